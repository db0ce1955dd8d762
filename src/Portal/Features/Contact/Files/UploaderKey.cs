using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Portal.Features.Contact.Files;

/// <summary>A name for the network that a file comes from, which can be counted but not turned back.</summary>
internal static class UploaderKey
{
    private const int Ipv6Bytes = 8;

    /// <summary>Of this process alone: a restart begins to count anew.</summary>
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    /// <returns>The same for a whole IPv6 /64; null where there is no address, as behind a Unix socket.</returns>
    public static byte[]? Of(IPAddress? address) => address is null ? null : HMACSHA256.HashData(Key, Block(address));

    private static byte[] Block(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes()
        : address.AddressFamily == AddressFamily.InterNetworkV6 ? address.GetAddressBytes()[..Ipv6Bytes]
        : address.GetAddressBytes();
}
