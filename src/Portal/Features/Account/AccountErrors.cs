using Microsoft.AspNetCore.Identity;
using Portal.Features.Shared;

namespace Portal.Features.Account;

/// <summary>What can be wrong with an account, in the reader's language. The codes stay the framework's.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), AccountTexts.PasswordTooShort.With(length));

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), AccountTexts.PasswordTooPlain.With(uniqueChars));

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), AccountTexts.PasswordMismatch);

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), AccountTexts.AddressTaken);

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), AccountTexts.AddressTaken);

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), AccountTexts.AddressInvalid);

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), AccountTexts.NameInvalid);

    internal static IdentityError PasswordTooLong(int length) => Say(nameof(PasswordTooLong), AccountTexts.PasswordTooLong.With(length));

    internal static IdentityError PasswordTooCommon() => Say(nameof(PasswordTooCommon), AccountTexts.PasswordTooCommon);

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
