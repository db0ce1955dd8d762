using System.Net;
using System.Net.Sockets;

namespace Portal.Model.Webhooks;

/// <summary>
/// Where an address leads: out into the internet, or somewhere in the house. After the registries of addresses for special
/// purposes (RFC 6890), and wherever an address of IPv4 is written within one of IPv6, after that one.
/// </summary>
public static class NetworkReach
{
    /// <summary>None of these is a host of somebody else's.</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork[] House =
        [.. new[] { "10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7" }.Select(IPNetwork.Parse)];

    /// <summary>All of IPv6 that is given out to anybody.</summary>
    private static readonly IPNetwork Given = IPNetwork.Parse("2000::/3");

    /// <summary>How networks without IPv4 write its addresses (RFC 6052).</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool IsPublic(IPAddress address)
    {
        var host = Plain(address);
        return !Special.Any(network => network.Contains(host)) && (host.AddressFamily == AddressFamily.InterNetwork || Given.Contains(host));
    }

    /// <summary>This machine or its private network. Addresses of one wire alone are not: behind some, clouds hand out keys.</summary>
    public static bool IsOfTheHouse(IPAddress address) => House.Any(network => network.Contains(Plain(address)));

    private static IPAddress Plain(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : address.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(address) ? new(address.GetAddressBytes().AsSpan(12))
        : address;
}
