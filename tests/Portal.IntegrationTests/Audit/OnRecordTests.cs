using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Audit;
using Portal.Features.Shared;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;

namespace Portal.IntegrationTests.Audit;

/// <summary>What the owner opens and changes goes on record, once, with what it was before.</summary>
public sealed class OnRecordTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_file_that_is_opened_without_its_name()
    {
        var (reference, path) = await SendAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync(path)).Is(HttpStatusCode.OK);
        var entry = Assert.Single(await ViewsAsync(reference));
        Assert.Equal(("Olga Owner", reference, $"cv {path.Split('/')[^1][..8]}", null), (entry.ActorName, entry.Subject, entry.After, entry.Before));
        Assert.Equal(await portal.InDatabaseAsync(db => db.Users.Select(u => (Guid?)u.Id).SingleAsync()), entry.ActorId);
        Assert.NotNull(entry.Network);
    }

    [Fact]
    public async Task A_download_that_is_taken_up_again_is_one_view()
    {
        var (reference, path) = await SendAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        await PartAsync(owner, path, new(0, 99));
        await PartAsync(owner, path, new(100, null));
        await PartAsync(owner, path, new(null, 10));
        await owner.SendAsync(new(HttpMethod.Head, path));
        Assert.Single(await ViewsAsync(reference));

        await PartAsync(owner, path, new(null, 100_000));
        Assert.Equal(2, (await ViewsAsync(reference)).Count);
    }

    /// <summary>Otherwise all but the first byte could be had without leaving a trace.</summary>
    [Fact]
    public async Task The_rest_of_a_file_that_nobody_began_is_a_view_as_well()
    {
        var (reference, path) = await SendAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        await PartAsync(owner, path, new(1, null));
        Assert.Single(await ViewsAsync(reference));

        portal.Clock.Now += FileViews.OneDownload + TimeSpan.FromMinutes(1);
        using var again = await portal.SignInAsOwnerAsync();
        await PartAsync(again, path, new(1, null));
        Assert.Equal(2, (await ViewsAsync(reference)).Count);
    }

    [Theory]
    [InlineData("bytes=5-,1-2", null)]
    [InlineData("bytes=5-", "\"another\"")]
    [InlineData("bytes=nonsense", null)]
    public async Task What_is_answered_with_the_whole_file_is_a_view(string range, string? ifRange)
    {
        var (reference, path) = await SendAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync(path)).Is(HttpStatusCode.OK);
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Range", range);
        request.Headers.TryAddWithoutValidation("If-Range", ifRange);
        (await owner.SendAsync(request)).Is(HttpStatusCode.OK);
        Assert.Equal(2, (await ViewsAsync(reference)).Count);
    }

    [Fact]
    public async Task Notices_with_what_was_chosen_before()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/inbox/notices");
        await owner.SubmitAsync(page, new() { ["cadence"] = "Daily" }, "main form.notices");
        await owner.SubmitAsync(page, new() { ["cadence"] = "Daily" }, "main form.notices");
        await owner.SubmitAsync(page, new() { ["cadence"] = "Weekly", ["attachFiles"] = "true" }, "main form.notices");
        Assert.Equal(
            [("notices to owner@portal.test", "each, without files, english", "daily, without files, english"), ("notices to owner@portal.test", "daily, without files, english", "weekly, with files, english")],
            await ChangesAsync(AuditAction.SettingChanged));
    }

    [Fact]
    public async Task Templates_as_they_are_written_switched_restored_and_deleted()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        const string form = ".template-form";
        var saved = (await owner.SubmitAsync(await owner.VisitAsync("/inbox/templates/new"), Template("Mine"), form)).Is(HttpStatusCode.OK);
        var key = saved.Path.Split('/', '?')[3];
        await owner.SubmitAsync(saved, [], form);
        await owner.SubmitAsync(await owner.VisitAsync($"/inbox/templates/{key}"), new() { ["Input.TitleEn"] = "Ours" }, form);
        await owner.SubmitAsync(await owner.VisitAsync("/inbox/templates"), [], $"#t-{key} form[action*='Switch']");
        await owner.SubmitAsync(await owner.VisitAsync($"/inbox/templates/{key}"), [], "form[action*='handler=Remove']");
        Assert.Equal(
            [
                ("Mine", null, "\"Mine\", on"),
                ("Ours", "\"Mine\", on", "\"Ours\", on, rewritten"),
                ("Ours", "\"Ours\", on", "\"Ours\", off"),
                ("Ours", "\"Ours\", off", "deleted"),
            ],
            await ChangesAsync(AuditAction.TemplateChanged));
    }

    [Fact]
    public async Task What_is_refused_is_not_on_record()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var before = await portal.InDatabaseAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.SettingChanged));
        var page = await owner.VisitAsync("/inbox/notices");
        (await owner.SubmitAsync(page, new() { ["address"] = "other@portal.test", ["cadence"] = "Daily" }, "main form.notices")).Is(HttpStatusCode.BadRequest);
        (await owner.VisitAsync($"/inbox/INT-2222-2222/files/{Guid.NewGuid()}")).Is(HttpStatusCode.NotFound);
        Assert.Equal(before, await portal.InDatabaseAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.SettingChanged)));
        Assert.Empty(await ViewsAsync("INT-2222-2222"));
    }

    [Fact]
    public async Task What_is_older_than_twelve_months_goes()
    {
        await portal.InDatabaseAsync(db =>
        {
            foreach (var months in new[] { 11, 13 })
            {
                db.AuditEntries.Add(AuditEntry.Create(AuditAction.SignedOut, null, "", $"{months} months", null, null, null, DateTimeOffset.UtcNow.AddMonths(-months)));
            }

            return db.SaveChangesAsync();
        });
        Assert.Equal(1, await portal.InDatabaseAsync(db => new ForgetOldEntriesHandler(db).HandleAsync(CancellationToken.None)));
        Assert.Equal(["11 months"], await portal.InDatabaseAsync(db => db.AuditEntries.Where(e => e.Action == AuditAction.SignedOut && e.Subject!.EndsWith("months")).Select(e => e.Subject).ToListAsync()));
    }

    private static Dictionary<string, string?> Template(string title) => new()
    {
        ["Input.TitleEn"] = title,
        ["Input.TitleZh"] = "我的",
        ["Input.BodyEn"] = "Hello {{name}}",
        ["Input.BodyZh"] = "{{name}}，您好",
        ["Input.IsOn"] = "true",
        ["Input.ForIntern"] = "true",
    };

    private async Task<(string Reference, string Path)> SendAsync()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var receipt = (await visitor.CompleteAsync(form, Answers.Intern($"{Guid.NewGuid():N}@example.edu"), new() { ["Input.Cv"] = new("Ada Zhang.pdf", Pdfs.OfSize(50_000)) })).Is(HttpStatusCode.OK);
        var reference = receipt.One("#reference").TextContent;
        var id = await portal.InDatabaseAsync(db => db.Attachments.Where(a => db.Inquiries.Any(i => i.Id == a.InquiryId && i.Reference == reference)).Select(a => a.Id).SingleAsync());
        return (reference, $"/inbox/{reference}/files/{id}");
    }

    private static async Task PartAsync(Visitor visitor, string path, RangeHeaderValue range)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Range = range;
        Assert.Equal(HttpStatusCode.PartialContent, (await visitor.SendAsync(request)).Status);
    }

    private Task<List<AuditEntry>> ViewsAsync(string reference) => portal.InDatabaseAsync(db =>
        db.AuditEntries.AsNoTracking().Where(e => e.Action == AuditAction.FileViewed && e.Subject == reference).OrderBy(e => e.Id).ToListAsync());

    private async Task<List<(string?, string?, string?)>> ChangesAsync(AuditAction action) =>
        [.. (await portal.InDatabaseAsync(db => db.AuditEntries.AsNoTracking().Where(e => e.Action == action).OrderBy(e => e.Id).ToListAsync())).Select(e => (e.Subject, e.Before, e.After))];
}
