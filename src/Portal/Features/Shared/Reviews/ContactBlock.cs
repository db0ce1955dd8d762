using Portal.Data.Reading;
using Portal.Model.Reviews;

namespace Portal.Features.Shared.Reviews;

/// <summary>Which parts of a page are left out for reviewers.</summary>
internal static class ContactBlock
{
    /// <summary>Above here contact data make up a block, with the name and whatever else stands around them.</summary>
    private const double Head = 0.4;

    /// <returns>
    /// Null where the page must not be shown: it has no text that could be looked through, or it is the first one and nothing
    /// was found in it, so that what there is may be written in a way that is not understood.
    /// </returns>
    public static IReadOnlyList<PageArea>? Of(IReadOnlyList<PdfLine> lines, ContactData contact, bool isFirst)
    {
        var telling = lines.Where(line => contact.IsIn(line.Text)).Select(line => line.Area).ToList();
        if (lines.Count == 0 || (isFirst && telling.Count == 0))
        {
            return null;
        }

        var head = telling.Where(area => isFirst && area.Top < Head).ToList();
        return head.Count == 0 ? telling : [new(0, 0, 1, head.Max(area => area.Bottom)), .. telling];
    }
}
