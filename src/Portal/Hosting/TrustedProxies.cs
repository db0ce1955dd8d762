using System.Net;
using Microsoft.Extensions.Options;

namespace Portal.Hosting;

/// <summary>The setting <c>Proxy:Trusted</c>: addresses and networks (CIDR), separated by commas.</summary>
internal static class TrustedProxies
{
    public static IReadOnlyList<IPNetwork> Parse(string setting) =>
        [.. setting.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(One)];

    private static IPNetwork One(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new OptionsValidationException("Proxy", typeof(TrustedProxies), [$"Proxy:Trusted has \"{text}\", which is neither an address nor a network such as 10.0.0.0/8."]);
    }
}
