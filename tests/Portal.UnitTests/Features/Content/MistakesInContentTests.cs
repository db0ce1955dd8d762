using System.Text;
using Portal.Features.Content;

namespace Portal.UnitTests.Features.Content;

public sealed class MistakesInContentTests : IDisposable
{
    private readonly ContentFolder folder = new();

    private const string Topic = """
        - slug: first
          kind: intern
          sample: true
          title: {en: One, zh: 一}
          summary: {en: One, zh: 一}
          work: {en: One, zh: 一}
          needs: {en: One, zh: 一}
          place: remote

        """;

    [Theory]
    [InlineData("days_per_week: 8", "topics.yaml:9: days_per_week must be 1 to 7")]
    [InlineData("days_per_week: four", "topics.yaml:9: days_per_week must be 1 to 7")]
    [InlineData("months_min: 0", "topics.yaml:9: months_min must be 1 to 60")]
    [InlineData("days_a_week: 4", "topics.yaml:9: days_a_week is not a key here; known are slug, kind")]
    [InlineData("difficulty: hard", "topics.yaml:9: difficulty must be one of introductory, intermediate, advanced")]
    [InlineData("state: no", "topics.yaml:9: state must be one of draft, open, closed, archived")]
    [InlineData("closes_on: 2027-01-31", "topics.yaml:9: closes_on must not be there: a sample has no closing date")]
    [InlineData("starts_from: soon", "topics.yaml:9: starts_from must be a day, YYYY-MM-DD")]
    [InlineData("starts_from: 2027-03-02\n  starts_by: 2027-03-01", "topics.yaml:10: starts_by must not be before starts_from")]
    [InlineData("closes_on: 2027-02-31", "topics.yaml:9: closes_on must be a day, YYYY-MM-DD")]
    [InlineData("outcome: Good", "topics.yaml:9: outcome must be a map of en and zh")]
    [InlineData("outcome: {en: Good}", "topics.yaml:9: outcome.zh is missing")]
    [InlineData("outcome: {en: Good, zh: 好, de: Gut}", "topics.yaml:9: outcome.de is not a key here; known are en, zh")]
    [InlineData("outcome: {en: [Good], zh: 好}", "topics.yaml:9: outcome.en must be one value")]
    [InlineData("reading: tcec", "topics.yaml:9: reading must be a list of keys")]
    [InlineData("reading: [tcec]", "topics.yaml:9: 'tcec' is neither in publications.bib nor in the database")]
    [InlineData("interests: [Efficient LLM]", "topics.yaml:9: interests must be 1 to 80 of a-z, 0-9 and -")]
    [InlineData("kind: intern", "topics.yaml:9: is not YAML: Duplicate key")]
    [InlineData("place: [", "topics.yaml:")]
    public async Task A_wrong_value_is_named_with_file_line_and_key(string line, string error)
    {
        folder.With("topics.yaml", $"{Topic}  {line}\n");

        Assert.StartsWith(error, Assert.Single(await folder.ErrorsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_days_of_start_are_no_mistake()
    {
        folder.With("topics.yaml", $"{Topic}  starts_from: 2027-03-01\n  starts_by: 2027-03-01\n");

        var topic = Assert.Single((await folder.ReadAsync()).Topics);
        Assert.Equal((new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 1)), (topic.StartsFrom, topic.StartsBy));
    }

    [Fact]
    public async Task All_mistakes_of_all_files_are_named_at_once()
    {
        folder.With("topics.yaml", $"{Topic}{Topic.Replace("place: remote", "", StringComparison.Ordinal)}");
        folder.With("news.yaml", """
            # newest first
            - key: No Key
              date: 2026
              text: {en: null, zh: ""}
              publication: missing
            - just text
            """);
        folder.With("background.yaml", """
            - {key: job, kind: work, from: 2021-05, to: 2020-01, title: {en: A, zh: null}}
            """);
        folder.With("profile.yaml", """
            name: {en: Ada, zh: null}
            role: null
            figures:
              - {key: papers, label: {en: Papers, zh: 论文}, value: 3, source: {en: Own, zh: 自}, as_of: 2026-05}
            """);
        folder.With("publications.bib", """
            @misc{One,
              title = {One},
              author = {Ada Lovelace},
              equal = {Charles Babbage},
              year = {MDCCC},
              code = {ftp://example.org/code},
              selected = {yes},
              sumary_en = {Ours}
            }
            @misc{two, title = {}}
            """);
        folder.With("topic.yaml", "");

        Assert.Equal(
            [
                "background.yaml:1: to must not be before from",
                "news.yaml:2: key must be 1 to 80 of a-z, 0-9 and -",
                "news.yaml:3: date must be YYYY-MM or YYYY-MM-DD",
                "news.yaml:4: text needs a text in en or zh",
                "news.yaml:6: must be a map of keys and values",
                "profile.yaml:1: affiliation is missing",
                "profile.yaml:2: role is missing",
                "profile.yaml:4: figures: as_of must be a day, YYYY-MM-DD",
                "publications.bib:1: the key 'One' must be 1 to 80 of a-z, 0-9 and -",
                "publications.bib:4: equal names Charles Babbage, who is not among the authors",
                "publications.bib:5: year must be 1900 to 2100; leave it out where it is not known",
                "publications.bib:6: code must be an address that begins with http:// or https://",
                "publications.bib:7: selected must be {true} or {false}",
                "publications.bib:8: sumary_en is not a field here; our own are short, venue, award, area, equal, corresponding, role_en, role_zh, summary_en, summary_zh, code, project, selected, draft, doubtful, note_doubt",
                "publications.bib:10: title is missing",
                "publications.bib:10: author is missing",
                "topic.yaml:1: is not a file of the content; those are profile.yaml, interests.yaml, publications.bib, topics.yaml, news.yaml, projects.yaml, background.yaml, faq.yaml, terms.yaml, pauses.yaml, files.yaml",
                "topics.yaml:9: place is missing",
                "topics.yaml:9: 'first' stands already in line 1",
            ],
            await folder.ErrorsAsync());
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused()
    {
        folder.With("news.yaml", "");
        await File.WriteAllBytesAsync(folder.PathOf("news.yaml"), Encoding.Latin1.GetBytes("- Gödel"), TestContext.Current.CancellationToken);

        Assert.Equal(["news.yaml:1: is not UTF-8 text"], await folder.ErrorsAsync());
    }

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        var fault = await Assert.ThrowsAsync<ContentException>(() => ContentFolder.ReadAsync("/nowhere/content"));

        Assert.Equal("/nowhere/content: there is no such folder", fault.Message);
    }

    [Fact]
    public async Task An_empty_folder_and_empty_files_hold_nothing()
    {
        folder.With("news.yaml", "").With("topics.yaml", "# none yet\n").With("projects.yaml", "---\n").With("publications.bib", "\n");

        var files = await folder.ReadAsync();

        Assert.Empty(files.News);
        Assert.Empty(files.Topics);
        Assert.Empty(files.Projects);
        Assert.Empty(files.Publications);
        Assert.Empty(files.Profile);
    }

    public void Dispose() => folder.Dispose();
}
