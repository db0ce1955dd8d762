using System.Globalization;
using Portal.Features.Shared;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing;

/// <summary>What the kinds of content are called in the reader's language; texts <c>Kinds_…</c>, <c>New_…</c> and <c>Change_…</c>.</summary>
public static class EditingWords
{
    public static string Kinds(ContentKind kind) => Text($"Kinds_{kind}");

    public static string New(ContentKind kind) => Text($"New_{kind}");

    public static string Change(ContentChange change) => Text($"Change_{change}");

    /// <summary>How many people have to hear what becomes of their inquiries about a topic.</summary>
    public static string Waiting(int count) => count == 1 ? EditingTexts.Waiting_One : EditingTexts.Waiting_Many.With(count);

    /// <summary>Why a topic does not go into the archive.</summary>
    public static string CannotArchive(int waiting) => waiting == 1 ? EditingTexts.CannotArchive_One : EditingTexts.CannotArchive_Many.With(waiting);

    private static string Text(string name) =>
        EditingTexts.ResourceManager.GetString(name, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"EditingTexts has no {name}.");
}
