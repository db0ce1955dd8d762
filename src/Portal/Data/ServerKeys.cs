using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data;

/// <summary>The secrets of <see cref="Model.Keys.ServerKey"/>. They never change, so each is read once.</summary>
public sealed class ServerKeys(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, byte[]> known = new(StringComparer.Ordinal);

    public async ValueTask<byte[]> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(name, out var key))
        {
            return key;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        key = await db.ServerKeys.Where(k => k.Name == name).Select(k => k.Value).SingleAsync(cancellationToken);
        return known.GetOrAdd(name, key);
    }
}
