using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Accounts;
using Portal.Model.Text;

namespace Portal.Features.Account;

/// <summary>Where a session begins, whatever proved who the person is.</summary>
public sealed class SignInDoor(PortalDbContext db, SignInManager<PortalUser> session, KnownDevices devices, AccountLetters letters, TimeProvider clock)
{
    /// <summary>Begins a session, and writes to the person if the browser is new to the account.</summary>
    public async Task EnterAsync(PortalUser person, SignInMethod method, CancellationToken cancellationToken)
    {
        // Whoever comes for the first time, or by a link, knows.
        if (person.LastSignedInAt is not null && method != SignInMethod.Link && devices.Of(person, session.Context) is null)
        {
            letters.Tell(person, AccountNews.NewDevice, session.Context);
        }

        person.NoteSignIn(Languages.Current, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await BeginAsync(person, method);
    }

    /// <summary>
    /// After a change of how a person signs in: ends every session of the account, and begins a new one here. What was added to
    /// the unit of work is saved with it.
    /// </summary>
    public async Task RenewAsync(PortalUser person, SignInMethod method, CancellationToken cancellationToken)
    {
        (await session.UserManager.UpdateSecurityStampAsync(person)).Expect();
        await db.AccountSessions.Where(s => s.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await BeginAsync(person, method);
    }

    private async Task BeginAsync(PortalUser person, SignInMethod method)
    {
        await session.SignInWithClaimsAsync(person, isPersistent: false, [new(ClaimTypes.AuthenticationMethod, method.ToString())]);
        devices.Remember(person, session.Context);
    }
}
