using System.Text;
using Portal.Data.Reading;
using Portal.Model.Reviews;

namespace Portal.Features.Shared.Reviews;

/// <summary>Which parts of a page are left out for reviewers.</summary>
internal static class ContactBlock
{
    /// <summary>Above here contact data make up a block, with the name and whatever else stands around and above them.</summary>
    private const double Head = 0.4;

    /// <summary>What stands nearer to it, as a part of the page's height, belongs to the block.</summary>
    private const double Near = 0.04;

    /// <returns>
    /// Null where the page must not be shown: it has no text that could be looked through, or it is the first one and nothing
    /// was found in it, so that what there is may be written in a way that is not understood.
    /// </returns>
    public static IReadOnlyList<PageArea>? Of(IReadOnlyList<PdfLine> lines, ContactData contact, bool isFirst)
    {
        var telling = lines.Where((line, at) => Tells(line, contact) || (at > 0 && IsBroken(lines[at - 1], line)) || (at < lines.Count - 1 && IsBroken(line, lines[at + 1])))
            .Select(line => line.Area).ToList();
        if (lines.Count == 0 || (isFirst && !lines.Any(line => Tells(line, contact.Reach))))
        {
            return null;
        }

        return isFirst && telling.MinBy(area => area.Top) is { Top: < Head } first ? [new(0, 0, 1, EndOf(first, telling)), .. telling] : telling;
    }

    /// <summary>Ligatures, wide letters and the like as they are read.</summary>
    private static bool Tells(PdfLine line, ContactData contact) => contact.IsIn(line.Text.Normalize(NormalizationForm.FormKC));

    private static bool IsBroken(PdfLine line, PdfLine next) => ContactData.IsBroken(line.Text.TrimEnd(), next.Text.TrimStart());

    private static double EndOf(PageArea first, IEnumerable<PageArea> telling) =>
        telling.OrderBy(area => area.Top).Aggregate(first.Bottom, (end, area) => area.Top < end + Near ? Math.Max(end, area.Bottom) : end);
}
