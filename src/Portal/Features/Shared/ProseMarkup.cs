using System.Globalization;
using System.Text.Encodings.Web;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using Portal.Model.Text;

namespace Portal.Features.Shared;

/// <summary>
/// The Markdown that longer texts may have: paragraphs, lists, emphasis, links, quotes, code, small headings. HTML in it is
/// text like any other, pictures come from this site only, and a link that could run a script is none.
/// </summary>
public static class ProseMarkup
{
    /// <summary>Below the headings of the page that a text stands in.</summary>
    private const int HighestHeading = 3;

    /// <summary>As the styles have it: the column of text, or on a phone nearly all of the screen.</summary>
    private const string WidthOfText = "(min-width: 44rem) 40rem, 92vw";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    private static readonly string[] Schemes = ["http", "https", "mailto"];

    public static IHtmlContent Html(string text) => Render(text, inline: false);

    /// <summary>The same without paragraphs, for places that have room for a line of text only.</summary>
    public static IHtmlContent Inline(string text) => Render(text, inline: true);

    /// <summary>The text without its marks, for titles, descriptions and letters.</summary>
    public static string Plain(string text) =>
        Attempt(text, document => Written(document, writer => new(writer) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false })) ?? text;

    public static BilingualText Plain(BilingualText text) => new(text.En is null ? null : Plain(text.En), text.Zh is null ? null : Plain(text.Zh));

    /// <returns>The first address that would be taken out, or null.</returns>
    public static string? FaultIn(string text) => Attempt(text, document =>
        document.Descendants<LinkInline>().FirstOrDefault(link => !IsAllowed(link))?.Url
        ?? document.Descendants<AutolinkInline>().FirstOrDefault(link => !IsAllowed(link))?.Url);

    private static HtmlString Render(string text, bool inline)
    {
        var html = Attempt(text, document =>
        {
            Tame(document);
            return Written(document, writer => new(writer) { ImplicitParagraph = inline });
        });
        return new(html ?? $"<p>{HtmlEncoder.Default.Encode(text)}</p>");
    }

    /// <returns>Null for what is nested deeper than anybody writes; Markdig refuses it, while reading or while writing.</returns>
    private static string? Attempt(string text, Func<MarkdownDocument, string?> use)
    {
        try
        {
            return use(Markdown.Parse(text, Pipeline));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Written(MarkdownDocument document, Func<TextWriter, HtmlRenderer> create)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = create(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString().Trim();
    }

    private static void Tame(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + HighestHeading - 1);
        }

        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsAllowed(link)).ToList())
        {
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()))), copyChildren: false);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !IsAllowed(link)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url), copyChildren: false);
        }

        foreach (var picture in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            Measure(picture);
        }
    }

    /// <summary>One that is uploaded says in its address how large it is, so that the text below it never moves.</summary>
    private static void Measure(LinkInline link)
    {
        var attributes = link.GetAttributes();
        if (SitePictures.At(link.Url) is { } picture)
        {
            attributes.AddProperty("width", picture.Width.ToString(CultureInfo.InvariantCulture));
            attributes.AddProperty("height", picture.Height.ToString(CultureInfo.InvariantCulture));
            if (picture.Choices is { } choices)
            {
                attributes.AddProperty("srcset", choices);
                attributes.AddProperty("sizes", WidthOfText);
            }
        }

        attributes.AddProperty("loading", "lazy");
        attributes.AddProperty("decoding", "async");
    }

    private static bool IsAllowed(LinkInline link)
    {
        var address = link.Url ?? "";
        var isOwn = address.StartsWith('#') || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal));
        return isOwn || (!link.IsImage && HasScheme(address));
    }

    private static bool IsAllowed(AutolinkInline link) => link.IsEmail || HasScheme(link.Url);

    private static bool HasScheme(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);
}
