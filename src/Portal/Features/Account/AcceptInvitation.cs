using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Accounts;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Features.Account;

/// <param name="Secret">The last part of the link's address.</param>
public sealed record AcceptInvitationCommand(string Secret, string DisplayName, string Password);

/// <param name="Account">What came of it, or null where the link does not allow it.</param>
public sealed record AcceptInvitationResult(LinkState Link, IdentityResult? Account);

/// <summary>Takes up the account that somebody was invited to, and signs that person in.</summary>
public sealed class AcceptInvitationHandler(PortalDbContext db, UserManager<PortalUser> users, SignInDoor door, TimeProvider clock)
{
    /// <returns>The person invited, where the link is usable.</returns>
    public async Task<(LinkState State, PortalUser? Person)> LookAsync(string secret, CancellationToken cancellationToken)
    {
        var (state, _, person) = await FindAsync(secret, cancellationToken);
        return (state, person);
    }

    public async Task<AcceptInvitationResult> HandleAsync(AcceptInvitationCommand command, CancellationToken cancellationToken)
    {
        var (state, link, person) = await FindAsync(command.Secret, cancellationToken);
        if (state != LinkState.Usable)
        {
            return new(state, null);
        }

        // Nothing is saved yet: the password's own save takes the rest along, so that all of it is stored or nothing.
        var now = clock.GetUtcNow();
        link!.Use(now);
        person!.Join(CleanText.OneLine(command.DisplayName), now);
        var result = await users.AddPasswordAsync(person, command.Password);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
        {
            // Somebody else used the link at the same moment.
            return new(LinkState.Spent, null);
        }

        if (result.Succeeded)
        {
            await door.EnterAsync(person, SignInMethod.Link, cancellationToken);
        }

        return new(LinkState.Usable, result);
    }

    private async Task<(LinkState State, OneTimeLink? Link, PortalUser? Person)> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(secret);
        var link = await db.OneTimeLinks.SingleOrDefaultAsync(l => l.SecretHash == hash && l.Purpose == OneTimeLinkPurpose.Invitation, cancellationToken);
        if (link is null)
        {
            return (LinkState.Unknown, null, null);
        }

        var person = await db.Users.SingleAsync(u => u.Id == link.UserId, cancellationToken);
        return link.IsUsable(clock.GetUtcNow()) && person is { IsInvited: true, IsClosed: false }
            ? (LinkState.Usable, link, person)
            : (LinkState.Spent, link, null);
    }
}
