using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Api;
using Portal.Model.Accounts;
using Portal.Model.Audit;

namespace Portal.Features.Account.Tokens;

/// <summary>An owner makes tokens for programs, and takes them back. Making one is told by mail.</summary>
public sealed class ManageTokensHandler(PortalDbContext db, AccountLetters letters, AuditTrail audit, TimeProvider clock)
{
    /// <returns>Those that open something first, then the newest first.</returns>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(CurrentSession current, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var tokens = await db.ApiTokens.AsNoTracking().Where(t => t.UserId == current.UserId).OrderByDescending(t => t.Id).ToListAsync(cancellationToken);
        return [.. tokens.OrderByDescending(token => token.IsUsable(now))];
    }

    /// <param name="days">From now on.</param>
    /// <returns>The token, to be shown once; null where there are as many as may be.</returns>
    public async Task<string?> MakeAsync(CurrentSession current, string name, bool mayRead, bool mayExport, int days, HttpContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var owner = await db.LockUserAsync(current.UserId, cancellationToken);
        if (await db.ApiTokens.CountAsync(t => t.UserId == owner.Id && t.RevokedAt == null && t.ExpiresAt > now, cancellationToken) >= ApiToken.Most)
        {
            return null;
        }

        var (row, token) = ApiToken.Make(owner.Id, name, mayRead, mayExport, days, now);
        db.ApiTokens.Add(row);
        letters.Tell(owner, AccountNews.TokenMade, context);
        audit.Record(context, AuditAction.ApiTokenMade, row.Name, after: $"{Scopes(row)}, {days}");
        await db.SaveChangesAsync(cancellationToken);

        // Takes along what nobody looks for any more.
        var end = now - ApiToken.ListedAfterItsEnd;
        await db.ApiTokens.Where(t => t.ExpiresAt < end || t.RevokedAt < end).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return token;
    }

    /// <returns>Whether it was there and open.</returns>
    public async Task<bool> RevokeAsync(CurrentSession current, Guid id, HttpContext context, CancellationToken cancellationToken)
    {
        var token = await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id && t.UserId == current.UserId && t.RevokedAt == null, cancellationToken);
        if (token is null)
        {
            return false;
        }

        token.Revoke(clock.GetUtcNow());
        audit.Record(context, AuditAction.ApiTokenRevoked, token.Name);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>As programs call them.</summary>
    public static string Scopes(ApiToken token) => string.Join(' ', new[] { token.MayRead ? ApiScopes.Read : null, token.MayExport ? ApiScopes.Export : null }.OfType<string>());
}

internal static class EndedTokens
{
    /// <summary>With an account that is closed, reset or no owner's any more its tokens end for good, whatever becomes of it later.</summary>
    public static Task<int> EndTokensAsync(this PortalDbContext db, Guid account, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.ApiTokens.Where(t => t.UserId == account && t.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.RevokedAt, now), cancellationToken);
}
