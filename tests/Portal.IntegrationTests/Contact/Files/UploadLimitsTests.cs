using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Contact;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact.Files;

/// <summary>How much is taken in all, and for how long it is kept.</summary>
public sealed class UploadLimitsTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync()
    {
        portal.Settings["Limits:RequestsPerAddressAndHour"] = "2";
        portal.Settings["Limits:StagedBytes"] = $"{1024 * 1024}";
        return portal.InitializeAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task One_network_may_upload_so_much_an_hour_and_replacing_counts()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        for (var i = 0; i < 4; i++)
        {
            (await visitor.UploadAsync(form, Pdfs.Small)).Is(HttpStatusCode.OK);
        }

        var answer = (await visitor.UploadAsync(form, Pdfs.Small)).Is(HttpStatusCode.TooManyRequests);
        Assert.Equal("3600", answer.Header("Retry-After"));
        Assert.Contains("Very many files", answer.Error(), StringComparison.Ordinal);

        portal.Clock.Now += TimeSpan.FromMinutes(61);
        (await visitor.UploadAsync(form, Pdfs.Small)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_files_that_wait_have_a_limit_together()
    {
        using var visitor = portal.NewVisitor();
        var (form, chinese) = (await visitor.OpenFormAsync(), await visitor.OpenFormAsync("/zh"));
        (await visitor.UploadAsync(form, Pdfs.OfSize(700_000))).Is(HttpStatusCode.OK);
        var answer = (await visitor.UploadAsync(chinese, Pdfs.OfSize(700_000))).Is(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("3600", answer.Header("Retry-After"));
        Assert.Contains("暂时无法接收更多文件", answer.Error(), StringComparison.Ordinal);

        // What is replaced makes room for what replaces it.
        (await visitor.UploadAsync(form, Pdfs.OfSize(900_000))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_a_day_a_form_that_was_not_sent_loses_its_files()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        (await visitor.UploadAsync(form, Pdfs.OfSize(300_000))).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromHours(23);
        (await visitor.UploadAsync(form, Pdfs.Small, slot: "Transcript")).Is(HttpStatusCode.OK);
        Assert.Equal(0, await ForgetAsync());

        portal.Clock.Now += TimeSpan.FromMinutes(61);
        Assert.Equal(1, await ForgetAsync());
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.AttachmentChunks.CountAsync()));
    }

    [Fact]
    public async Task A_start_looks_for_what_is_to_be_forgotten()
    {
        using var visitor = portal.NewVisitor();
        (await visitor.UploadAsync(await visitor.OpenFormAsync(), Pdfs.Small)).Is(HttpStatusCode.OK);
        await using var next = new PortalServer(postgres);
        next.Settings["ConnectionStrings:Portal"] = portal.ConnectionString;
        next.Clock.Now = portal.Clock.Now + TimeSpan.FromHours(25);
        await next.InitializeAsync();
        await next.WaitForLogAsync("Forgot 1 uploaded files");
        Assert.False(await portal.InDatabaseAsync(db => db.Attachments.AnyAsync()));
    }

    [Fact]
    public async Task A_log_names_no_file()
    {
        using var visitor = portal.NewVisitor();
        (await visitor.UploadAsync(await visitor.OpenFormAsync(), Pdfs.Small, "unlogged-name.pdf")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain(portal.Log, line => line.Contains("unlogged-name", StringComparison.Ordinal));
    }

    private Task<int> ForgetAsync() => portal.InDatabaseAsync(db => new ForgetAfterADayHandler(db, portal.Clock).HandleAsync(CancellationToken.None));
}
