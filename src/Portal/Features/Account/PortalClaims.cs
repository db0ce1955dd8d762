using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>Puts into the session what pages need of a person, so that showing a name needs no query.</summary>
public sealed class PortalClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(ClaimTypes.GivenName, user.DisplayName));
        identity.AddClaim(new(ClaimTypes.Role, user.Role.ToString()));
        return identity;
    }
}
