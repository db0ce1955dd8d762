namespace Portal.Model.Text;

/// <summary>A text in both languages. Either side may still be missing; readers are told then.</summary>
public sealed record BilingualText(string? En, string? Zh)
{
    public static BilingualText Empty { get; } = new(null, null);

    public bool IsEmpty => string.IsNullOrWhiteSpace(En) && string.IsNullOrWhiteSpace(Zh);

    public bool Has(Language language) => !string.IsNullOrWhiteSpace(Side(language));

    /// <summary>The wanted side, or the other one where the wanted side is missing.</summary>
    public LocalText In(Language language) =>
        Has(language)
            ? new(Side(language)!, language, IsFallback: false)
            : new(Side(language.Other()) ?? "", language.Other(), IsFallback: !IsEmpty);

    /// <summary>The text for the page that is being written; see <see cref="In"/>.</summary>
    public override string ToString() => In(Languages.Current).Text;

    private string? Side(Language language) => language == Language.Chinese ? Zh : En;
}

/// <param name="Language">The language that <paramref name="Text"/> is really in.</param>
/// <param name="IsFallback">Whether it stands in for a missing text of the wanted language.</param>
public readonly record struct LocalText(string Text, Language Language, bool IsFallback)
{
    public override string ToString() => Text;
}
