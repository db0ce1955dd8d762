using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Erasing;
using Portal.Features.Inbox.Export;
using Portal.IntegrationTests.Erasing;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Support;
using Portal.Model.Exports;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Export;

/// <summary>Who is erased is in no export any more.</summary>
public sealed class ExportErasedTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Mark = "Zyxmarker";

    [Fact]
    public async Task What_is_ready_goes_with_the_query_and_says_why()
    {
        var inquiry = await portal.KeepAsync(ListDesk.Question($"{Mark} Person", portal.Clock.Now, $"Words of {Mark}", email: "ready@erased.example"));
        using var owner = await portal.SignInAsOwnerAsync();
        var export = await owner.ExportAsync($"{Mark} from:ready@erased.example", ExportFormat.Json);
        Assert.Superset(new HashSet<string> { "exports", "export_chunks" }, (await DatabaseDump.ReadAsync(portal.ConnectionString)).With(Mark).ToHashSet());

        await portal.EraseAsync(inquiry.Id, ErasureCause.Sender);
        var dump = await DatabaseDump.ReadAsync(portal.ConnectionString);
        Assert.Empty(dump.With(Mark).Intersect(["exports", "export_chunks"]));
        Assert.Empty(dump.With(inquiry.Id.ToString()).Intersect(["exports", "export_chunks"]));
        (await owner.VisitAsync(export.FileOf())).Is(HttpStatusCode.NotFound);
        var page = (await owner.VisitAsync(export.Path)).Is(HttpStatusCode.OK).Says("somebody’s data were erased").DoesNotSay(Mark);
        Assert.Empty(page.All(ExportDesk.Link));
    }

    [Fact]
    public async Task What_is_under_way_begins_anew_without_the_person()
    {
        var (gone, stays) = (ListDesk.Question("Gone", portal.Clock.Now, email: "gone@anew.example"), ListDesk.Question("Stays", portal.Clock.Now, email: "stays@anew.example"));
        await portal.KeepAsync(gone, stays);
        using var owner = await portal.SignInAsOwnerAsync();
        var form = await owner.VisitAsync($"/inbox/export?all=false&chosen={gone.Reference}&chosen={stays.Reference}");
        var export = await owner.WhenOverAsync(await owner.SubmitAsync(form, new() { ["Format"] = "Csv" }, ExportDesk.Make));

        // As if its writer were still at it, and had written down the one already.
        var run = Guid.NewGuid();
        await portal.ExecuteAsync(
            "update exports set state = 'running', run_id = $2, leased_until = $3, reached = $4, size = null, finished_at = null where id = $1",
            export.IdOf(), run, portal.Clock.Now.AddDays(1), gone.Id);
        await portal.EraseAsync(gone.Id, ErasureCause.Owner);
        var job = (await portal.JobAsync(export.IdOf()))!;
        Assert.NotEqual(run, job.RunId);
        Assert.Equal([stays.Id], job.Chosen);
        var over = await owner.WhenOverAsync(await WokenAsync(owner, export));
        Assert.Equal(["Stays"], ExportDesk.Table(await owner.TakeAsync(over)).Select(row => row["Full name"]));
    }

    [Fact]
    public async Task What_has_not_come_to_the_person_yet_goes_on()
    {
        var (gone, stays) = (ListDesk.Question("Gone", portal.Clock.Now, email: "gone@later.example"), ListDesk.Question("Stays", portal.Clock.Now, email: "stays@later.example"));
        await portal.KeepAsync(gone, stays);
        using var owner = await portal.SignInAsOwnerAsync();
        var export = await owner.ExportAsync("from:@later.example", ExportFormat.Csv);
        var (id, run) = (export.IdOf(), Guid.NewGuid());
        foreach (var (reached, goesOn) in new[] { (Guid.AllBitsSet, true), (gone.Id, false) })
        {
            await portal.ExecuteAsync(
                "update exports set state = 'running', run_id = $2, leased_until = $3, reached = $4, size = null, finished_at = null where id = $1",
                export.IdOf(), run, portal.Clock.Now.AddDays(1), reached);
            await portal.InServicesAsync(async services =>
            {
                var db = services.GetRequiredService<PortalDbContext>();
                await using var transaction = await db.Database.BeginTransactionAsync();
                await services.GetRequiredService<ExportTraces>().RemoveAsync(gone.Id, changesOthers: false, CancellationToken.None);
                Assert.Equal(goesOn, await db.Exports.AnyAsync(e => e.RunId == run));
                Assert.Equal(goesOn, await db.ExportChunks.AnyAsync(c => c.ExportId == id));
                return true;
            });
        }
    }

    private async Task<Page> WokenAsync(Visitor owner, Page export)
    {
        await portal.InServicesAsync(services =>
        {
            services.GetRequiredService<ExportSignal>().Notify();
            return Task.FromResult(true);
        });
        return await owner.VisitAsync(export.Path);
    }
}
