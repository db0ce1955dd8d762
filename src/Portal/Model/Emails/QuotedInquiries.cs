using Portal.Model.Inquiries;

namespace Portal.Model.Emails;

/// <summary>
/// Letters to the owner that tell of several inquiries at once: a paragraph each, whose last line is the address of the
/// inquiry in the inbox.
/// </summary>
public static class QuotedInquiries
{
    private const string Break = "\n\n";
    private const string Path = "/inbox/";

    /// <returns>The letter without what it tells of one inquiry; null where it told of no other.</returns>
    public static string? Without(string text, string reference)
    {
        var paragraphs = text.Split(Break).Select(paragraph => (Text: paragraph, Of: Reference(paragraph))).Where(paragraph => paragraph.Of != reference).ToList();
        return paragraphs.Exists(paragraph => paragraph.Of is not null) ? string.Join(Break, paragraphs.Select(paragraph => paragraph.Text)) : null;
    }

    private static string? Reference(string paragraph) => paragraph.LastIndexOf(Path, StringComparison.Ordinal) is var at and >= 0
        ? InquiryReference.Parse(paragraph[(at + Path.Length)..])
        : null;
}
