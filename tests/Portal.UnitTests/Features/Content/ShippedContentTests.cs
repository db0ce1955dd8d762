using Portal.Features.Content.Reading;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.UnitTests.Features.Content;

/// <summary>The content in <c>deploy/content</c>, which travels next to the program.</summary>
public sealed class ShippedContentTests
{
    private static Task<ContentFiles> ReadAsync() => ContentFolder.ReadAsync(Path.Combine(AppContext.BaseDirectory, "content"));

    [Fact]
    public async Task It_reads_without_an_error_and_holds_something_of_everything()
    {
        var files = await ReadAsync();

        Assert.Equal("Songwei Liu", Assert.Single(files.Profile).Name.En);
        Assert.Equal(3, files.Interests.Count);
        Assert.Equal(15, files.Publications.Count(publication => !publication.IsDoubtful));
        Assert.NotEmpty(files.News);
        Assert.NotEmpty(files.Projects);
        Assert.All(Enum.GetValues<BackgroundKind>(), kind => Assert.Contains(files.Background, entry => entry.Kind == kind));
    }

    [Fact]
    public async Task All_topics_are_samples_of_both_kinds()
    {
        var topics = (await ReadAsync()).Topics;

        Assert.All(topics, topic => Assert.True(topic is { IsSample: true, ClosesOn: null, State: TopicState.Open }, topic.Key));
        Assert.True(topics.Count(topic => topic.Kind == TopicKind.Intern) >= 4);
        Assert.True(topics.Count(topic => topic.Kind == TopicKind.Collaboration) >= 3);
    }

    [Fact]
    public async Task Every_text_is_there_in_both_languages()
    {
        var files = await ReadAsync();
        IEnumerable<object> rows =
        [
            .. files.Profile, .. files.Profile.SelectMany(profile => profile.Figures), .. files.Interests, .. files.Topics, .. files.News,
            .. files.Projects, .. files.Projects.SelectMany(project => project.Capabilities), .. files.Background,
            .. files.Publications.Where(publication => !publication.IsDoubtful),
        ];
        var texts = from row in rows
                    from property in row.GetType().GetProperties()
                    where property.PropertyType == typeof(BilingualText)
                    let text = (BilingualText)property.GetValue(row)!
                    select (Name: $"{row.GetType().Name}.{property.Name}", Text: text, Row: row);

        Assert.All(texts, text => Assert.True(IsComplete(text.Name, text.Text), $"{text.Name} of {(text.Row as ContentEntity)?.Key}: {text.Text}"));
    }

    private static readonly IReadOnlyList<string> MayBeEmpty =
        ["Topic.City", "Topic.Question", "BackgroundEntry.Organisation", "BackgroundEntry.Detail", "Publication.Role"];

    private static bool IsComplete(string name, BilingualText text) =>
        (text.Has(Language.English) && text.Has(Language.Chinese))
        || (text.IsEmpty && MayBeEmpty.Contains(name))
        || (name == "ResearchProfile.Name" && text.Has(Language.English));

    [Fact]
    public async Task A_publication_is_read_whole()
    {
        var publication = (await ReadAsync()).Publications.Single(p => p.Key == "ertacache");

        Assert.Equal(4, publication.Position);
        Assert.Equal(("inproceedings", 2026, "ICLR 2026", "ICLR 2026"), (publication.Type, publication.Year, publication.Venue, publication.PublishedIn));
        Assert.Equal(("ERTACache", "caching"), (publication.ShortTitle, publication.Area));
        Assert.Equal(["Xurui Peng", "Chenqian Yan"], publication.Authors.Take(2));
        Assert.Equal(9, publication.Authors.Count);
        Assert.False(publication.HasMoreAuthors);
        Assert.Equal(["Songwei Liu"], publication.Corresponding);
        Assert.Equal("Co-corresponding author", publication.Role.En);
        Assert.Equal("https://github.com/bytedance/ERTACache", publication.CodeUrl);
        Assert.True(publication.IsSelected);
        Assert.StartsWith("@inproceedings{ertacache,\n  title     = {{ERTACache: ", publication.BibTex, StringComparison.Ordinal);
        Assert.DoesNotContain("summary", publication.BibTex, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_stays_empty()
    {
        var publications = (await ReadAsync()).Publications.ToDictionary(p => p.Key);

        Assert.Null(publications["nextflow"].Year);
        Assert.True(publications["nextflow"].IsDoubtful);
        Assert.Equal("", publications["hybrid-sd"].Venue);
        Assert.Null(publications["hybrid-sd"].PublishedIn);
        Assert.True(publications["seedance-1-5-pro"].HasMoreAuthors);
        Assert.DoesNotContain("others", publications["seedance-1-5-pro"].Authors);
        Assert.Contains("and others}", publications["seedance-1-5-pro"].BibTex, StringComparison.Ordinal);
    }
}
