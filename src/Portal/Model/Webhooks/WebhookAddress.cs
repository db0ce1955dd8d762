using System.Net;

namespace Portal.Model.Webhooks;

/// <summary>What may be the address of a webhook, as far as it can be seen without asking for its name.</summary>
public static class WebhookAddress
{
    private const int FirstOpenPort = 1024;

    /// <summary>A whole https address, on the port of https or one that no service of a system uses.</summary>
    /// <param name="allowsPrivate">Then http does as well.</param>
    /// <returns>Null where it may not be.</returns>
    public static Uri? Parse(string? text, bool allowsPrivate) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (allowsPrivate && address.Scheme == Uri.UriSchemeHttp))
            && address is { UserInfo: "", Fragment: "", HostNameType: UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6 }
            && address.AbsoluteUri.Length <= Webhook.MaxAddressLength
            && (address.IsDefaultPort || address.Port == 443 || address.Port >= FirstOpenPort)
            && (!IPAddress.TryParse(address.DnsSafeHost, out var literal) || MayBeAsked(literal, address.Scheme, allowsPrivate))
            ? address
            : null;

    /// <summary>Whether the portal sends anything to a host of this address. Without encryption nothing leaves the house.</summary>
    public static bool MayBeAsked(IPAddress host, string scheme, bool allowsPrivate) =>
        NetworkReach.IsPublic(host) ? scheme == Uri.UriSchemeHttps : allowsPrivate && NetworkReach.IsOfTheHouse(host);
}
