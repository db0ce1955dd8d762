using System.Text.RegularExpressions;

namespace Portal.UnitTests.House;

/// <summary>docs/security.md says which test shows what. Each of them is there.</summary>
public sealed partial class SecurityDocumentTests
{
    private static readonly string Document = File.ReadAllText(RepositoryRoot.Path("docs", "security.md"));

    /// <summary>Class and method, as they are written in the tests' sources.</summary>
    private static readonly HashSet<string> Tests =
        [.. Directory.EnumerateFiles(RepositoryRoot.Path("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => Method().Matches(File.ReadAllText(file)).Select(method => $"{Path.GetFileNameWithoutExtension(file)}.{method.Groups[1].Value}"))];

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var named = Named().Matches(Document).Select(name => name.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 60, $"Only {named.Count} tests were found in the document.");
        Assert.Empty(named.Except(Tests));
    }

    [Fact]
    public void Every_command_and_file_that_it_names_is_there()
    {
        Assert.All(Script().Matches(Document).Select(script => script.Groups[1].Value).Distinct(), script => Assert.True(File.Exists(RepositoryRoot.Path(script)), script));
        Assert.All(Link().Matches(Document).Select(link => link.Groups[1].Value), link => Assert.True(File.Exists(RepositoryRoot.Path("docs", link)), link));
    }

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\]]*\](?:\s*\[[^\n]*\n)*?\s*(?:///[^\n]*\n\s*)*public (?:async )?(?:static )?[\w<>]+ (\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"`bash ([\w./-]+\.sh)")]
    private static partial Regex Script();

    [GeneratedRegex(@"\]\(([\w./-]+)\)")]
    private static partial Regex Link();
}
