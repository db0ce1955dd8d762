using System.Security.Claims;
using Portal.Model.Accounts;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared;

public static class SignedIn
{
    public static bool IsOwner(this ClaimsPrincipal user) => user.IsInRole(nameof(PortalRole.Owner));

    /// <summary>The person who is signed in, as history records them.</summary>
    public static Actor Actor(this ClaimsPrincipal user) => new(
        Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!),
        user.FindFirstValue(ClaimTypes.GivenName)!);
}
