using Microsoft.AspNetCore.Identity;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Features.Account;

public sealed record SignInCommand(string Email, string Password);

/// <param name="Step">What the second factor is sent with, where one is needed.</param>
public sealed record SignInResult(SignInOutcome Outcome, string? Step = null);

public enum SignInOutcome
{
    Refused,
    Entered,
    NeedsSecondFactor,

    /// <summary>Too many attempts from this network; says nothing about any account.</summary>
    TooMany,
}

/// <summary>
/// Lets in, asks for the second factor, or refuses without saying why: an unknown address, a wrong password, a closed account
/// and one at which too much was guessed look the same and take the same time, so that nobody learns who has an account.
/// </summary>
public sealed class SignInHandler(
    UserManager<PortalUser> users, SignInManager<PortalUser> session, GuessLimits guesses, KnownDevices devices, SignInSteps steps,
    SecondFactors secondFactors, SignInDoor door, RefusedSignIns refused, NobodysPassword nobody)
{
    public async Task<SignInResult> HandleAsync(SignInCommand command, CancellationToken cancellationToken)
    {
        if (!await guesses.TakeAsync(GuessLimit.Network, NetworkOf(session.Context), cancellationToken))
        {
            return new(SignInOutcome.TooMany);
        }

        var email = MailAddressText.Normalize(command.Email);
        var person = email is null ? null : await users.FindByEmailAsync(email);
        var device = person is null ? null : devices.Of(person, session.Context);
        var (limit, what) = device is null ? (GuessLimit.Account, email ?? "") : (GuessLimit.Device, device);
        var attempt = await guesses.CountAsync(limit, what, cancellationToken);
        if (!IsPassword(person, command.Password) || person is not { IsClosed: false } || attempt > limit.Most)
        {
            await refused.RecordAsync(person, attempt, limit, cancellationToken);
            return new(SignInOutcome.Refused);
        }

        // A passkey that can be gone around with the password alone would be none.
        if (await secondFactors.AreThereAsync(person))
        {
            return new(SignInOutcome.NeedsSecondFactor, steps.After(person));
        }

        await guesses.ForgetAsync(limit, what, cancellationToken);
        await door.EnterAsync(person, SignInMethod.Password, cancellationToken);
        return new(SignInOutcome.Entered);
    }

    internal static string NetworkOf(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address ? Convert.ToHexString(AddressBlock.Of(address)) : "";

    /// <summary>One look at one hash, whether there is an account or not.</summary>
    private bool IsPassword(PortalUser? person, string password)
    {
        var result = users.PasswordHasher.VerifyHashedPassword(person ?? new(), person?.PasswordHash ?? nobody.Hash, password);
        if (result == PasswordVerificationResult.SuccessRehashNeeded && person?.PasswordHash is not null)
        {
            // Saved with the sign-in.
            person.PasswordHash = users.PasswordHasher.HashPassword(person, password);
        }

        return result != PasswordVerificationResult.Failed && person?.PasswordHash is not null;
    }
}

/// <summary>What a password is compared with where there is no account: made once, in the same way as everybody's.</summary>
public sealed class NobodysPassword(IServiceScopeFactory scopes)
{
    public string Hash { get; } = Make(scopes);

    private static string Make(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IPasswordHasher<PortalUser>>().HashPassword(new(), Secret.Create());
    }
}
