namespace Portal.Features.Content.Editing.Fields;

/// <summary>
/// A row as texts, by the names of the form's parts such as <c>title.zh</c>: what a form shows and what it brings back.
/// Two of them can be compared whatever kind of content they are of.
/// </summary>
public sealed class FormValues : Dictionary<string, string>
{
    public FormValues()
        : base(StringComparer.Ordinal)
    {
    }

    /// <returns>The text, or an empty one where there is none of this name.</returns>
    public string Of(string name) => this.GetValueOrDefault(name, "");

    public bool IsTicked(string name) => Of(name) == "true";

    public void Set(string name, string? text) => this[name] = text ?? "";

    /// <summary>The names of all texts that differ; a text that is not there is empty.</summary>
    public IReadOnlyList<string> Differences(FormValues other) =>
        [.. Keys.Union(other.Keys).Where(name => !string.Equals(Of(name), other.Of(name), StringComparison.Ordinal))];
}
