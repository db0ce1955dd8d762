using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>Signs in with a passkey, which names its account by itself.</summary>
public sealed class PasskeySignInHandler(UserManager<PortalUser> users, SignInManager<PortalUser> session, GuessLimits guesses, SignInDoor door)
{
    public async Task<SignInOutcome> HandleAsync(string credential, CancellationToken cancellationToken)
    {
        if (!await guesses.TakeAsync(GuessLimit.Network, SignInHandler.NetworkOf(session.Context), cancellationToken))
        {
            return SignInOutcome.TooMany;
        }

        if (await session.AssertPasskeyAsync(credential) is not { User: { IsClosed: false } person, Passkey: { } passkey })
        {
            return SignInOutcome.Refused;
        }

        // With the counter of its uses.
        (await users.AddOrUpdatePasskeyAsync(person, passkey)).Expect();
        await door.EnterAsync(person, SignInMethod.Passkey, cancellationToken);
        return SignInOutcome.Entered;
    }
}

internal static class Passkeys
{
    /// <returns>Null for whatever is no right answer to the challenge that this browser was given, or not in time.</returns>
    public static async Task<PasskeyAssertionResult<PortalUser>?> AssertPasskeyAsync(this SignInManager<PortalUser> session, string credential)
    {
        try
        {
            var result = await session.PerformPasskeyAssertionAsync(credential);
            return result.Succeeded ? result : null;
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException or PasskeyException)
        {
            // No challenge was given, or what came is no answer to one.
            return null;
        }
    }

    /// <returns>Null for whatever is no passkey made for the challenge that this browser was given.</returns>
    public static async Task<PasskeyAttestationResult?> AttestPasskeyAsync(this SignInManager<PortalUser> session, string credential)
    {
        try
        {
            var result = await session.PerformPasskeyAttestationAsync(credential);
            return result.Succeeded ? result : null;
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException or PasskeyException)
        {
            return null;
        }
    }
}

internal static class IdentityResults
{
    /// <summary>For changes that nothing the person typed can make fail.</summary>
    /// <exception cref="InvalidOperationException">It failed all the same.</exception>
    public static void Expect(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Code)));
        }
    }
}
