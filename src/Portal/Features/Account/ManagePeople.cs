using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Account.Tokens;
using Portal.Features.Account.Webhooks;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Audit;

namespace Portal.Features.Account;

public enum PersonChange
{
    MakeOwner,
    MakeReviewer,
    Close,
    Reopen,
}

/// <summary>
/// An owner changes somebody else's account; its sessions end and its person is told. Nobody changes the own one, so that an
/// owner is always left.
/// </summary>
public sealed class ManagePeopleHandler(PortalDbContext db, UserManager<PortalUser> users, SignInManager<PortalUser> session, AccountLetters letters, AuditTrail audit, TimeProvider clock)
{
    public Task<List<PortalUser>> ListAsync(CancellationToken cancellationToken) =>
        db.Users.AsNoTracking().OrderBy(u => u.ClosedAt != null).ThenBy(u => u.Role).ThenBy(u => u.DisplayName).ToListAsync(cancellationToken);

    /// <returns>Whether it was done; not where the person is gone, is the same person, or is so already.</returns>
    public async Task<bool> HandleAsync(CurrentSession current, Guid id, PersonChange change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two owners who take each other's role away at the same moment: the second one is none any more.
        await db.Database.ExecuteSqlAsync($"lock table users in share row exclusive mode", cancellationToken);
        var isOwner = await db.Users.AnyAsync(u => u.Id == current.UserId && u.Role == PortalRole.Owner && u.ClosedAt == null, cancellationToken);
        var person = await users.FindByIdAsync($"{id}");
        var before = person?.Role;
        if (!isOwner || person is null || id == current.UserId || Apply(person, change) is not { } news)
        {
            return false;
        }

        letters.Tell(person, news, session.Context);
        var action = news switch { AccountNews.Closed => AuditAction.AccountClosed, AccountNews.Reopened => AuditAction.AccountReopened, _ => AuditAction.RoleChanged };
        audit.Record(session.Context, action, person.Email, before: before == person.Role ? null : $"{before}", after: before == person.Role ? null : $"{person.Role}");
        await db.AccountSessions.Where(s => s.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.EndTokensAsync(id, clock.GetUtcNow(), cancellationToken);
        await db.EndWebhooksAsync(id, cancellationToken);
        (await users.UpdateSecurityStampAsync(person)).Expect();
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private AccountNews? Apply(PortalUser person, PersonChange change)
    {
        switch (change)
        {
            case PersonChange.MakeOwner or PersonChange.MakeReviewer:
                var role = change == PersonChange.MakeOwner ? PortalRole.Owner : PortalRole.Reviewer;
                var isOther = person.Role != role;
                person.Role = role;
                return isOther ? AccountNews.RoleChanged : null;
            case PersonChange.Close when !person.IsClosed:
                person.Close(clock.GetUtcNow());
                return AccountNews.Closed;
            case PersonChange.Reopen when person.IsClosed:
                person.Reopen();
                return AccountNews.Reopened;
            default:
                return null;
        }
    }
}
