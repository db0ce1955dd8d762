using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.UnitTests.House;

/// <summary>Both languages, everywhere, and no text outside the files of texts.</summary>
public sealed partial class TextsTests
{
    /// <summary>Chinese texts without Chinese characters, on purpose.</summary>
    private static readonly string[] SameInBothLanguages = ["BibTex", "SwitchLanguage"];

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Path("src", "Portal"), "*Texts.resx", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(file)).Select(file => Path.GetRelativePath(RepositoryRoot.Folder, file)).Order(StringComparer.Ordinal)];

    private static readonly Lazy<string> Sources = new(() => string.Join('\n', new[] { "*.cs", "*.cshtml" }
        .SelectMany(kind => Directory.EnumerateFiles(RepositoryRoot.Path("src", "Portal"), kind, SearchOption.AllDirectories))
        .Where(file => !IsBuilt(file)).Select(File.ReadAllText)));

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Path("src", "Portal"), "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(file)).Select(file => Path.GetRelativePath(RepositoryRoot.Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_languages_have_the_same_texts_with_the_same_gaps(string file)
    {
        var (english, chinese) = (Texts(file), Texts(file.Replace(".resx", ".zh.resx", StringComparison.Ordinal)));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal((text.Key, Gaps(text.Value)), (text.Key, Gaps(chinese[text.Key]))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_text_is_there_and_in_its_language(string file)
    {
        Assert.All(Texts(file), text => Assert.True(text.Value.Trim().Length > 0 && (text.Key == "SwitchLanguage" || !HasHan(text.Value)), $"{text.Key}: {text.Value}"));
        Assert.All(Texts(file.Replace(".resx", ".zh.resx", StringComparison.Ordinal)), text =>
            Assert.True(text.Value.Trim().Length > 0 && (HasHan(text.Value) || !HasWords(text.Value) || SameInBothLanguages.Contains(text.Key)), $"{text.Key}: {text.Value}"));
    }

    /// <summary>未能送达, 等待, 专属页面, and 答复 for what the house writes to a person.</summary>
    [Theory]
    [InlineData("放弃的邮件")]
    [InlineData("已放弃")]
    [InlineData("等候")]
    [InlineData("私人页面")]
    [InlineData("撤回回复")]
    [InlineData("回复模板")]
    [InlineData("回复语言")]
    public void Chinese_has_one_word_for_one_thing(string other) => Assert.All(Files, file =>
        Assert.All(Texts(file.Data.Replace(".resx", ".zh.resx", StringComparison.Ordinal)), text => Assert.DoesNotContain(other, text.Value, StringComparison.Ordinal)));

    [Fact]
    public void Every_value_that_is_shown_has_a_word()
    {
        using var reset = Language.English.Speak();
        foreach (var language in Languages.All)
        {
            using var _ = language.Speak();
            foreach (var value in ShownEnums().SelectMany(type => Enum.GetValues(type).Cast<object>()))
            {
                Assert.NotEmpty(Words.OfEnum(value));
            }

            Assert.All(Enum.GetValues<InquiryState>(), state => Assert.NotEmpty(Words.Told(state)));
        }
    }

    [Fact]
    public void No_word_is_left_of_a_value_that_is_gone()
    {
        var values = typeof(InquiryState).Assembly.GetTypes().Where(type => type.IsEnum)
            .SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}_{name}"))
            .Concat(Enum.GetNames<InquiryState>().Select(name => $"Told_{name}"))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(Texts(Path.Combine("src", "Portal", "Features", "Shared", "WordTexts.resx")).Keys, key => Assert.Contains(key, values));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_is_used(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (Sources.Value.Contains($"{name}.ResourceManager", StringComparison.Ordinal))
        {
            // Asked for by name.
            return;
        }

        var used = Uses().Matches(Sources.Value).Where(use => use.Groups[1].Value == name).Select(use => use.Groups[2].Value).ToHashSet(StringComparer.Ordinal);

        // The file fields ask for the texts of their slot by name.
        var slots = name == nameof(AnswerTexts) ? Enum.GetNames<AttachmentSlot>().SelectMany(slot => new[] { slot, slot + "Hint" }) : [];
        Assert.Empty(Texts(file).Keys.Except(used).Except(slots));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_no_words_of_its_own(string file) => Assert.Empty(WordsInPage(File.ReadAllText(RepositoryRoot.Path(file))));

    [Theory]
    [InlineData("<h1>Welcome back</h1>", "Welcome back")]
    [InlineData("<p>@Model.Name wrote this</p>", "wrote this")]
    [InlineData("@if (x)\n{\n  <p>Only sometimes</p>\n}", "Only sometimes")]
    [InlineData("<p title=\"Look here\">@X.Y</p>", "Look here")]
    [InlineData("<p>您好</p>", "您好")]
    [InlineData("<img alt=\"A seal\">", "A seal")]
    public void Words_in_a_page_are_found(string page, string words) => Assert.Contains(words, WordsInPage(page));

    [Theory]
    [InlineData("@page \"/x\"\n@model IndexModel\n@{\n  var a = \"text\";\n}\n<h1>@Texts.Title</h1>")]
    [InlineData("@foreach (var (a, b) in Model.Rows)\n{\n  <dt>@a</dt><dd>@(b ? Texts.Yes : Texts.No)</dd>\n}\nelse\n{\n}")]
    [InlineData("<p>@Texts.Some.With(1, Dates.Day(x)) · @y</p>")]
    [InlineData("<a class=\"two words\" href=\"~/x\">@Texts.Go</a>")]
    public void Code_is_not_taken_for_words(string page) => Assert.Empty(WordsInPage(page));

    /// <summary>A rough reading: what stands between tags, or in an attribute that people hear or see, and is not code.</summary>
    private static List<string> WordsInPage(string page)
    {
        var text = RazorCode().Replace(RazorBlock().Replace(RazorDirective().Replace(page, ""), ""), "");
        var spoken = SpokenAttribute().Matches(text).Select(match => match.Groups[1].Value);
        var lines = Tag().Replace(text, "\n").Split('\n').Select(line => line.Trim()).Where(line => !IsCode(line));
        return [.. spoken.Concat(lines).Select(words => words.Trim()).Where(words => words.Count(char.IsLetter) >= 2)];
    }

    private static bool IsCode(string line) => line.Length == 0 || line is "else" or "{" or "}" || line.EndsWith(';') || line.EndsWith('{')
        || CodeLine().IsMatch(line);

    private static IEnumerable<Type> ShownEnums() =>
        Texts(Path.Combine("src", "Portal", "Features", "Shared", "WordTexts.resx")).Keys.Select(key => key.Split('_')[0]).Distinct().Where(name => name != "Told")
            .Select(name => typeof(InquiryState).Assembly.GetTypes().Single(type => type.IsEnum && type.Name == name))
            .Concat(UsedInSource());

    /// <summary>The model's enums that the forms draw: their properties are answers.</summary>
    private static IEnumerable<Type> UsedInSource() =>
        typeof(Program).Assembly.GetTypes().Where(type => type.Name.EndsWith("Input", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Where(type => type.IsEnum);

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(RepositoryRoot.Path(file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Gaps(string text) => string.Join(' ', Gap().Matches(text).Select(gap => gap.Value).Distinct().Order(StringComparer.Ordinal));

    private static bool HasHan(string text) => text.Any(c => c is >= '\u4E00' and <= '\u9FFF');

    /// <summary>Some texts are gaps and punctuation alone.</summary>
    private static bool HasWords(string text) => Gap().Replace(text, "").Any(char.IsLetter);

    private static bool IsBuilt(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(\w+Texts)\.(\w+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^@(page|using|model|inject|addTagHelper|inherits|namespace|section\b).*$", RegexOptions.Multiline)]
    private static partial Regex RazorDirective();

    [GeneratedRegex(@"^@\{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex RazorBlock();

    /// <summary>Control flow with its condition, and expressions with balanced brackets up to four deep.</summary>
    [GeneratedRegex(@"@?\b(?:if|foreach|for|while|switch|else if)\s*\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)|@(?:await\s+)?(?:[\w.!?]+(?:<[^<>]*>)?)?(?:\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)|\[[^\]]*\]|[?!]?\.\w+)*|\*@.*?@\*")]
    private static partial Regex RazorCode();

    [GeneratedRegex(@"\b(?:title|alt|placeholder|aria-label)=""([^""@~/]*)""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(var|string|return|continue|break|await|case|default)\b|^\w+ \w+\(.*\) =>|=>|&&|\|\|")]
    private static partial Regex CodeLine();
}
