using Portal.Mail;
using Portal.Model.Text;

namespace Portal.UnitTests.Mail;

public sealed class HtmlLetterTests
{
    [Fact]
    public void Paragraphs_lines_and_headings_stay_what_they_are() => Assert.Equal(
        """
        <p>张三，您好！</p>
        <p>one<br>
        two</p>
        <p><strong>Why here</strong><br>
        Because.</p>

        """.ReplaceLineEndings("\n"),
        Body("张三，您好！\n\none\r\ntwo\n\n\nWhy here\n--------\nBecause."));

    [Fact]
    public void Nothing_that_people_type_becomes_markup() => Assert.Equal(
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &lt;img src=x&gt; javascript:alert(1) mailto:a@b.c</p>\n",
        Body("<script>alert(1)</script> & \"x\" <img src=x> javascript:alert(1) mailto:a@b.c"));

    [Theory]
    [InlineData("See https://example.org/a?b=1&c=2.", "See <a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>.")]
    [InlineData("请看https://example.org/简历。谢谢", "请看<a href=\"https://example.org/简历\">https://example.org/简历</a>。谢谢")]
    [InlineData("(http://a.example) HTTPS://B.example", "(<a href=\"http://a.example\">http://a.example</a>) <a href=\"HTTPS://B.example\">HTTPS://B.example</a>")]
    [InlineData("https://a.example/\"onclick=\"x", "<a href=\"https://a.example/\">https://a.example/</a>&quot;onclick=&quot;x")]
    public void Addresses_of_pages_become_links(string line, string html) =>
        Assert.Equal($"<p>{html}</p>\n", Body(line));

    [Theory]
    [InlineData(Language.English, "<html lang=\"en\">")]
    [InlineData(Language.Chinese, "<html lang=\"zh-Hans\">")]
    public void It_says_its_language_and_loads_nothing(Language language, string start)
    {
        var html = HtmlLetter.Of("Hello https://example.org", language);
        Assert.Contains(start, html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheme_alone_is_no_link_that_breaks_anything() => Assert.Contains("http", Body("https:// http://, https://"), StringComparison.Ordinal);

    private static string Body(string text)
    {
        var html = HtmlLetter.Of(text, Language.English);
        var start = html.IndexOf("<p>", StringComparison.Ordinal);
        return html[start..html.IndexOf("</body>", StringComparison.Ordinal)];
    }
}
