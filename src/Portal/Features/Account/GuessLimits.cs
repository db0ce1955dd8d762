using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Keys;

namespace Portal.Features.Account;

/// <param name="Name">What is counted.</param>
/// <param name="Most">Attempts that are looked at in a window; the rest is refused unseen.</param>
public sealed record GuessLimit(string Name, int Most, TimeSpan Window)
{
    /// <summary>Attempts from one network block (IPv6: one /64), at whatever account.</summary>
    public static readonly GuessLimit Network = new("network", 50, TimeSpan.FromMinutes(10));

    /// <summary>
    /// Attempts at one account from browsers that never signed in there. The address is counted, whether it has an account
    /// or not.
    /// </summary>
    public static readonly GuessLimit Account = new("account", 10, TimeSpan.FromMinutes(10));

    /// <summary>
    /// Attempts from one browser at the account that was signed in there before. Counted apart, so that strangers who use up
    /// the other limit do not lock the owner out.
    /// </summary>
    public static readonly GuessLimit Device = new("device", 10, TimeSpan.FromMinutes(10));

    /// <summary>One-time codes for one account, by somebody who has its password.</summary>
    public static readonly GuessLimit Code = new("code", 10, TimeSpan.FromHours(1));

    /// <summary>Passwords to confirm who sits there, in one account.</summary>
    public static readonly GuessLimit Confirmation = new("confirmation", 10, TimeSpan.FromMinutes(10));

    /// <summary>Requests with one token of a program; no guesses, but counted as they are.</summary>
    public static readonly GuessLimit TokenRequests = new("token", 120, TimeSpan.FromMinutes(1));

    /// <summary>Tokens from one network address that open nothing.</summary>
    public static readonly GuessLimit WrongToken = new("wrong-token", 20, TimeSpan.FromMinutes(10));
}

/// <summary>Counts guesses before they are looked at, in one statement each, so that none that come at the same time are lost.</summary>
public sealed class GuessLimits(PortalDbContext db, ServerKeys keys, TimeProvider clock)
{
    /// <returns>The number of this attempt in its window, from 1.</returns>
    public async Task<int> CountAsync(GuessLimit limit, string what, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(limit, what, cancellationToken);
        var now = clock.GetUtcNow();
        var end = now + limit.Window;
        var counts = await db.Database.SqlQuery<int>($"""
            insert into guess_counts as known (key, count, ends_at) values ({key}, 1, {end})
            on conflict (key) do update set
              count = case when known.ends_at <= {now} then 1 else known.count + 1 end,
              ends_at = case when known.ends_at <= {now} then excluded.ends_at else known.ends_at end
            returning count as "Value"
            """).ToListAsync(cancellationToken);
        return counts[0];
    }

    /// <returns>Whether the attempt may be looked at.</returns>
    public async Task<bool> TakeAsync(GuessLimit limit, string what, CancellationToken cancellationToken) =>
        await CountAsync(limit, what, cancellationToken) <= limit.Most;

    /// <summary>After the right answer; takes along what is over.</summary>
    public async Task ForgetAsync(GuessLimit limit, string what, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(limit, what, cancellationToken);
        var now = clock.GetUtcNow();
        await db.GuessCounts.Where(c => c.Key == key || c.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    private async ValueTask<byte[]> KeyAsync(GuessLimit limit, string what, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(await keys.ReadAsync(ServerKey.NetworkAddresses, cancellationToken), Encoding.UTF8.GetBytes($"{limit.Name}:{what}"));
}
