using Microsoft.AspNetCore.Identity;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>The upper limit of <see cref="AccountRules"/>, which the framework has no option for; holds for pages and verbs.</summary>
public sealed class PasswordLimit : IPasswordValidator<PortalUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(password?.Length > AccountRules.MaxPasswordLength
            ? IdentityResult.Failed(AccountErrors.PasswordTooLong(AccountRules.MaxPasswordLength))
            : IdentityResult.Success);
}
