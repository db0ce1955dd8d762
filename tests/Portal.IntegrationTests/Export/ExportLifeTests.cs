using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Inbox.Export;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;
using Portal.Model.Exports;

namespace Portal.IntegrationTests.Export;

/// <summary>Who may take an export, for how long, and what becomes of one that was broken off.</summary>
public sealed class ExportLifeTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Again = "form[action$='handler=Again']";
    private const string Delete = "form[action$='handler=Delete']";

    [Fact]
    public async Task After_a_day_the_file_is_gone_and_then_its_bytes()
    {
        using var owner = await OwnerAsync("day.example");
        var export = await owner.ExportAsync("from:@day.example", ExportFormat.Json);
        var (file, id) = (export.FileOf(), export.IdOf());
        portal.Clock.Now += TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1);
        using var later = await portal.SignInAsOwnerAsync();
        (await later.VisitAsync(file)).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        (await later.VisitAsync(file)).Is(HttpStatusCode.NotFound);
        (await later.VisitAsync(export.Path)).Is(HttpStatusCode.NotFound);
        (await later.VisitAsync("/inbox/export?q=from:@day.example")).DoesNotSay(id.ToString());
        await WorkAsync(() => portal.JobAsync(id), job => job is null);
        Assert.Equal(0, await portal.ChunksAsync(id));
    }

    [Fact]
    public async Task Making_and_each_taking_are_on_record_without_what_was_searched_for()
    {
        using var owner = await OwnerAsync("record.example");
        var before = await EntriesAsync();
        var export = await owner.ExportAsync("from:@record.example", ExportFormat.Csv);
        await owner.TakeAsync(export);
        await owner.TakeAsync(export);
        await owner.SendAsync(new(HttpMethod.Head, export.FileOf()), answer => Task.FromResult(answer.StatusCode));
        var entries = (await EntriesAsync()).ExceptBy(before.Select(entry => entry.Id), entry => entry.Id).ToList();
        Assert.Equal([AuditAction.Exported, AuditAction.ExportDownloaded, AuditAction.ExportDownloaded], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Equal(("Olga Owner", "inquiries", "csv, 1 inquiries, query"), (entry.ActorName, entry.Subject, entry.After)));
    }

    [Fact]
    public async Task The_file_is_handed_out_to_be_kept_and_can_be_taken_up_again()
    {
        using var owner = await OwnerAsync("heads.example");
        var export = await owner.ExportAsync("from:@heads.example", ExportFormat.Json);
        var whole = await owner.TakeAsync(export);
        var request = new HttpRequestMessage(HttpMethod.Get, export.FileOf()) { Headers = { Range = new RangeHeaderValue(10, 19) } };
        var (status, headers, part) = await owner.SendAsync(request, async answer =>
            (answer.StatusCode, answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)), await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal(HttpStatusCode.PartialContent, status);
        Assert.Equal(whole[10..20], part);
        Assert.Contains("no-store", headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.StartsWith("attachment", headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("sandbox", headers["Content-Security-Policy"], StringComparison.Ordinal);
        (await owner.VisitAsync($"{export.Path}/other.json")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_who_asked_for_it_gets_it_and_only_after_a_recent_sign_in()
    {
        using var owner = await OwnerAsync("mine.example");
        using (await portal.SignInAsReviewerAsync())
        {
        }

        var others = await portal.AskAsync("from:@mine.example", ExportFormat.Csv, PortalServer.ReviewerEmail);
        (await owner.VisitAsync($"/inbox/exports/{others}")).Is(HttpStatusCode.NotFound);
        var export = await owner.ExportAsync("from:@mine.example", ExportFormat.Csv);
        await WorkAsync(() => portal.JobAsync(others), job => job!.State == ExportState.Ready);
        (await owner.VisitAsync(export.FileOf().Replace(export.IdOf().ToString(), others.ToString(), StringComparison.Ordinal))).Is(HttpStatusCode.NotFound);
        await owner.SubmitAsync(export, [], Delete);
        Assert.NotNull(await portal.JobAsync(others));

        var second = await owner.ExportAsync("from:@mine.example", ExportFormat.Csv);
        portal.Clock.Now += TimeSpan.FromMinutes(11);
        var asked = await owner.VisitAsync(second.FileOf());
        Assert.StartsWith("/account/confirm", asked.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_it_is_gone_at_once()
    {
        using var owner = await OwnerAsync("delete.example");
        var export = await owner.ExportAsync("from:@delete.example", ExportFormat.Zip);
        (await owner.SubmitAsync(export, [], Delete)).Is(HttpStatusCode.OK).Says("The export is deleted.");
        (await owner.VisitAsync(export.FileOf())).Is(HttpStatusCode.NotFound);
        Assert.Equal(0, await portal.ChunksAsync(export.IdOf()));
    }

    [Fact]
    public async Task One_that_failed_says_why_and_is_tried_again()
    {
        using var owner = await OwnerAsync("again.example");
        var export = await owner.ExportAsync("from:@again.example", ExportFormat.Csv);
        await portal.ExecuteAsync("update exports set state = 'failed', fault = 'broken', size = null where id = $1", export.IdOf());
        var failed = (await owner.VisitAsync(export.Path)).Says("It failed: something broke.");
        Assert.Empty(failed.All(ExportDesk.Link));
        var second = await owner.WhenOverAsync(await owner.SubmitAsync(failed, [], Again));
        Assert.Single(ExportDesk.Table(await owner.TakeAsync(second)));
    }

    [Fact]
    public async Task One_whose_topic_is_gone_fails_instead_of_finding_more()
    {
        using var owner = await OwnerAsync("lost.example");
        var id = await portal.AskAsync("from:@lost.example topic:no-such-topic", ExportFormat.Csv);
        var job = await WorkAsync(() => portal.JobAsync(id), job => job is { IsUnderWay: false });
        Assert.Equal((ExportState.Failed, ExportFault.QueryChanged), (job!.State, job.Fault));
        (await owner.VisitAsync($"/inbox/exports/{id}")).Says("names a topic or a tag that is gone");
        Assert.Equal(0, await portal.ChunksAsync(id));
    }

    [Fact]
    public async Task One_whose_writer_died_is_written_by_another_from_its_beginning()
    {
        using var owner = await OwnerAsync("died.example");
        var id = await portal.AskAsync("from:@died.example", ExportFormat.Json);
        await portal.InDatabaseAsync(async db =>
        {
            // The portal's own writer may take it up at any moment: before, and then its work is gone, or afterwards.
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"update exports set state = 'running', run_id = {Guid.NewGuid()}, leased_until = {portal.Clock.Now.AddSeconds(-1)}, attempts = 1, size = null, finished_at = null where id = {id}");
            await db.Database.ExecuteSqlAsync($"delete from export_chunks where export_id = {id}");
            await db.Database.ExecuteSqlAsync($"insert into export_chunks values ({id}, 0, 'half of it'), ({id}, 7, 'and more')");
            await transaction.CommitAsync();
            return true;
        });
        await WorkAsync(() => portal.JobAsync(id), job => job!.State == ExportState.Ready);
        var page = await owner.VisitAsync($"/inbox/exports/{id}");
        Assert.Single(System.Text.Json.JsonDocument.Parse(await owner.TakeAsync(page)).RootElement.GetProperty("inquiries").EnumerateArray());
        Assert.Equal(1, await portal.ChunksAsync(id));
    }

    [Fact]
    public async Task Whoever_lost_it_writes_no_more_and_who_dies_each_time_ends_it()
    {
        using var owner = await OwnerAsync("taken.example");
        var (id, lease) = (await portal.AskAsync("from:@taken.example", ExportFormat.Csv), portal.Clock.Now.AddMinutes(1));
        await portal.ExecuteAsync("update exports set state = 'running', run_id = $2, leased_until = $3, attempts = 3, fault = null, size = null, finished_at = null where id = $1", id, Guid.NewGuid(), lease);
        var first = (await portal.JobAsync(id))!;
        await portal.ExecuteAsync("delete from export_chunks where export_id = $1", id);
        await portal.ExecuteAsync("update exports set run_id = $2 where id = $1", id, Guid.NewGuid());
        await portal.InServicesAsync(async services =>
        {
            await services.GetRequiredService<RunExportHandler>().HandleAsync(first, CancellationToken.None);
            Assert.False(await services.GetRequiredService<ExportContent>().AddAsync(id, first.RunId!.Value, 0, [1], CancellationToken.None));
            return true;
        });
        Assert.Equal((ExportState.Running, 0), ((await portal.JobAsync(id))!.State, await portal.ChunksAsync(id)));

        portal.Clock.Now = lease.AddSeconds(1);
        var over = await WorkAsync(() => portal.JobAsync(id), job => job is { IsUnderWay: false });
        Assert.Equal(ExportFault.Interrupted, over!.Fault);
        (await owner.VisitAsync($"/inbox/exports/{id}")).Says("interrupted several times");
    }

    [Fact]
    public async Task While_it_is_under_way_its_page_says_how_far_it_is_and_looks_again()
    {
        using var owner = await OwnerAsync("far.example");
        var id = await portal.AskAsync("from:@far.example", ExportFormat.Csv);
        await portal.ExecuteAsync(
            "update exports set state = 'running', run_id = $2, leased_until = $3, attempts = 1, written = 300, expected = 1200, fault = null, size = null, finished_at = null where id = $1",
            id, Guid.NewGuid(), portal.Clock.Now.AddDays(30));
        var page = (await owner.VisitAsync($"/inbox/exports/{id}")).Says("300 of 1200 inquiries are written.");
        Assert.Equal(("1200", "300"), (page.One("progress").GetAttribute("max"), page.One("progress").GetAttribute("value")));
        Assert.Equal("3", page.One("meta[http-equiv=refresh]").GetAttribute("content"));
        Assert.Empty(page.All(ExportDesk.Link));
        await owner.SubmitAsync(page, [], Delete);
        Assert.Null(await portal.JobAsync(id));
    }

    /// <summary>Somebody with an inquiry, and an owner who signed in this minute and has no exports.</summary>
    private async Task<Visitor> OwnerAsync(string house)
    {
        await portal.KeepAsync(ListDesk.Question("Ada", portal.Clock.Now, email: $"one@{house}"));
        var owner = await portal.SignInAsOwnerAsync();
        await portal.ExecuteAsync("delete from exports");
        return owner;
    }

    /// <summary>Wakes the worker until a thing is so.</summary>
    private async Task<T> WorkAsync<T>(Func<Task<T>> read, Func<T, bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            await portal.InServicesAsync(services =>
            {
                services.GetRequiredService<ExportSignal>().Notify();
                return Task.FromResult(true);
            });
            if (await read() is var value && isSo(value))
            {
                return value;
            }
        }
    }

    private Task<List<AuditEntry>> EntriesAsync() => portal.InDatabaseAsync(db =>
        db.AuditEntries.AsNoTracking().Where(e => e.Action == AuditAction.Exported || e.Action == AuditAction.ExportDownloaded).OrderBy(e => e.Id).ToListAsync());
}
