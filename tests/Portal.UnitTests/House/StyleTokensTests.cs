using System.Text.RegularExpressions;

namespace Portal.UnitTests.House;

/// <summary>The page that shows both themes side by side has the colours of the site, and no others.</summary>
public sealed partial class StyleTokensTests
{
    [Theory]
    [InlineData(0, ".theme-light")]
    [InlineData(1, ".theme-dark")]
    public void The_colours_of_a_theme_are_those_of_the_site(int place, string theme)
    {
        var site = File.ReadAllText(RepositoryRoot.Path("src", "Portal", "wwwroot", "css", "site.css"));
        var style = File.ReadAllText(RepositoryRoot.Path("src", "Portal", "wwwroot", "css", "style.css"));
        var shown = Colours(style[style.IndexOf(theme + " {", StringComparison.Ordinal)..]);
        Assert.Equal(12, shown.Count);
        Assert.Equal(Colours(site.Split(":root {")[place + 1]), shown);
    }

    private static List<string> Colours(string css) => [.. Colour().Matches(css[..css.IndexOf('}', StringComparison.Ordinal)]).Select(match => match.Value)];

    [GeneratedRegex("--[a-z-]+: #[0-9a-f]{6}", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();
}
