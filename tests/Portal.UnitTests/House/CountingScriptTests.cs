using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Model.Text;

namespace Portal.UnitTests.House;

/// <summary>The counter beside a field and the server count by the same characters.</summary>
public sealed partial class CountingScriptTests
{
    private static readonly string Script = File.ReadAllText(RepositoryRoot.Path("src", "Portal", "wwwroot", "js", "weighted-length.js"));

    private static IEnumerable<Rune> AllCharacters => Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value));

    [Fact]
    public void Wide_characters_are_the_same()
    {
        var wide = Characters("wide");
        Assert.Equal(AllCharacters.Where(rune => CleanText.WeightedLength(rune.ToString()) == 2), AllCharacters.Where(rune => wide.Contains(rune.Value)));
    }

    [Fact]
    public void Characters_that_nobody_sees_are_the_same()
    {
        var trouble = Characters("invisibleTrouble");
        var lineEnds = Characters("lineEnd");
        Assert.Equal(AllCharacters.Where(rune => CleanText.Lines($"a{rune}b") == "ab"), AllCharacters.Where(rune => trouble.Contains(rune.Value) && !lineEnds.Contains(rune.Value)));
        Assert.Equal(AllCharacters.Where(rune => rune.Value != '\n' && CleanText.Lines($"a{rune}b") == "a\nb"), AllCharacters.Where(rune => lineEnds.Contains(rune.Value)));
    }

    /// <summary>The characters in the brackets of the regular expression of this name.</summary>
    private static HashSet<int> Characters(string name)
    {
        var brackets = Regex.Match(Script, $@"^const {name} = /[^\[]*\[([^\]]+)\]", RegexOptions.Multiline).Groups[1].Value;
        var ranges = Range().Matches(brackets).Select(range => (From: Value(range.Groups[1].Value), To: Value(range.Groups[range.Groups[2].Success ? 2 : 1].Value)));
        return [.. ranges.SelectMany(range => Enumerable.Range(range.From, range.To - range.From + 1))];
    }

    private static int Value(string character) => character switch
    {
        @"\r" => '\r',
        @"\f" => '\f',
        @"\0" => 0,
        _ => int.Parse(character.AsSpan().TrimStart(@"\ux{").TrimEnd('}'), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"(\\(?:u\{\w+\}|u\w{4}|x\w{2}|\w))(?:-(\\(?:u\{\w+\}|u\w{4}|x\w{2}|\w)))?")]
    private static partial Regex Range();
}
