using Microsoft.EntityFrameworkCore;
using Portal.Features.Content;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Content;

public sealed class ImportingContentTests(PostgresServer server) : IAsyncLifetime
{
    private ContentImports content = null!;

    private const string OneInterest = """
        - key: caching
          title: {en: Caching, zh: 缓存}
          summary: {en: Reuse., zh: 复用。}

        """;

    private const string TwoInterests = OneInterest + """
        - key: sparsity
          title: {en: Sparsity, zh: 稀疏}
          summary: {en: Skip., zh: 跳过。}

        """;

    public async ValueTask InitializeAsync() => content = new(await server.CreateDatabaseAsync());

    public ValueTask DisposeAsync() => content.DisposeAsync();

    [Fact]
    public async Task The_first_import_adds_all_that_is_in_the_files()
    {
        var plan = await content.ImportAsync(ContentImports.Shipped);

        Assert.Equal(["profile", "interests", "publications", "topics", "news", "projects", "background", "faq", "terms", "pauses", "files"], plan.Kinds.Select(kind => kind.Name));
        Assert.All(plan.Kinds.SkipLast(2), kind => Assert.NotEmpty(kind.Rows));
        Assert.Equal(plan.Kinds.Sum(kind => kind.Rows.Count), plan.Count(ImportOutcome.Added));
        Assert.Equal(15, await content.InDatabaseAsync(db => db.Publications.CountAsync(publication => !publication.IsDoubtful)));

        var topic = await content.InDatabaseAsync(db => db.Topics.SingleAsync(topic => topic.Key == "low-bit-diffusion"));
        Assert.Equal("不闪烁的 4 比特视频扩散模型", topic.Title.Zh);
        Assert.Equal(["tcec", "ertacache"], topic.ReadingKeys);
        Assert.StartsWith("- Trace how", topic.Work.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_import_of_the_same_files_changes_nothing()
    {
        await content.ImportAsync(ContentImports.Shipped);
        var plan = await content.ImportAsync(ContentImports.Shipped);

        Assert.Equal(plan.Kinds.Sum(kind => kind.Rows.Count), plan.Count(ImportOutcome.Unchanged));
    }

    [Fact]
    public async Task What_differs_is_updated_and_only_that()
    {
        await content.With("interests.yaml", TwoInterests).ImportAsync();
        content.With("interests.yaml", TwoInterests.Replace("en: Skip.", "en: Leave out.", StringComparison.Ordinal));

        var plan = await content.ImportAsync();

        Assert.Equal(["sparsity"], Keys(plan, ImportOutcome.Updated));
        Assert.Equal(["caching"], Keys(plan, ImportOutcome.Unchanged));
        Assert.Equal(new("Leave out.", "跳过。"), (await InterestAsync("sparsity")).Summary);
    }

    [Fact]
    public async Task A_list_inside_a_row_is_updated()
    {
        const string Project = "- {key: engine, title: {en: A, zh: 甲}, summary: {en: B, zh: 乙}, capabilities: [{title: {en: C, zh: 丙}, text: {en: D, zh: 丁}}]}";
        await content.With("projects.yaml", Project).ImportAsync();

        var plan = await content.With("projects.yaml", Project.Replace("en: D", "en: E", StringComparison.Ordinal)).ImportAsync();

        Assert.Equal(1, plan.Count(ImportOutcome.Updated));
        Assert.Equal("E", Assert.Single((await content.InDatabaseAsync(db => db.Projects.SingleAsync())).Capabilities).Text.En);
    }

    [Fact]
    public async Task A_row_that_was_edited_in_the_browser_is_kept()
    {
        await content.With("interests.yaml", TwoInterests).ImportAsync();
        await EditAsync("caching");

        var plan = await content.ImportAsync();

        Assert.Equal(["caching"], Keys(plan, ImportOutcome.Kept));
        Assert.Equal("interests: 1 unchanged, 1 kept because edited in the browser (caching)", plan.Kinds.Single(kind => kind.Name == "interests").Describe());
        Assert.Equal("Edited", (await InterestAsync("caching")).Title.En);
    }

    [Fact]
    public async Task Overwriting_replaces_an_edited_row_and_forgets_the_edit()
    {
        await content.With("interests.yaml", TwoInterests).ImportAsync();
        await EditAsync("caching");

        var plan = await content.ImportAsync(overwrite: true);

        Assert.Equal(["caching"], Keys(plan, ImportOutcome.Updated));
        var interest = await InterestAsync("caching");
        Assert.Equal("Caching", interest.Title.En);
        Assert.Null(interest.EditedAt);
    }

    [Fact]
    public async Task A_row_that_the_files_no_longer_name_stays()
    {
        await content.With("interests.yaml", TwoInterests).ImportAsync();

        var plan = await content.With("interests.yaml", OneInterest).ImportAsync();

        Assert.Equal(["sparsity"], Keys(plan, ImportOutcome.NotInFiles));
        Assert.Equal("Sparsity", (await InterestAsync("sparsity")).Title.En);
    }

    [Fact]
    public async Task One_mistake_in_one_file_and_nothing_of_any_file_is_written()
    {
        content.With("interests.yaml", TwoInterests).With("news.yaml", "- {key: a, date: 2026-13, text: {en: A, zh: 甲}}");

        var fault = await Assert.ThrowsAsync<ContentException>(() => content.ImportAsync());

        Assert.Equal(["news.yaml:1: date must be YYYY-MM or YYYY-MM-DD"], fault.Errors);
        Assert.Equal(0, await content.InDatabaseAsync(db => db.Interests.CountAsync()));
    }

    [Fact]
    public async Task News_may_name_a_publication_that_only_the_database_has()
    {
        const string News = "- {key: a, date: 2026-05, text: {en: A, zh: 甲}, publication: paper}";
        await content.With("publications.bib", "@misc{paper, title = {Paper}, author = {Ada Lovelace}}").ImportAsync();
        content.With("publications.bib", "");

        Assert.Equal(1, (await content.With("news.yaml", News).ImportAsync()).Count(ImportOutcome.Added));

        content.With("news.yaml", News.Replace("publication: paper", "publication: other", StringComparison.Ordinal));
        var fault = await Assert.ThrowsAsync<ContentException>(() => content.ImportAsync());
        Assert.Equal("news.yaml:1: 'other' is neither in publications.bib nor in the database", fault.Message);
    }

    [Fact]
    public async Task An_empty_folder_imports_nothing_and_removes_nothing()
    {
        Assert.All((await content.ImportAsync()).Kinds, kind => Assert.Empty(kind.Rows));

        await content.With("interests.yaml", OneInterest).ImportAsync();
        var plan = await content.With("interests.yaml", "").ImportAsync();

        Assert.Equal(["caching"], Keys(plan, ImportOutcome.NotInFiles));
    }

    [Fact]
    public async Task Two_instances_that_start_together_import_once()
    {
        var plans = await Task.WhenAll(content.ImportAsync(ContentImports.Shipped), content.ImportAsync(ContentImports.Shipped));

        Assert.Equal(plans[0].Count(ImportOutcome.Unchanged), plans[1].Count(ImportOutcome.Added));
        Assert.Equal(plans[0].Count(ImportOutcome.Added), plans[1].Count(ImportOutcome.Unchanged));
    }

    private static IReadOnlyList<string> Keys(ImportPlan plan, ImportOutcome outcome) => [.. plan.Kinds.SelectMany(kind => kind.Keys(outcome))];

    private Task<ResearchInterest> InterestAsync(string key) => content.InDatabaseAsync(db => db.Interests.SingleAsync(interest => interest.Key == key));

    private Task<int> EditAsync(string key) => content.InDatabaseAsync(async db =>
    {
        var interest = await db.Interests.SingleAsync(interest => interest.Key == key);
        interest.Title = new BilingualText("Edited", "改过");
        interest.CountEdit(new DateTimeOffset(2026, 6, 6, 12, 0, 0, TimeSpan.Zero));
        return await db.SaveChangesAsync();
    });
}
