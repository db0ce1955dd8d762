using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Editing.Forms;
using Portal.Features.Shared;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Content.Editing;

/// <summary>Something about a row that the owner should look at.</summary>
/// <param name="Path">Where it is edited, without language.</param>
public sealed record ContentNote(string Path, string Name, string Words)
{
    public static IEnumerable<ContentNote> Stale(ContentForm form, ContentEntity row)
    {
        var parts = form.Sections(form.Read(row), new([], [])).SelectMany(section => section.Parts).ToLookup(part => part.Name);
        return row.StaleTexts.SelectMany(side => parts[side]).Select(part => Of(form, row, Side(part)));
    }

    public static IEnumerable<ContentNote> Missing(ContentForm form, ContentEntity row) => RowMarks.MissingSides(form, row)
        .Select(missing => Of(form, row, EditingTexts.MissingIn.With(missing.Part.Label, Shared.Words.Of(missing.Language))));

    public static IEnumerable<ContentNote> Draft(ContentForm form, ContentEntity row) =>
        row.IsDraft || row is Topic { State: TopicState.Draft } ? [Of(form, row, EditingWords.Kinds(form.Kind))] : [];

    private static string Side(FieldPart part) => EditingTexts.Sided.With(part.Label, Shared.Words.Of(part.Language ?? Language.English));

    private static ContentNote Of(ContentForm form, ContentEntity row, string words) => new($"/site/{form.Path}/{row.Key}", form.NameOf(row), words);
}
