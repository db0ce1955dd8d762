using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Contact.Files;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact.Files;

/// <summary>Files with a virus scanner beside the portal: what it finds is not taken, and where it is away nobody loses a file.</summary>
public sealed class ScanTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly byte[] Harmful = Pdfs.OfSize(200_000, trailer: "% EICAR\n");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-clamd-");
    private readonly PortalServer portal = new(postgres);
    private ClamdServer scanner = null!;

    public async ValueTask InitializeAsync()
    {
        scanner = new(Path.Combine(folder.FullName, "clamd.ctl"));
        portal.Settings["Files:Clamd"] = scanner.Address;
        await portal.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await scanner.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("", "virus scanner found something harmful")]
    [InlineData("/zh", "病毒扫描在这个文件中发现了有害内容")]
    public async Task What_it_finds_is_refused_in_words_and_not_kept(string language, string words)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync(language);
        Assert.Contains(words, (await visitor.UploadAsync(form, Harmful)).Is(HttpStatusCode.UnprocessableEntity).Error()!, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Attachments.CountAsync()));
        (await visitor.UploadAsync(form, Pdfs.Small)).Is(HttpStatusCode.OK);
        Assert.Equal(2, scanner.Scanned);
    }

    [Fact]
    public async Task Without_script_it_is_told_at_its_field_with_everything_else_kept()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        var answers = Answers.Intern("harm@example.org");
        var page = (await visitor.SubmitFilesAsync(form, answers, new() { ["Input.Cv"] = new("cv.pdf", Harmful) })).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("harmful", page.One("#Input_Cv-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(answers["Input.Message"], page.Answer("Input.Message"));
    }

    [Fact]
    public async Task The_owner_sees_that_a_file_was_scanned()
    {
        var page = await SendAndLookAsync();
        page.Says("Scanned, nothing found");
        page.DoesNotSay("Not scanned");
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("stream: FOUND")]
    [InlineData("nonsense")]
    [InlineData("stream: OK\nstream: x FOUND\nmore")]
    public async Task What_cannot_be_understood_is_no_scan(string answer)
    {
        scanner.Says = answer;
        (await SendAndLookAsync()).Says("Not scanned");
    }

    [Fact]
    public async Task A_scanner_that_falls_silent_costs_a_while_and_no_file()
    {
        scanner.Says = ClamdServer.Silence;
        using var visitor = portal.NewVisitor();
        (await visitor.UploadAsync(await visitor.OpenFormAsync(), Pdfs.Small)).Is(HttpStatusCode.OK);
        Assert.Equal(1, scanner.Scanned);
    }

    [Fact]
    public async Task What_came_while_it_was_away_is_scanned_when_it_is_back()
    {
        await scanner.DisposeAsync();
        File.Delete(scanner.Address);
        (await SendAndLookAsync(Pdfs.Small)).Says("Not scanned");
        var harmful = await SendAndLookAsync(Harmful);
        var file = harmful.One("ul.files a").GetAttribute("href")!;
        Assert.Equal(0, await ScanLaterAsync());

        scanner = new(scanner.Address);
        Assert.Equal(2, await ScanLaterAsync());
        Assert.Equal(0, await ScanLaterAsync());
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync(harmful.Path);
        page.Says("Harmful, not handed out: Win.Test.EICAR_HDB-1");
        Assert.Empty(page.All("ul.files a"));
        (await owner.VisitAsync(file)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_it_refuses_does_not_hold_up_the_others()
    {
        scanner.Says = "INSTREAM size limit exceeded. ERROR";
        await SendAndLookAsync();
        Assert.Equal(0, await ScanLaterAsync());
        scanner.Says = null;
        Assert.Equal(1, await ScanLaterAsync());
    }

    [Fact]
    public async Task Over_tcp_it_is_the_same()
    {
        await using var other = new ClamdServer();
        await using var another = new PortalServer(postgres) { Settings = { ["Files:Clamd"] = other.Address } };
        await another.InitializeAsync();
        using var visitor = another.NewVisitor();
        (await visitor.UploadAsync(await visitor.OpenFormAsync(), Harmful)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(1, other.Scanned);
    }

    [Fact]
    public async Task The_doctor_asks_whether_it_is_there()
    {
        Assert.Contains("scanner   ok    clamd answers", await Doctor.AskAsync(portal.ConnectionString, ("Files:Clamd", scanner.Address)), StringComparison.Ordinal);
        Assert.Contains("scanner   FAULT clamd does not answer", await Doctor.AskAsync(portal.ConnectionString, ("Files:Clamd", "127.0.0.1:1")), StringComparison.Ordinal);
        using var doctor = new PortalProcess(portal.ConnectionString);
        doctor.Environment["Files__Clamd"] = "clamd";
        Assert.StartsWith("Files:Clamd is \"clamd\"", (await doctor.RunAsync("serve", "--urls", "http://127.0.0.1:0")).Ends(2).Error, StringComparison.Ordinal);
    }

    private Task<int> ScanLaterAsync() =>
        portal.InServicesAsync(services => services.GetRequiredService<ScanLaterHandler>().HandleAsync(CancellationToken.None));

    /// <returns>The inquiry's page in the inbox.</returns>
    private async Task<Page> SendAndLookAsync(byte[]? file = null)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        var receipt = await visitor.CompleteAsync(form, Answers.Intern($"{Guid.NewGuid():N}@example.org"), new() { ["Input.Cv"] = new("cv.pdf", file ?? Pdfs.Small) });
        var reference = receipt.Is(HttpStatusCode.OK).One("#reference").TextContent;
        using var owner = await portal.SignInAsOwnerAsync();
        return (await owner.VisitAsync($"/inbox/{reference}")).Is(HttpStatusCode.OK);
    }
}
