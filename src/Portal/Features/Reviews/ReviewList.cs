using System.Security.Claims;
using Portal.Features.Shared;
using Portal.Model.Reviews;
using Portal.Model.Site;

namespace Portal.Features.Reviews;

/// <param name="Root">What the addresses of the inquiries begin with.</param>
public sealed record ReviewList(IReadOnlyList<AskedReview> Asked, string Root, SiteOptions Site);

internal static class Reviewers
{
    /// <summary>The account that is signed in.</summary>
    public static Reviewer Reviewer(this ClaimsPrincipal user)
    {
        var actor = user.Actor();
        return new(actor.Id, null, actor.Name);
    }
}
