namespace Portal.Features.Shared;

/// <summary>
/// What senders agreed to, word for word, by the version that their inquiry names. A wording that was ever shown stays
/// here; a changed one gets a version of its own.
/// </summary>
public static class ConsentWordings
{
    /// <summary>The one that the forms show.</summary>
    public const string Current = "2026-12";

    /// <summary>The one with which a sender agrees that an inquiry is passed on to somebody outside.</summary>
    public const string HandOver = "hand-over-2026-12";

    /// <returns>The wording in the reader's language; null for a version that never was.</returns>
    public static string? Of(string? version) => version switch
    {
        Current => ConsentTexts.V2026_12,
        HandOver => ConsentTexts.HandOver2026_12,
        _ => null,
    };
}
