using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Portal.UnitTests.House;

/// <summary>Whatever a browser gets was written here and can be read here; what was not is listed with its hash.</summary>
public sealed partial class VendoredFilesTests
{
    /// <summary>Path below wwwroot, and the SHA-256 of the file as its makers published it. There is none at present.</summary>
    private static readonly Dictionary<string, string> Foreign = [];

    /// <summary>People break lines; tools do not.</summary>
    private const int LongestLine = 300;

    private static string Root => RepositoryRoot.Path("src", "Portal", "wwwroot");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_ours_or_listed_with_its_hash(string file)
    {
        var content = File.ReadAllBytes(Path.Combine(Root, file));
        if (Foreign.TryGetValue(file, out var hash))
        {
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(content)));
            return;
        }

        Assert.Matches(@"\.(css|js|svg)\z", file);
        Assert.False(IsForeign(file, System.Text.Encoding.UTF8.GetString(content)), $"{file} looks like somebody else's work: list it with its hash.");
    }

    [Fact]
    public void Nothing_is_listed_that_is_gone() => Assert.Empty(Foreign.Keys.Except(Files.Select(file => file.Data)));

    /// <summary>Not for browsers, but somebody else's data all the same: as tools/simplified.cs makes it from Unicode 15.0.0.</summary>
    [Fact]
    public void The_list_of_simplified_characters_is_as_it_was_made() => Assert.Equal(
        "4914787894931b7f275249ccdfd4e0f08b265ae639b4e1dc5f4ed3a0f9446580",
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(RepositoryRoot.Path("src", "Portal", "Model", "Search", "simplified.txt")))));

    [Theory]
    [InlineData("js/x.min.js", "short")]
    [InlineData("js/x.js", "/*! x v1.2.3 */")]
    [InlineData("js/x.js", "// @license MIT")]
    [InlineData("js/x.js", "//# sourceMappingURL=x.js.map")]
    [InlineData("css/x.css", "/* Copyright 2020 Somebody */")]
    public void Foreign_work_would_be_seen(string file, string content) => Assert.True(IsForeign(file, content));

    [Fact]
    public void So_would_a_file_without_line_breaks() => Assert.True(IsForeign("js/x.js", new string('x', LongestLine + 1)));

    private static bool IsForeign(string file, string content) =>
        file.Contains(".min.", StringComparison.Ordinal) || Marks().IsMatch(content) || content.Split('\n').Any(line => line.Length > LongestLine);

    [GeneratedRegex(@"/\*!|@license|@preserve|sourceMappingURL|copyright|\(c\)", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}
