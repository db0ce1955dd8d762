using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Audit;
using Portal.Model.Keys;

namespace Portal.Features.Account;

/// <summary>Begins, looks at and ends the sessions that cookies name.</summary>
public sealed class AccountSessions(PortalDbContext db, AuditTrail audit, IOptions<IdentityOptions> identity, TimeProvider clock)
{
    /// <summary>The claim in the cookie that holds the session's secret.</summary>
    private const string SecretClaim = "portal:session";

    /// <summary>Every sign-in is a session of its own, whatever cookie came with it.</summary>
    /// <param name="person">Gets the claim that names the session.</param>
    public async Task BeginAsync(ClaimsPrincipal person, HttpContext context)
    {
        var now = clock.GetUtcNow();
        var userId = UserId(person)!.Value;
        var method = Enum.Parse<SignInMethod>(person.FindFirstValue(ClaimTypes.AuthenticationMethod) ?? nameof(SignInMethod.Password));
        var (session, secret) = AccountSession.Begin(userId, method, DeviceName.Of(context.Request.Headers.UserAgent), context.Connection.RemoteIpAddress?.ToString(), now);
        var going = Going(now);
        await db.AccountSessions.Where(s => s.UserId == userId && !going.Any(g => g.Id == s.Id)).ExecuteDeleteAsync(context.RequestAborted);
        db.AccountSessions.Add(session);
        await db.SaveChangesAsync(context.RequestAborted);
        ((ClaimsIdentity)person.Identity!).AddClaim(new(SecretClaim, secret));
    }

    /// <returns>Null where the session is over: somebody ended it, it was idle or is old, or its account changed.</returns>
    /// <param name="isPresent">Whether the person did something, which keeps the session going.</param>
    public async Task<CurrentSession?> LookAsync(ClaimsPrincipal person, bool isPresent, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Hash(person) is not { } hash)
        {
            return null;
        }

        // A changed password or second factor changes the stamp, which ends all sessions of before.
        var stamp = person.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        var seen = await Going(now)
            .Where(s => s.SecretHash == hash && db.Users.Any(u => u.Id == s.UserId && u.SecurityStamp == stamp && u.ClosedAt == null))
            .Select(s => new { s.LastSeenAt, Session = new CurrentSession(s.Id, s.UserId, s.Method, s.ConfirmedAt) })
            .SingleOrDefaultAsync(cancellationToken);
        if (isPresent && seen?.LastSeenAt < now - AccountSession.SeenEvery)
        {
            await db.AccountSessions.Where(s => s.SecretHash == hash).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancellationToken);
        }

        return seen?.Session;
    }

    /// <summary>The person showed again to be the person.</summary>
    public Task ConfirmAsync(CurrentSession session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.AccountSessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, now), cancellationToken);
    }

    public Task<int> EndAsync(ClaimsPrincipal person, CancellationToken cancellationToken) =>
        Hash(person) is { } hash ? db.AccountSessions.Where(s => s.SecretHash == hash).ExecuteDeleteAsync(cancellationToken) : Task.FromResult(0);

    /// <returns>The person's own, the one of now first.</returns>
    public async Task<IReadOnlyList<ListedSession>> ListAsync(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var (userId, hash) = (UserId(person), Hash(person));
        return await Going(clock.GetUtcNow())
            .Where(s => s.UserId == userId)
            .OrderByDescending(s => s.SecretHash == hash).ThenByDescending(s => s.LastSeenAt)
            .Select(s => new ListedSession(s.Id, s.Method, s.Device, s.Network, s.BeganAt, s.LastSeenAt, s.SecretHash == hash))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends one of the person's other sessions, or all of them.</summary>
    /// <param name="id">Null for all others.</param>
    public async Task<int> EndOthersAsync(HttpContext context, Guid? id, CancellationToken cancellationToken)
    {
        var (userId, hash) = (UserId(context.User), Hash(context.User));
        var ended = db.AccountSessions.Where(s => s.UserId == userId && s.SecretHash != hash && (id == null || s.Id == id));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var devices = await ended.Select(s => s.Device).ToListAsync(cancellationToken);
        var count = await ended.ExecuteDeleteAsync(cancellationToken);
        if (count > 0)
        {
            audit.Record(context, AuditAction.SessionsEnded, context.User.FindFirstValue(ClaimTypes.Email), before: string.Join("; ", devices));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return count;
    }

    /// <summary>Neither idle nor old.</summary>
    private IQueryable<AccountSession> Going(DateTimeOffset now)
    {
        var (idle, longest) = (now - AccountSession.Idle, now - AccountSession.Longest);
        return db.AccountSessions.AsNoTracking().Where(s => s.LastSeenAt > idle && s.BeganAt > longest);
    }

    private Guid? UserId(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(identity.Value.ClaimsIdentity.UserIdClaimType), out var id) ? id : null;

    private static byte[]? Hash(ClaimsPrincipal person) =>
        person.FindFirstValue(SecretClaim) is { } secret ? Secret.Hash(secret) : null;
}

/// <param name="IsThis">The one that asks.</param>
public sealed record ListedSession(Guid Id, SignInMethod Method, string Device, string? Network, DateTimeOffset BeganAt, DateTimeOffset LastSeenAt, bool IsThis);

/// <summary>The session of this request; one of the request's features.</summary>
public sealed record CurrentSession(Guid Id, Guid UserId, SignInMethod Method, DateTimeOffset ConfirmedAt);

internal static class CurrentSessions
{
    /// <summary>For pages that only people who are signed in reach.</summary>
    public static CurrentSession Session(this Microsoft.AspNetCore.Mvc.RazorPages.PageModel page) => page.HttpContext.Features.Get<CurrentSession>()!;
}
