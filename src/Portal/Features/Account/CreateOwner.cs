using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Model.Accounts;
using Portal.Model.Audit;
using Portal.Model.Text;

namespace Portal.Features.Account;

/// <param name="Author">Whom the record names: the command line, or the person at the first start.</param>
public sealed record CreateOwnerCommand(string Email, string DisplayName, string Password, string Author = AuditTrail.CommandLine);

public sealed class CreateOwnerHandler(UserManager<PortalUser> users, Schema schema, AuditTrail audit, TimeProvider clock)
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
        if (name.Length is 0 or > PortalUser.MaxDisplayNameLength)
        {
            return IdentityResult.Failed(users.ErrorDescriber.InvalidUserName(name));
        }

        var owner = PortalUser.Owner(email, name, clock.GetUtcNow());
        audit.Record(AuditAction.AccountCreated, null, command.Author, email, after: $"{owner.Role}");
        return await users.CreateAsync(owner, command.Password);
    }
}
