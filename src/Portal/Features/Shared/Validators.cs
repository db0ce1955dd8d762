using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Portal.Features.Shared;

/// <summary>Whether whoever asks has the answer already (RFC 9110, section 13).</summary>
public static class Validators
{
    /// <param name="changedAt">Null where nobody knows.</param>
    public static bool AreKnown(HttpRequest request, EntityTagHeaderValue tag, DateTimeOffset? changedAt)
    {
        if (request.Headers.IfNoneMatch.Count == 0 && request.Headers.IfModifiedSince.Count == 0)
        {
            return false;
        }

        // The tag decides before the time (section 13.2.2).
        var asked = new RequestHeaders(request.Headers);
        return asked.IfNoneMatch.Count > 0
            ? asked.IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false))
            : changedAt is { } changed && asked.IfModifiedSince is { } since && changed.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }
}
