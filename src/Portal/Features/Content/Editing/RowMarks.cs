using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Editing.Forms;
using Portal.Features.Shared;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Content.Editing;

/// <summary>What the owner should see of a row at a glance.</summary>
public static class RowMarks
{
    public static IEnumerable<string> Of(ContentForm form, ContentEntity row)
    {
        if (row.IsDraft)
        {
            yield return EditingTexts.MarkDraft;
        }

        if (row is Topic topic)
        {
            yield return Words.Of(topic.State);
            if (topic.IsHidden)
            {
                yield return EditingTexts.MarkHidden;
            }

            if (topic.IsSample)
            {
                yield return EditingTexts.MarkSample;
            }
        }

        if (row is Publication { IsDoubtful: true })
        {
            yield return EditingTexts.MarkDoubtful;
        }

        if (row.StaleTexts.Count > 0)
        {
            yield return EditingTexts.MarkStale;
        }

        if (MissingSides(form, row).Any())
        {
            yield return EditingTexts.MarkOneSide;
        }
    }

    /// <summary>Texts that are there in one language only, by the language that is missing.</summary>
    public static IEnumerable<(FieldPart Part, Language Language)> MissingSides(ContentForm form, ContentEntity row)
    {
        var values = form.Read(row);
        return form.Sections(values, new([], [])).SelectMany(section => section.Parts)
            .Where(part => part.Language is not null && values.Of(part.Name).Length == 0 && values.Of(StaleTexts.OtherSide(part.Name)!).Length > 0)
            .Select(part => (part, part.Language!.Value));
    }
}
