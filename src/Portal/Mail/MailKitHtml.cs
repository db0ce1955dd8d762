using System.Text;
using MimeKit.Text;
using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>
/// The words of an HTML mail. Tags only decide where lines end and what is quoted; nothing of the HTML is kept, and
/// nothing that it names is fetched.
/// </summary>
internal sealed class MailKitHtml
{
    /// <summary>Deeper quotes look like the tenth.</summary>
    private const int MaxQuotes = 10;

    private static readonly string[] Prefixes = [.. Enumerable.Range(0, MaxQuotes + 1).Select(quotes => string.Concat(Enumerable.Repeat("> ", quotes)))];

    private readonly StringBuilder text = new();
    private int quotes;
    private int silent;
    private int kept;
    private bool atLineStart = true;
    private bool needsBlank;
    private string? link;
    private int linkStart;

    private MailKitHtml()
    {
    }

    /// <summary>A few bytes of HTML may stand for a long line, so that the length of a mail bounds nothing.</summary>
    private bool IsFull => text.Length >= IncomingEmail.MaxReadLength;

    /// <returns>About <see cref="IncomingEmail.MaxReadLength"/> characters at most, and whether more follows.</returns>
    public static (string Text, bool IsCut) TextOf(string html)
    {
        var reading = new MailKitHtml();
        var tokenizer = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (!reading.IsFull && tokenizer.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag:
                    reading.Tag(tag);
                    break;
                case HtmlDataToken data when data.Kind == HtmlTokenKind.Data:
                    reading.Words(data.Data);
                    break;
            }
        }

        return (reading.text.ToString().Trim('\n'), reading.IsFull);
    }

    private void Tag(HtmlTagToken tag)
    {
        switch (tag.Id)
        {
            case HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title when !tag.IsEmptyElement:
                silent = Math.Max(0, silent + Step(tag));
                break;
            case HtmlTagId.Pre when !tag.IsEmptyElement:
                EndLine();
                kept = Math.Max(0, kept + Step(tag));
                break;
            case HtmlTagId.Br:
                text.Append(atLineStart ? Prefix : "").Append('\n');
                (atLineStart, needsBlank) = (true, false);
                break;
            case HtmlTagId.BlockQuote:
                EndLine();
                quotes = Math.Max(0, quotes + Step(tag));
                break;
            case HtmlTagId.LI when !tag.IsEndTag:
                EndLine();
                Words("- ");
                break;
            case HtmlTagId.TD or HtmlTagId.TH:
                needsBlank = !atLineStart;
                break;
            case HtmlTagId.Image when Attribute(tag, HtmlAttributeId.Alt) is { } alt:
                Words($"[{alt}]");
                break;
            case HtmlTagId.A:
                Link(tag);
                break;
            case HtmlTagId.P or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.H5 or HtmlTagId.H6:
                EndParagraph();
                break;
            case HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.Table or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.LI or HtmlTagId.HR:
                EndLine();
                break;
        }
    }

    private void Words(string words)
    {
        if (silent > 0)
        {
            return;
        }

        foreach (var c in words)
        {
            if (IsFull)
            {
                return;
            }

            if (kept > 0 && c == '\n')
            {
                EndLine();
            }
            else if (kept == 0 && c is ' ' or '\t' or '\r' or '\n')
            {
                needsBlank = !atLineStart;
            }
            else if (c != '\r')
            {
                text.Append(atLineStart ? Prefix : needsBlank ? " " : "").Append(c);
                (atLineStart, needsBlank) = (false, false);
            }
        }
    }

    /// <summary>Where a link leads is said, because its words may promise something else.</summary>
    private void Link(HtmlTagToken tag)
    {
        if (!tag.IsEndTag)
        {
            (link, linkStart) = (Attribute(tag, HtmlAttributeId.Href), text.Length);
        }
        else
        {
            if (link is not null && Uri.TryCreate(link, UriKind.Absolute, out var target) && target.Scheme is "http" or "https"
                && text.Length > linkStart && !text.ToString(linkStart, text.Length - linkStart).Contains(link.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
            {
                Words($" <{link}>");
            }

            link = null;
        }
    }

    private void EndLine()
    {
        if (!atLineStart)
        {
            text.Append('\n');
        }

        (atLineStart, needsBlank) = (true, false);
    }

    private void EndParagraph()
    {
        EndLine();
        if (text.Length > 0 && !(text.Length > 1 && text[^1] == '\n' && text[^2] == '\n'))
        {
            text.Append('\n');
        }
    }

    private string Prefix => Prefixes[Math.Min(quotes, MaxQuotes)];

    private static int Step(HtmlTagToken tag) => tag.IsEndTag ? -1 : 1;

    private static string? Attribute(HtmlTagToken tag, HtmlAttributeId id) =>
        tag.Attributes.FirstOrDefault(attribute => attribute.Id == id)?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
