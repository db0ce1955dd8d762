using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Features.Shared;
using Portal.Model.Search;

namespace Portal.Features.Inbox.List;

/// <summary>Where in an inquiry the words of a search stand, as the list shows it.</summary>
/// <param name="Where">What the text is: an answer, a note, a file.</param>
public sealed record ShownHit(string Where, IReadOnlyList<HitPart> Parts)
{
    /// <summary>The parts in a row, encoded, the hits marked.</summary>
    public IHtmlContent Excerpt => Parts.Aggregate(new HtmlContentBuilder(), (html, part) => part.IsHit ? Marked(html, part.Text) : (HtmlContentBuilder)html.Append(part.Text));

    public static ShownHit Of(SearchHit hit)
    {
        var (text, parts, at) = (hit.Snippet.Text, new List<HitPart>(), 0);
        foreach (var range in hit.Snippet.Hits)
        {
            parts.Add(new(text[at..range.Start.Value], IsHit: false));
            parts.Add(new(text[range], IsHit: true));
            at = range.End.Value;
        }

        parts.Add(new(text[at..], IsHit: false));
        var (before, after) = (hit.Snippet.IsCutBefore ? "…" : "", hit.Snippet.IsCutAfter ? "…" : "");
        return new(Words.Of(hit.Part), [new(before, IsHit: false), .. parts.Where(part => part.Text.Length > 0), new(after, IsHit: false)]);
    }

    private static HtmlContentBuilder Marked(HtmlContentBuilder html, string text)
    {
        var mark = new TagBuilder("mark");
        mark.InnerHtml.Append(text);
        return (HtmlContentBuilder)html.AppendHtml(mark);
    }
}

/// <param name="IsHit">Whether it is one of the words, to be marked.</param>
public sealed record HitPart(string Text, bool IsHit);
