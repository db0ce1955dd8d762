using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Portal.Hosting;
using Portal.Model.Inquiries;

namespace Portal.UnitTests.House;

/// <summary>
/// Regular expressions meet texts of strangers. Each is known here, made at build, and takes time in proportion to the
/// text: none can be held up by one that was written for it.
/// </summary>
public sealed partial class PatternsTests
{
    /// <summary>Backtracking is bounded by the pattern itself: no repetition stands inside or beside another that takes the same characters.</summary>
    /// <remarks>With how much text it is asked about at most; 0 for any.</remarks>
    private static readonly Dictionary<string, (string Why, int Characters)> Bounded = new()
    {
        ["MessageIdText.Form"] = ("two repetitions, kept apart by a character that neither takes", 0),
        ["IncomingQuote.Separator"] = ("hyphens, then fixed words, anchored", 0),
        ["IncomingQuote.HeadFrom"] = ("anchored; fixed words between the repetitions", 0),
        ["IncomingQuote.HeadNext"] = ("anchored; fixed words", 0),
        ["IncomingQuote.Attribution"] = ("anchored; repetitions of 300 characters at most", 0),
        ["IncomingQuote.AttributionBegins"] = ("anchored; no repetition", 0),
        ["AuthorNames.And"] = ("the owner's own content, not strangers' text", 0),
        ["ContentValues.KeyPattern"] = ("the owner's own content, not strangers' text", 0),
        ["FileOwner.Personal"] = ("file names only", AttachmentName.MaxLength),
        ["FileOwner.School"] = ("file names only", AttachmentName.MaxLength),
        ["FileOwner.Digits"] = ("file names only", AttachmentName.MaxLength),
        ["FileOwner.Neutral"] = ("file names only", AttachmentName.MaxLength),
        ["FileOwner.Acronym"] = ("file names only", AttachmentName.MaxLength),
        ["PersonNames.Han"] = ("one repetition of one class", 0),
        ["PersonNames.Latin"] = ("one repetition of one class", 0),
        ["Greeting.Latin"] = ("the beginning of a text only", 200),
        ["Greeting.Han"] = ("the beginning of a text only", 200),
        ["LinkDensity.Link"] = ("a fixed beginning and one repetition", 0),
    };

    /// <summary>What makes expressions slow: long runs of what they repeat, without the end that they look for.</summary>
    private static readonly string[] Evil =
        ["-", ">", "*", "*>", "from: ", "发件人：", " ", "\t ", "\n", "on ", "on x", "写道", "a", "aA", "A", "1", "1 ", "大", "清华", "cv", "v1.", "http://", "www.", "<a@", "!", "dear ", "Dear Dr. ", "尊敬的", "老师", "hi,", "张"];

    /// <summary>Work that grows with the square of the length takes half a minute over it.</summary>
    private const int LongText = 50_000;

    private static readonly IReadOnlyList<(string Name, Regex Pattern)> Patterns =
        [.. typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is not null)
            .Select(method => ($"{method.DeclaringType!.Name}.{method.Name}", (Regex)method.Invoke(null, null)!))
            .OrderBy(pattern => pattern.Item1, StringComparer.Ordinal)];

    [Fact]
    public void Each_is_known_with_a_reason_or_does_not_backtrack() => Assert.Equal(
        Bounded.Keys.Order(StringComparer.Ordinal),
        Patterns.Where(pattern => !pattern.Pattern.Options.HasFlag(RegexOptions.NonBacktracking)).Select(pattern => pattern.Name));

    [Fact]
    public void None_is_made_while_the_portal_runs()
    {
        var sources = Directory.EnumerateFiles(RepositoryRoot.Path("src", "Portal"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        Assert.DoesNotContain(sources, file => MadeAtRunTime().IsMatch(File.ReadAllText(file)));
    }

    [Theory]
    [InlineData("var x = new Regex(\"a\");")]
    [InlineData("Regex.IsMatch(text, \"a\")")]
    [InlineData("Regex.Replace(text, \"a\", \"b\")")]
    [InlineData("Regex x = new(\"a\");")]
    public void That_would_be_seen(string code) => Assert.Matches(MadeAtRunTime(), code);

    [Fact]
    public void None_is_held_up_by_any_text()
    {
        foreach (var (name, pattern) in Patterns)
        {
            var length = Bounded.TryGetValue(name, out var bound) && bound.Characters > 0 ? bound.Characters : LongText;
            foreach (var text in Evil.Select(piece => Repeat(piece, length)).SelectMany(run => new[] { run, run + "\u0001", "\u0001" + run, "on " + run + "\u0001" }))
            {
                var time = Stopwatch.StartNew();
                _ = pattern.Count(text);
                Assert.True(time.Elapsed < TimeSpan.FromSeconds(2), $"{name} took {time.ElapsedMilliseconds} ms over {text.Length} characters that begin with {text[..10]}");
            }
        }
    }

    /// <summary>The last line of defence, for a pattern that this test should not have let through.</summary>
    [Fact]
    public void Every_one_gives_up_after_a_while()
    {
        _ = PortalBuilder.Create([]);
        Assert.Equal(TimeSpan.FromSeconds(2), AppContext.GetData("REGEX_DEFAULT_MATCH_TIMEOUT"));
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    [GeneratedRegex(@"new Regex\(|Regex \w+ = new\(|\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\(")]
    private static partial Regex MadeAtRunTime();
}
