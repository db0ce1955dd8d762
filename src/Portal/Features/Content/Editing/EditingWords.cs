using System.Globalization;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing;

/// <summary>What the kinds of content are called in the reader's language; texts <c>Kinds_…</c>, <c>New_…</c> and <c>Change_…</c>.</summary>
public static class EditingWords
{
    public static string Kinds(ContentKind kind) => Text($"Kinds_{kind}");

    public static string New(ContentKind kind) => Text($"New_{kind}");

    public static string Change(ContentChange change) => Text($"Change_{change}");

    private static string Text(string name) =>
        EditingTexts.ResourceManager.GetString(name, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"EditingTexts has no {name}.");
}
