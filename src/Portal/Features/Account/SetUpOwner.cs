using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Accounts;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Features.Account;

/// <param name="Secret">The last part of the one-time link's address.</param>
public sealed record SetUpOwnerCommand(string Secret, string Email, string DisplayName, string Password);

/// <param name="Account">What came of making the account, or null where the link does not allow it.</param>
public sealed record SetUpOwnerResult(LinkState Link, IdentityResult? Account);

/// <summary>Makes the first account of a portal for whoever holds the link, and signs that person in.</summary>
public sealed class SetUpOwnerHandler(PortalDbContext db, CreateOwnerHandler createOwner, UserManager<PortalUser> users, SignInDoor door, TimeProvider clock)
{
    public async Task<LinkState> LookAsync(string secret, CancellationToken cancellationToken) =>
        (await FindAsync(secret, cancellationToken)).State;

    public async Task<SetUpOwnerResult> HandleAsync(SetUpOwnerCommand command, CancellationToken cancellationToken)
    {
        var (state, link) = await FindAsync(command.Secret, cancellationToken);
        if (state != LinkState.Usable)
        {
            return new(state, null);
        }

        // Nothing is saved yet: the account's own save takes the used link along, so both are stored or neither.
        link!.Use(clock.GetUtcNow());
        try
        {
            var result = await createOwner.HandleAsync(new(command.Email, command.DisplayName, command.Password), cancellationToken);
            if (result.Succeeded)
            {
                var owner = await users.FindByEmailAsync(MailAddressText.Normalize(command.Email)!);
                await door.EnterAsync(owner!, SignInMethod.Link, cancellationToken);
            }

            return new(LinkState.Usable, result);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation())
        {
            // Somebody else used the link at the same moment.
            return new(LinkState.Spent, null);
        }
    }

    private async Task<(LinkState State, OneTimeLink? Link)> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(secret);
        var link = await db.OneTimeLinks.SingleOrDefaultAsync(l => l.SecretHash == hash && l.Purpose == OneTimeLinkPurpose.OwnerSetUp, cancellationToken);
        if (link is null)
        {
            return (LinkState.Unknown, null);
        }

        var isUsable = link.IsUsable(clock.GetUtcNow()) && !await db.Users.AnyAsync(cancellationToken);
        return (isUsable ? LinkState.Usable : LinkState.Spent, link);
    }
}
