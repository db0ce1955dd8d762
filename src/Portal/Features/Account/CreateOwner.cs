using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Model.Accounts;
using Portal.Model.Text;

namespace Portal.Features.Account;

public sealed record CreateOwnerCommand(string Email, string DisplayName, string Password);

public sealed class CreateOwnerHandler(UserManager<PortalUser> users, Schema schema, TimeProvider clock)
{
    /// <returns>Success, or what is wrong with address, name or password.</returns>
    public async Task<IdentityResult> HandleAsync(CreateOwnerCommand command, CancellationToken cancellationToken)
    {
        await schema.MigrateAsync(cancellationToken);
        if (MailAddressText.Normalize(command.Email) is not { } email)
        {
            return IdentityResult.Failed(users.ErrorDescriber.InvalidEmail(command.Email));
        }

        var name = CleanText.OneLine(command.DisplayName);
        return name.Length is 0 or > PortalUser.MaxDisplayNameLength
            ? IdentityResult.Failed(users.ErrorDescriber.InvalidUserName(name))
            : await users.CreateAsync(PortalUser.Owner(email, name, clock.GetUtcNow()), command.Password);
    }
}
