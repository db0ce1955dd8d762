using System.Security.Claims;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared;

public static class SignedIn
{
    /// <summary>The person who is signed in, as history records them.</summary>
    public static Actor Actor(this ClaimsPrincipal user) => new(
        Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!),
        user.FindFirstValue(ClaimTypes.GivenName)!);
}
