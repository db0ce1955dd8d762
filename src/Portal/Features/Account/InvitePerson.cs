using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Audit;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Account;

public sealed record InvitePersonCommand(string Email, string DisplayName, PortalRole Role, Language Language, AuditAuthor Inviter);

/// <param name="Address">Of the page where the account is taken up; null where there was a fault. Shown once.</param>
public sealed record InvitePersonResult(IdentityResult Account, string? Address);

/// <summary>Makes an account that its person takes up by a link, which works once and for three days.</summary>
public sealed class InvitePersonHandler(
    PortalDbContext db, UserManager<PortalUser> users, SecondFactors secondFactors, AccountLinks links, AccountLetters letters, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock)
{
    public async Task<InvitePersonResult> HandleAsync(InvitePersonCommand command, CancellationToken cancellationToken)
    {
        if (MailAddressText.Normalize(command.Email) is not { } email)
        {
            return new(IdentityResult.Failed(users.ErrorDescriber.InvalidEmail(command.Email)), null);
        }

        var person = PortalUser.Invite(email, CleanText.OneLine(command.DisplayName), command.Role, command.Language, clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var result = await users.CreateAsync(person);
            if (!result.Succeeded)
            {
                return new(result, null);
            }
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // Invited twice at the same moment.
            return new(IdentityResult.Failed(users.ErrorDescriber.DuplicateEmail(email)), null);
        }

        var address = await LinkAsync(person, command.Inviter, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(IdentityResult.Success, address);
    }

    /// <summary>
    /// Once more, also for somebody who joined and lost every way in: password, passkeys, codes and sessions of before are void.
    /// </summary>
    /// <returns>The address, or null where nobody has the id or the account is closed.</returns>
    public async Task<string?> AgainAsync(Guid id, AuditAuthor inviter, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await users.FindByIdAsync($"{id}") is not { IsClosed: false } person)
        {
            return null;
        }

        person.StartOver();
        await secondFactors.RemoveAsync(person, cancellationToken);
        await db.AccountSessions.Where(s => s.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.OneTimeLinks.Where(l => l.UserId == id).ExecuteDeleteAsync(cancellationToken);
        var address = await LinkAsync(person, inviter, cancellationToken);
        (await users.UpdateSecurityStampAsync(person)).Expect();
        await transaction.CommitAsync(cancellationToken);
        return address;
    }

    private async Task<string> LinkAsync(PortalUser person, AuditAuthor inviter, CancellationToken cancellationToken)
    {
        var secretOf = await links.SecretsAsync(cancellationToken);
        var link = OneTimeLink.Invite(person.Id, AccountRules.InvitationLifetime, clock.GetUtcNow(), secretOf);
        db.OneTimeLinks.Add(link);
        letters.Invite(person, link, inviter.Name);
        audit.Record(inviter, AuditAction.AccountInvited, person.Email, after: $"{person.Role}");
        return site.Value.Link(AccountLinks.Path(secretOf(link.Id), person.Language));
    }
}
