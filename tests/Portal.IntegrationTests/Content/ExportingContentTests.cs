using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Content;

public sealed class ExportingContentTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly string[] AllFiles =
        ["background.yaml", "faq.yaml", "files.yaml", "interests.yaml", "news.yaml", "pauses.yaml", "profile.yaml", "projects.yaml", "publications.bib", "terms.yaml", "topics.yaml"];

    /// <summary>A row is a new one in each database; the rest of it has to be the same.</summary>
    private static readonly string[] OfOneDatabase = ["Id", "EditedAt", "MadeAt", "ChangedAt", "Version", "StaleTexts", "LinkKey"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-export-");
    private ContentImports content = null!;
    private ContentImports other = null!;

    public async ValueTask InitializeAsync()
    {
        content = new(await server.CreateDatabaseAsync());
        other = new(await server.CreateDatabaseAsync());
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await content.DisposeAsync();
        await other.DisposeAsync();
    }

    private string Target(string name = "out") => Path.Combine(folder.FullName, name);

    private static string[] FilesOf(string directory) => [.. Directory.GetFileSystemEntries(directory).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task What_ships_comes_back_the_same_from_an_export_and_is_exported_again_to_the_byte()
    {
        await content.ImportAsync(ContentImports.Shipped);

        await AssertRoundTripAsync();
    }

    [Fact]
    public async Task Every_column_goes_out_and_comes_back()
    {
        await content.InDatabaseAsync(async db =>
        {
            FullContent.AddTo(db);
            AssertEveryColumnIsUsed(db);
            return await db.SaveChangesAsync();
        });

        await AssertRoundTripAsync();
    }

    [Fact]
    public async Task Rows_are_written_in_their_order()
    {
        await content.InDatabaseAsync(async db =>
        {
            foreach (var (key, position) in new[] { ("last", 9), ("first", 2), ("b-second", 5), ("a-second", 5) })
            {
                db.Add(new ResearchInterest { Key = key, Position = position, Title = FullContent.Both(key), Summary = FullContent.Both(key) });
            }

            return await db.SaveChangesAsync();
        });
        await content.ExportAsync(Target());

        var keys = (await File.ReadAllLinesAsync(Path.Combine(Target(), "interests.yaml"), TestContext.Current.CancellationToken)).Where(line => line.StartsWith("- key: ", StringComparison.Ordinal));
        Assert.Equal(["- key: first", "- key: a-second", "- key: b-second", "- key: last"], keys);
    }

    [Fact]
    public async Task An_empty_database_is_a_folder_that_imports_nothing()
    {
        var report = await content.ExportAsync(Target());

        Assert.Equal(AllFiles, FilesOf(Target()));
        Assert.All(report.Files, file => Assert.Equal((0, FileOutcome.New), (file.Rows, file.Outcome)));
        Assert.All((await other.ImportAsync(Target())).Kinds, kind => Assert.Empty(kind.Rows));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone_and_what_is_in_the_way_is_named()
    {
        await content.ImportAsync(ContentImports.Shipped);
        Directory.CreateDirectory(Path.Combine(Target(), ".git"));
        await File.WriteAllTextAsync(Path.Combine(Target(), "README.md"), "Mine", TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<ContentException>(() => content.ExportAsync(Target()));

        Assert.Equal(
            $"{Target()}: is not empty; in the way: .git, README.md. With --overwrite the files of the content are replaced and all others stay as they are.", fault.Message);
        Assert.Equal([".git", "README.md"], FilesOf(Target()));
    }

    [Fact]
    public async Task Overwriting_replaces_the_files_of_the_content_and_no_others()
    {
        await content.ImportAsync(ContentImports.Shipped);
        Directory.CreateDirectory(Path.Combine(Target(), ".git"));
        await File.WriteAllTextAsync(Path.Combine(Target(), "README.md"), "Mine", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Target(), "news.yaml"), "# old", TestContext.Current.CancellationToken);

        var first = await content.ExportAsync(Target(), overwrite: true);
        var second = await content.ExportAsync(Target(), overwrite: true);

        Assert.Equal([".git", "README.md", .. AllFiles], FilesOf(Target()));
        Assert.Equal("Mine", await File.ReadAllTextAsync(Path.Combine(Target(), "README.md"), TestContext.Current.CancellationToken));
        Assert.Equal(["news.yaml"], first.Files.Where(file => file.Outcome == FileOutcome.Replaced).Select(file => file.Name));
        Assert.All(second.Files, file => Assert.Equal(FileOutcome.Unchanged, file.Outcome));
        Assert.Contains("topics.yaml: 12, unchanged", second.Describe());
    }

    [Fact]
    public async Task A_private_link_is_in_no_file_and_stays_with_its_topic_over_an_import()
    {
        await content.InDatabaseAsync(async db =>
        {
            var topic = FullContent.Topic(1, new(2026, 5, 17));
            (topic.Position, topic.InterestKeys, topic.ReadingKeys) = (0, [], []);
            topic.Hide();
            db.Add(topic);
            return await db.SaveChangesAsync();
        });
        var link = await LinkAsync();
        await content.ExportAsync(Target());
        var text = await File.ReadAllTextAsync(Path.Combine(Target(), "topics.yaml"), TestContext.Current.CancellationToken);

        Assert.Contains("\n  hidden: true\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(link!, text, StringComparison.Ordinal);
        Assert.Equal(1, (await content.ImportAsync(Target())).Count(ImportOutcome.Unchanged));
        Assert.Equal(link, await LinkAsync());

        await File.WriteAllTextAsync(Path.Combine(Target(), "topics.yaml"), text.Replace("  hidden: true\n", "", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(1, (await content.ImportAsync(Target())).Count(ImportOutcome.Updated));
        Assert.Null(await LinkAsync());
    }

    private Task<string?> LinkAsync() => content.InDatabaseAsync(db => db.Topics.IgnoreQueryFilters().Select(topic => topic.LinkKey).SingleAsync());

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_named()
    {
        await File.WriteAllTextAsync(Target(), "", TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<ContentException>(() => content.ExportAsync(Target(), overwrite: true));

        Assert.Equal($"{Target()}: is a file, not a folder", fault.Message);
    }

    /// <summary>A folder in place of the last file to be written stands for a disk that is full half way.</summary>
    [Fact]
    public async Task An_export_that_fails_leaves_no_folder_and_nothing_aside()
    {
        await content.ImportAsync(ContentImports.Shipped);
        await File.WriteAllTextAsync(Target("file"), "", TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<ContentException>(() => content.ExportAsync(Target(Path.Combine("file", "below"))));

        Assert.StartsWith($"{Target(Path.Combine("file", "below"))}: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["file"], FilesOf(folder.FullName));
    }

    [Fact]
    public async Task What_an_import_would_refuse_or_change_is_said_and_written_all_the_same()
    {
        await content.InDatabaseAsync(async db =>
        {
            db.Add(new NewsItem { Key = "a", Date = new(2026, 5, 17), IsDayKnown = false, Text = FullContent.Both("text") });
            db.Add(new NewsItem { Key = "b", Date = new(2026, 5, 1), IsDayKnown = true, Text = BilingualText.Empty });
            db.Add(new NewsItem { Key = "c", Date = new(2026, 5, 1), IsDayKnown = true, IsDraft = true, Text = BilingualText.Empty });
            return await db.SaveChangesAsync();
        });

        var report = await content.ExportAsync(Target());

        Assert.Equal(2, report.Differences.Count);
        Assert.Contains("Date of 'a' (news_items) would not come back the same", report.Differences);
        Assert.Contains(report.Differences, difference => difference.StartsWith("news.yaml:", StringComparison.Ordinal) && difference.EndsWith("text needs a text in en or zh", StringComparison.Ordinal));
        Assert.Equal(AllFiles, FilesOf(Target()));
    }

    private async Task AssertRoundTripAsync()
    {
        var report = await content.ExportAsync(Target());
        await other.ImportAsync(Target());
        var second = await other.ExportAsync(Target("again"));

        Assert.Empty(report.Differences);
        Assert.Empty(second.Differences);
        Assert.Equal(AllFiles, FilesOf(Target()).Except(["files"]));
        Assert.Equal(await RowsAsync(content), await RowsAsync(other));
        foreach (var file in AllFiles)
        {
            var (before, after) = (await BytesAsync("out", file), await BytesAsync("again", file));
            Assert.Equal(before, after);
            Assert.Equal((byte)'\n', after[^1]);
            Assert.DoesNotContain((byte)'\r', after);
            Assert.NotEqual(0xEF, after[0]);
        }
    }

    private Task<byte[]> BytesAsync(string target, string file) => File.ReadAllBytesAsync(Path.Combine(Target(target), file), TestContext.Current.CancellationToken);

    /// <summary>Each row as JSON with every property that it has.</summary>
    private static Task<List<string>> RowsAsync(ContentImports content) => content.InDatabaseAsync(async db =>
    {
        ContentEntity[] rows =
        [
            .. await All(db.Profiles), .. await All(db.Interests), .. await All(db.Publications), .. await All(db.Topics),
            .. await All(db.News), .. await All(db.Projects), .. await All(db.Background), .. await All(db.Faq),
            .. await All(db.Terms), .. await All(db.Pauses),
        ];
        return rows.OrderBy(row => row.GetType().Name, StringComparer.Ordinal).ThenBy(row => row.Position).Select(Json).ToList();

        static Task<List<T>> All<T>(IQueryable<T> rows)
            where T : class => rows.IgnoreQueryFilters().ToListAsync();
    });

    private static string Json(ContentEntity row)
    {
        var json = JsonSerializer.SerializeToNode(row, row.GetType())!.AsObject();
        foreach (var name in OfOneDatabase)
        {
            json.Remove(name);
        }

        return $"{row.GetType().Name} {json}";
    }

    /// <summary>A column that is new to the model has to be given a value here, and then a place in the files.</summary>
    private static void AssertEveryColumnIsUsed(PortalDbContext db)
    {
        foreach (var rows in db.ChangeTracker.Entries<ContentEntity>().GroupBy(entry => entry.Metadata))
        {
            var names = rows.Key.GetProperties().Select(property => property.Name).Concat(rows.Key.GetComplexProperties().Select(complex => complex.Name)).Except(OfOneDatabase)
                .Except(rows.Key.ClrType == typeof(ResearchProfile) || rows.Key.ClrType == typeof(SiteTerms) ? ["Key", "Position"] : ["Key"]);
            foreach (var name in names)
            {
                var values = rows.Select(entry => JsonSerializer.Serialize(rows.Key.ClrType.GetProperty(name)!.GetValue(entry.Entity)));
                Assert.True(values.Any(value => value is not ("null" or "0" or "\"\"" or "[]" or "false" or """{"En":null,"Zh":null,"IsEmpty":true}""")), $"no row has a {rows.Key.ClrType.Name}.{name}");
            }
        }
    }
}
