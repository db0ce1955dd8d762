using System.Globalization;
using AngleSharp.Html.Parser;
using Portal.Features.Shared;

namespace Portal.UnitTests.Features.Shared;

/// <summary>Markdown in texts of the site: what helps readers works, and nothing that could act gets through.</summary>
public sealed class ProseMarkupTests
{
    private static readonly HashSet<string> Allowed =
        ["p", "ul", "ol", "li", "em", "strong", "a", "img", "code", "pre", "blockquote", "h3", "h4", "h5", "h6", "br", "hr"];

    [Theory]
    [InlineData("One\n\nTwo", "<p>One</p>\n<p>Two</p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("**bold** and *thin*", "<p><strong>bold</strong> and <em>thin</em></p>")]
    [InlineData("**加粗**的字", "<p><strong>加粗</strong>的字</p>")]
    [InlineData("[paper](/publications/s2o)", "<p><a href=\"/publications/s2o\">paper</a></p>")]
    [InlineData("# Large", "<h3>Large</h3>")]
    [InlineData("![A curve](/pictures/curve.webp)", "<p><img src=\"/pictures/curve.webp\" loading=\"lazy\" decoding=\"async\" alt=\"A curve\" /></p>")]
    [InlineData("2 < 3 & 5", "<p>2 &lt; 3 &amp; 5</p>")]
    public void What_helps_readers_works(string text, string html) => Assert.Equal(html, ProseMarkup.Html(text).ToString());

    [Fact]
    public void An_uploaded_picture_has_its_size_and_smaller_ones_to_choose_from()
    {
        const string Address = "/files/0123456789abcdef01234567/1600x900/曲线.webp";
        var picture = Parse($"![A curve]({Address})").QuerySelector("img")!;
        Assert.Equal(("1600", "900", "lazy", "A curve"), (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("loading"), picture.GetAttribute("alt")));
        Assert.Equal(Address, Uri.UnescapeDataString(picture.GetAttribute("src")!));
        Assert.Equal($"{Address}?w=480 480w, {Address}?w=960 960w, {Address} 1600w", picture.GetAttribute("srcset"));
        Assert.NotEmpty(picture.GetAttribute("sizes")!);
        Assert.Null(ProseMarkup.FaultIn($"![A curve]({Address})"));

        var small = Parse("![x](/files/0123456789abcdef01234567/480x300/x.webp)").QuerySelector("img")!;
        Assert.Equal(("480", null, null), (small.GetAttribute("width"), small.GetAttribute("srcset"), small.GetAttribute("sizes")));
    }

    [Theory]
    [InlineData("/files/0123456789abcdef01234567/0x300/x.webp")]
    [InlineData("/files/0123456789abcdef01234567/480x/x.webp")]
    [InlineData("/files/0123456789abcdef01234567/480x999999/x.webp")]
    [InlineData("/files/0123/480x300/x.webp")]
    [InlineData("/files/0123456789abcdef01234567/480x300/a,b.webp")]
    [InlineData("/files/0123456789abcdef01234567/480x300/x.webp?w=960")]
    public void Of_any_other_address_no_size_is_made_up(string address) => Assert.Null(Parse($"![x]({address})").QuerySelector("img")!.GetAttribute("width"));

    [Theory]
    [InlineData("[x](javascript:alert(1))", "javascript:alert(1)")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "JaVaScRiPt:alert(1)")]
    [InlineData("[x](&#106;avascript:alert(1))", "javascript:alert(1)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)", "data:text/html;base64,PHNjcmlwdD4=")]
    [InlineData("[x](//elsewhere.example)", "//elsewhere.example")]
    [InlineData("[x](/\\elsewhere.example)", "/\\elsewhere.example")]
    [InlineData("![x](https://elsewhere.example/a.png)", "https://elsewhere.example/a.png")]
    [InlineData("[x][1]\n\n[1]: vbscript:x", "vbscript:x")]
    public void An_address_that_could_act_is_named_and_taken_out(string text, string address)
    {
        Assert.Equal(address, ProseMarkup.FaultIn(text));
        var body = Parse(text);
        Assert.Empty(body.QuerySelectorAll("a, img"));
        Assert.Equal("x", body.TextContent.Trim());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("text <a href='javascript:alert(1)' onclick=x>y</a>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("```html\n<script>alert(1)</script>\n```")]
    public void Tags_are_text(string text) => IsHarmless(text);

    /// <summary>Pieces that mean something to Markdown or HTML, put together at random; the seed is the number of the run.</summary>
    [Fact]
    public void Whatever_is_typed_only_harmless_elements_come_out()
    {
        string[] pieces =
        [
            "<", ">", "\"", "'", "[", "]", "(", ")", "!", "*", "_", "`", "#", "\n", "\n\n", "- ", "> ", "1. ", "|", "\\", "&#x3c;", "&lt;", "javascript:", "onerror=", "<script>",
            "</p>", "<img src=x>", "[a](", "![b](", "data:", "http://a.example", "//b.example", "/own", "文字", "😀", "\0", "<!--", "-->", "{", "}", "[1]: ", "\t",
        ];
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            IsHarmless(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)])));
        }
    }

    [Theory]
    [InlineData("**TCEC** is at [ICML](https://icml.cc).", "TCEC is at ICML.")]
    [InlineData("被 **ICML** 录用", "被 ICML 录用")]
    public void Titles_and_feeds_have_the_words_alone(string text, string plain) => Assert.Equal(plain, ProseMarkup.Plain(text));

    [Fact]
    public void Ten_thousand_levels_of_nesting_are_read_without_harm()
    {
        IsHarmless(string.Concat(Enumerable.Repeat("> ", 10_000)) + "deep");
        IsHarmless(new string('[', 10_000));
        IsHarmless(new string('*', 10_000) + "x");
    }

    private static void IsHarmless(string text)
    {
        foreach (var element in Parse(text).QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Allowed);
            foreach (var attribute in element.Attributes)
            {
                var isKnown = attribute.Name is "href" or "src" or "alt" or "title" or "start" or "class"
                    || (element.LocalName == "img" && attribute.Name is ("width" or "height" or "srcset" or "sizes" or "loading" or "decoding"));
                Assert.True(isKnown, string.Create(CultureInfo.InvariantCulture, $"{attribute.Name} came out of {text}"));
                if (attribute.Name is "href" or "src")
                {
                    Assert.Matches(@"\A(https?://|mailto:|/(?![/\\])|#)", attribute.Value);
                }
            }
        }
    }

    private static AngleSharp.Dom.IElement Parse(string text) => new HtmlParser().ParseDocument($"<body>{ProseMarkup.Html(text)}").Body!;
}
