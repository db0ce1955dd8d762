using System.Net;
using System.Security.Cryptography;
using Portal.Data;
using Portal.Model.Keys;

namespace Portal.Features.Shared;

/// <summary>Names for visitors' network addresses that can be counted and compared but not turned back.</summary>
public sealed class AddressKeys(ServerKeys keys)
{
    public const int Length = 16;

    /// <param name="address">Null where there is none, as behind a Unix socket; all such visitors have one name.</param>
    /// <returns>The same for all addresses of one <see cref="AddressBlock"/>.</returns>
    public async ValueTask<byte[]> OfAsync(IPAddress? address, CancellationToken cancellationToken) =>
        Of(address, await keys.ReadAsync(ServerKey.NetworkAddresses, cancellationToken));

    internal static byte[] Of(IPAddress? address, byte[] key) =>
        HMACSHA256.HashData(key, address is null ? [] : AddressBlock.Of(address))[..Length];
}
