using Portal.Features.Publications;
using Portal.Model.Publications;
using Portal.Model.Text;

namespace Portal.UnitTests.Features.Publications;

/// <summary>What the address of the list says, and what fits.</summary>
public sealed class PublicationFilterTests : IDisposable
{
    private readonly IDisposable reading = Language.English.Speak();

    private static readonly IReadOnlyList<Publication> Papers =
    [
        new() { Key = "a", Title = "Caching Video", Type = "inproceedings", Year = 2026, Area = "caching", Authors = ["José Núñez"], Summary = new("Motion", "运动强弱") },
        new() { Key = "b", Title = "Sparse Attention", Type = "misc", Year = 2025, Area = "edge-cloud", Authors = ["Ada Lovelace"] },
        new() { Key = "c", Title = "Undated", Type = "article" },
    ];

    public void Dispose() => reading.Dispose();

    [Theory]
    [InlineData(null, null, null, null, "a b c")]
    [InlineData("  ", "", "", "", "a b c")]
    [InlineData("VIDEO", null, null, null, "a")]
    [InlineData("jose nunez", null, null, null, "a")]
    [InlineData("ｖｉｄｅｏ", null, null, null, "a")]
    [InlineData("运动", null, null, null, "a")]
    [InlineData("運動", null, null, null, "a")]
    [InlineData("2025", null, null, null, "b")]
    [InlineData("edge and", null, null, null, "b")]
    [InlineData("video lovelace", null, null, null, "")]
    [InlineData(null, "2026", null, null, "a")]
    [InlineData(null, "none", null, null, "c")]
    [InlineData(null, null, "Edge-Cloud", null, "b")]
    [InlineData(null, null, null, "journal", "c")]
    [InlineData("a", "2026", "caching", "conference", "a")]
    [InlineData(null, "2026", null, "journal", "")]
    public void Every_condition_has_to_hold(string? text, string? year, string? area, string? type, string keys)
    {
        var (filter, notes) = PublicationFilter.Read(text, year, area, type, Papers);
        Assert.Empty(notes);
        Assert.Equal(keys, string.Join(' ', Papers.Where(filter.Fits).Select(p => p.Key)));
    }

    [Theory]
    [InlineData("2031", null, null, "No paper here is from “2031”, so the year was left out.")]
    [InlineData(null, "nothing", null, "No paper here belongs to an area “nothing”, so the area was left out.")]
    [InlineData(null, null, "thesis", "No paper here is of a type “thesis”, so the type was left out.")]
    [InlineData("-1", null, null, "No paper here is from “-1”, so the year was left out.")]
    public void What_no_paper_has_is_left_out_and_said(string? year, string? area, string? type, string note)
    {
        var (filter, notes) = PublicationFilter.Read(null, year, area, type, Papers);
        Assert.Equal([note], notes);
        Assert.False(filter.IsActive);
    }

    [Fact]
    public void What_is_too_long_is_cut_and_said()
    {
        var (filter, notes) = PublicationFilter.Read(new string('x', 5000), new string('y', 5000), null, null, Papers);
        Assert.Equal(PublicationFilter.MaxTextLength, filter.Text.Length);
        Assert.Equal(["A search may have 200 characters; the rest was left out.", $"No paper here is from “{new string('y', 40)}…”, so the year was left out."], notes);
    }

    [Fact]
    public void Odd_characters_do_no_harm()
    {
        var (filter, _) = PublicationFilter.Read("\uD800 \u202E {0} %\0", "{0}", "%", "\uD800", Papers);
        Assert.Equal("\uFFFD {0} %", filter.Text);
        Assert.DoesNotContain(Papers, filter.Fits);
    }

    [Fact]
    public void The_address_says_it_all_and_reads_back()
    {
        var (filter, _) = PublicationFilter.Read("a&b=c #运动", "2026", "caching", "conference", Papers);
        Assert.Equal("/publications?q=a%26b%3Dc%20%23%E8%BF%90%E5%8A%A8&year=2026&area=caching&type=conference", filter.Address);
        Assert.Equal("/publications", PublicationFilter.Everything.Address);
        Assert.Equal(["“a&b=c #运动”", "2026", "Caching", "Conference or workshop paper"], filter.Conditions.Select(condition => condition.Name));
        Assert.Equal("/publications?q=a%26b%3Dc%20%23%E8%BF%90%E5%8A%A8&area=caching&type=conference", filter.Conditions.ElementAt(1).Others.Address);
    }

    [Fact]
    public void Choices_are_what_papers_have_with_their_number()
    {
        var choices = FilterChoices.Of(Papers);
        Assert.Equal([("2026", "2026", 1), ("2025", "2025", 1), ("none", "Year not known", 1)], choices.Years.Select(c => (c.Value, c.Name, c.Count)));
        Assert.Equal([("caching", "Caching"), ("edge-cloud", "Edge and cloud")], choices.Areas.Select(c => (c.Value, c.Name)));
        Assert.Equal(["conference", "journal", "other"], choices.Kinds.Select(c => c.Value));
        Assert.Equal("my own area", PaperWords.Area("my-own area"));
    }
}
