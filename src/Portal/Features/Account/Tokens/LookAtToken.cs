using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Audit;
using Portal.Model.Keys;

namespace Portal.Features.Account.Tokens;

/// <param name="Account">Whose it is.</param>
public sealed record KnownToken(ApiToken Token, PortalUser Account);

/// <summary>What became of a token that somebody showed.</summary>
public enum TokenAnswer
{
    Taken,

    /// <summary>Unknown, over, taken back, or of an account that is no owner's any more; whoever asks is not told which.</summary>
    Refused,

    /// <summary>Too much was asked with it.</summary>
    TooMany,

    /// <summary>Too many that open nothing came from one network.</summary>
    TooManyWrong,
}

/// <summary>
/// Looks at the token of a request. It is found by its hash in an index: there is no comparison whose time could tell
/// anything, and a wrong one is never near.
/// </summary>
public sealed class LookAtTokenHandler(PortalDbContext db, GuessLimits limits, AuditTrail audit, TimeProvider clock)
{
    private const int Length = 47;

    public async Task<(TokenAnswer Answer, KnownToken? Known)> HandleAsync(string shown, HttpContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = shown.Length == Length && shown.StartsWith(ApiToken.Prefix, StringComparison.Ordinal) ? await FindAsync(Secret.Hash(shown), cancellationToken) : null;
        if (known is not { Account: { Role: PortalRole.Owner, IsClosed: false, IsInvited: false } } || !known.Token.IsUsable(now))
        {
            return (await RefuseAsync(known?.Token, context, cancellationToken), null);
        }

        if (!await limits.TakeAsync(GuessLimit.TokenRequests, $"{known.Token.Id}", cancellationToken))
        {
            return (TokenAnswer.TooMany, null);
        }

        await NoteUseAsync(known, context, now, cancellationToken);
        return (TokenAnswer.Taken, known);
    }

    private async Task<KnownToken?> FindAsync(byte[] hash, CancellationToken cancellationToken) => await db.ApiTokens.AsNoTracking()
        .Where(token => token.SecretHash == hash)
        .Join(db.Users, token => token.UserId, person => person.Id, (token, person) => new KnownToken(token, person))
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Only wrong ones are counted by network, so that nobody's guesses lock out the right one beside them.</summary>
    private async Task<TokenAnswer> RefuseAsync(ApiToken? token, HttpContext context, CancellationToken cancellationToken)
    {
        var attempt = await limits.CountAsync(GuessLimit.WrongToken, Network(context), cancellationToken);
        if (attempt > GuessLimit.WrongToken.Most)
        {
            return TokenAnswer.TooManyWrong;
        }

        audit.Record(context, AuditAction.ApiTokenRefused, token?.Name);
        await db.SaveChangesAsync(cancellationToken);
        return TokenAnswer.Refused;
    }

    private static string Network(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? Convert.ToHexString(AddressBlock.Of(address)) : "";

    /// <summary>The first use of a day goes on record; of several at the same moment, one finds the row as it was.</summary>
    private async Task NoteUseAsync(KnownToken known, HttpContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (minute, day) = (ApiToken.Minute(now), new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero));
        if (known.Token.LastUsedAt >= minute)
        {
            return;
        }

        if (known.Token.LastUsedAt >= day)
        {
            await db.ApiTokens.Where(t => t.Id == known.Token.Id && t.LastUsedAt < minute).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, minute), cancellationToken);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.ApiTokens.Where(t => t.Id == known.Token.Id && (t.LastUsedAt == null || t.LastUsedAt < day)).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, minute), cancellationToken) > 0)
        {
            audit.Record(new AuditAuthor(known.Account.Id, known.Account.DisplayName, context.Connection.RemoteIpAddress?.ToString()), AuditAction.ApiTokenUsed, known.Token.Name);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
