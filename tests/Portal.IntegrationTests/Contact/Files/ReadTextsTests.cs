using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Reading;
using Portal.Data.Scanning;
using Portal.Features.Contact.Files;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Contact.Files;

/// <summary>The text of files that came with inquiries: each is read once, whoever reads, and none for ever.</summary>
public sealed class ReadTextsTests(PortalThatDoesNotRead portal) : IClassFixture<PortalThatDoesNotRead>
{
    private const string Program = "/usr/bin/pdftotext";

    [Fact]
    public async Task What_can_be_read_is_kept_and_the_rest_is_told()
    {
        var cv = await StoreAsync(SomePdf.Chinese("我做过大模型推理优化"));
        var scan = await StoreAsync(SomePdf.WithoutText);
        var broken = await StoreAsync(Pdfs.Small);
        var locked = await StoreAsync(SomePdf.Locked);
        Assert.Equal(4, await ReadAsync());
        Assert.Equal(0, await ReadAsync());
        Assert.Equal(("我做过大模型推理优化", FileTextState.Done), (await TextAsync(cv), await StateAsync(cv)));
        Assert.Equal([FileTextState.Empty, FileTextState.Failed, FileTextState.Locked], [await StateAsync(scan), await StateAsync(broken), await StateAsync(locked)]);
        Assert.Null(await TextAsync(locked));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.FileReadings.CountAsync()));
    }

    [Fact]
    public async Task A_staged_file_and_a_harmful_one_are_left_alone()
    {
        var staged = await StoreAsync(SomePdf.Latin("x"), isSent: false);
        var harmful = await StoreAsync(SomePdf.Latin("x"));
        await portal.InDatabaseAsync(db => db.Attachments.Where(a => a.Id == harmful).ExecuteUpdateAsync(set => set.SetProperty(a => a.ScannedAt, portal.Clock.Now).SetProperty(a => a.Threat, "Eicar")));
        Assert.Equal(0, await ReadAsync());
        Assert.Equal([FileTextState.Due, FileTextState.Due], [await StateAsync(staged), await StateAsync(harmful)]);
    }

    [Fact]
    public async Task Several_at_once_begin_each_file_once()
    {
        await portal.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            create table begun (id uuid);
            create function note_begun() returns trigger language plpgsql as $$ begin insert into begun values (new.attachment_id); return null; end $$;
            create trigger note_begun after insert or update on file_readings for each row execute function note_begun();
            """));
        List<Guid> files = [];
        for (var number = 0; number < 12; number++)
        {
            files.Add(await StoreAsync(SomePdf.Latin($"File {number}")));
        }

        Assert.Equal(12, (await Task.WhenAll(ReadAsync(), ReadAsync(), ReadAsync())).Sum());
        Assert.Equal("File 11", await TextAsync(files[11]));
        Assert.Equal(12, await portal.InDatabaseAsync(db => db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from begun").SingleAsync()));
        await portal.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("drop trigger note_begun on file_readings"));
    }

    [Fact]
    public async Task A_file_whose_reader_died_is_read_by_the_next()
    {
        var file = await StoreAsync(SomePdf.Latin("After all"));
        await LeaseAsync(file, attempts: 1);
        Assert.Equal(0, await ReadAsync());
        portal.Clock.Now += ReadTextsHandler.Lease;
        Assert.Equal(1, await ReadAsync());
        Assert.Equal("After all", await TextAsync(file));
    }

    [Fact]
    public async Task A_file_that_takes_its_reader_along_again_and_again_is_given_up_unopened()
    {
        var file = await StoreAsync(SomePdf.Latin("x"));
        await LeaseAsync(file, ReadTextsHandler.MaxAttempts);
        portal.Clock.Now += ReadTextsHandler.Lease;
        Assert.Equal(1, await ReadAsync());
        Assert.Equal((FileTextState.Failed, null), (await StateAsync(file), await TextAsync(file)));
    }

    [Fact]
    public async Task A_file_without_its_bytes_does_not_hold_up_the_others_for_ever()
    {
        var file = await StoreAsync(SomePdf.Latin("x"));
        await portal.InDatabaseAsync(db => db.AttachmentChunks.Where(c => c.AttachmentId == file).ExecuteDeleteAsync());
        var other = await StoreAsync(SomePdf.Latin("Other"));
        for (var attempt = 0; attempt < ReadTextsHandler.MaxAttempts; attempt++)
        {
            await Assert.ThrowsAsync<IOException>(() => ReadAsync());
            await ReadAsync();
            Assert.Equal(("Other", FileTextState.Due), (await TextAsync(other), await StateAsync(file)));
            portal.Clock.Now += ReadTextsHandler.Lease;
        }

        Assert.Equal(1, await ReadAsync());
        Assert.Equal(FileTextState.Failed, await StateAsync(file));
    }

    [Fact]
    public async Task Without_the_program_files_wait_as_if_nothing_had_been_tried()
    {
        var file = await StoreAsync(SomePdf.Latin("Later"));
        for (var attempt = 0; attempt <= ReadTextsHandler.MaxAttempts; attempt++)
        {
            Assert.Equal(0, await ReadAsync("/nowhere/pdftotext"));
        }

        Assert.Equal(FileTextState.Due, await StateAsync(file));
        Assert.Equal(1, await ReadAsync());
        Assert.Equal("Later", await TextAsync(file));
    }

    [Theory]
    [InlineData("", "No text in it (scanned pages?)")]
    [InlineData("/zh", "其中没有文字（可能是扫描件）")]
    public async Task The_page_of_the_inquiry_tells_what_was_not_read(string language, string words)
    {
        var file = await StoreAsync(SomePdf.WithoutText);
        await ReadAsync();
        var reference = await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Attachments.Any(a => a.Id == file)).Select(i => i.Reference).SingleAsync());
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync($"{language}/inbox/{reference}")).Says(words);
    }

    [Fact]
    public async Task It_happens_by_itself()
    {
        await using var other = new PortalServer(portal.Postgres) { Settings = { ["Files:PdfToText"] = Program } };
        await other.InitializeAsync();
        var file = await StoreAsync(SomePdf.Latin("By itself"), where: other);
        await other.WaitForLogAsync("Looked for the text of 1 files");
        Assert.Equal("By itself", await other.InDatabaseAsync(db => db.AttachmentTexts.Where(t => t.AttachmentId == file).Select(t => t.Text).SingleAsync()));
        Assert.DoesNotContain(other.Log, line => line.Contains("By itself", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_the_program_is_missing_is_told_once_and_by_the_doctor()
    {
        await using var other = new PortalServer(portal.Postgres) { Settings = { ["Files:PdfToText"] = "/nowhere/pdftotext" } };
        await other.InitializeAsync();
        await other.WaitForLogAsync("The text of files is not read: pdftotext (poppler-utils)");
        Assert.Contains("reader    ok    pdftotext reads", await Doctor.AskAsync(portal.ConnectionString), StringComparison.Ordinal);
        Assert.Contains("reader    FAULT pdftotext (poppler-utils) cannot be run", await Doctor.AskAsync(portal.ConnectionString, ("Files:PdfToText", "/nowhere/pdftotext")), StringComparison.Ordinal);
        using var doctor = new PortalProcess(portal.ConnectionString);
        doctor.Environment["Files__PdfToText"] = "pdftotext";
        Assert.StartsWith("Files:PdfToText is \"pdftotext\"", (await doctor.RunAsync("serve", "--urls", "http://127.0.0.1:0")).Ends(2).Error, StringComparison.Ordinal);
    }

    private Task<int> ReadAsync(string program = Program) => portal.InServicesAsync(services =>
    {
        var reader = new PdfReader(Options.Create(new FilesOptions { PdfToText = program }), new(), TimeProvider.System);
        return new ReadTextsHandler(services.GetRequiredService<PortalDbContext>(), services.GetRequiredService<AttachmentContent>(), reader, portal.Clock).HandleAsync(CancellationToken.None);
    });

    private Task<int> LeaseAsync(Guid file, int attempts) => portal.InDatabaseAsync(db =>
    {
        db.FileReadings.Add(new() { AttachmentId = file, Attempts = attempts, LeasedUntil = portal.Clock.Now + ReadTextsHandler.Lease });
        return db.SaveChangesAsync();
    });

    private Task<FileTextState> StateAsync(Guid file) => portal.InDatabaseAsync(db => db.Attachments.Where(a => a.Id == file).Select(a => a.TextState).SingleAsync());

    private Task<string?> TextAsync(Guid file) => portal.InDatabaseAsync(db => db.AttachmentTexts.Where(t => t.AttachmentId == file).Select(t => (string?)t.Text).SingleOrDefaultAsync());

    private Task<Guid> StoreAsync(byte[] content, bool isSent = true, PortalServer? where = null) => StoredFiles.StoreAsync(where ?? portal, content, isSent);
}
