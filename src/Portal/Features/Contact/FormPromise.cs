using Portal.Model.Site;

namespace Portal.Features.Contact;

/// <summary>What a form says about the first answer, and what there is room for.</summary>
/// <param name="Until">In the site's time zone, for whoever sends it now.</param>
/// <param name="Pauses">Because of which it takes longer.</param>
public sealed record FormPromise(int Days, DateTimeOffset Until, IReadOnlyList<Pause> Pauses)
{
    /// <summary>Whether there is room for another one; null where nobody says so.</summary>
    public string? Room { get; init; }
}
