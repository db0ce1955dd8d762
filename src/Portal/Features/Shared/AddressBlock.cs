using System.Net;
using System.Net.Sockets;

namespace Portal.Features.Shared;

/// <summary>The part of a network address that stands for one visitor.</summary>
public static class AddressBlock
{
    /// <summary>What a provider gives to one home; the rest of an IPv6 address is the visitor's own to choose.</summary>
    private const int Ipv6Bytes = 8;

    /// <returns>4 bytes of IPv4, also where it came as IPv6; else the first 8 bytes.</returns>
    public static byte[] Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().GetAddressBytes();
        }

        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..Ipv6Bytes] : bytes;
    }
}
