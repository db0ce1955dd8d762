using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Inbox.Live;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Editing;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Instances;

/// <summary>Two instances that nobody can tell apart: what is begun at one goes on at the other.</summary>
public sealed class SharedStateTests(SharedStateTests.Fixture house) : IClassFixture<SharedStateTests.Fixture>
{
    private const string Email = "owner@portal.test";
    private const string Password = "seven quiet herons above the pond";

    [Fact]
    public async Task A_form_goes_from_one_to_the_other_at_each_step()
    {
        using var visitor = TwoPortals.NewVisitor(new(house.Two.Addresses));
        var form = await visitor.VisitAsync(Answers.InternForm);
        var check = await visitor.SubmitAsync(form, Answers.Intern("steps@example.org"));
        Assert.True(check.IsCheck, check.Body);
        var reference = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK).One("#reference").TextContent;
        var again = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK).One("#reference").TextContent;
        Assert.Equal(reference, again);
    }

    [Fact]
    public async Task A_file_taken_in_by_one_is_in_the_inquiry_that_the_other_receives()
    {
        using var here = house.Two.At(0);
        var form = await here.OpenFormAsync();
        var id = (await here.UploadAsync(form, Pdfs.Small)).Is(HttpStatusCode.OK).Id();
        using var there = AtOther(here, 1);
        (await there.CompleteAsync(form, Answers.Intern("file@example.org"))).Is(HttpStatusCode.OK).One("#reference");
        Assert.Equal([id], await house.Office.InDatabaseAsync(db => db.Attachments.Where(file => file.InquiryId != null && db.Inquiries.Any(i => i.Id == file.InquiryId && i.Sender.Email == "file@example.org")).Select(file => file.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_session_is_good_at_both_and_ends_at_both()
    {
        using var here = await SignInAsync(0);
        using var there = AtOther(here, 1);
        (await there.VisitAsync("/inbox")).Is(HttpStatusCode.OK).One("form[action$='sign-out']");
        using var thief = here.Copy();
        (await there.SubmitAsync(await there.VisitAsync("/inbox"), [], "form[action$='sign-out']")).Is(HttpStatusCode.OK);
        Assert.StartsWith("/account/sign-in", (await thief.VisitAsync("/inbox")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_edited_at_one_is_read_at_the_other()
    {
        using var reader = house.Two.At(1);
        var before = (await reader.VisitAsync("/news")).Is(HttpStatusCode.OK);
        Assert.NotNull(before.Header("ETag"));
        using var owner = await SignInAsync(0);
        var form = (await owner.VisitAsync("/site/news/new")).Is(HttpStatusCode.OK);
        const string Words = "Said at the one, read at the other.";
        (await owner.SubmitAsync(form, new() { ["date"] = "2026-11-03", ["text.en"] = Words, ["newKey"] = "said-here" }, EditingDesk.Form)).Is(HttpStatusCode.OK);
        await Polling.UntilAsync(async () => (await reader.VisitAsync("/news")).Is(HttpStatusCode.OK).Text.Contains(Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_inquiry_sent_to_one_is_told_to_who_listens_at_the_other()
    {
        using var owner = await SignInAsync(1);
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = owner.Cookies }) { BaseAddress = house.Two.Addresses[1] };
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var stream = await browser.GetAsync(LiveInbox.Path, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        using var ear = new StreamReader(await stream.Content.ReadAsStreamAsync(limit.Token));
        Assert.Equal($"data: {LiveInbox.StillHere}", await ear.ReadLineAsync(limit.Token));
        using var sender = house.Two.At(0);
        (await sender.CompleteAsync(await sender.VisitAsync(Answers.QuestionForm), Answers.Question("heard@example.org"))).Is(HttpStatusCode.OK).One("#reference");
        while (await ear.ReadLineAsync(limit.Token) is { } line && line != $"data: {LiveInbox.Changed}")
        {
        }

        Assert.False(limit.IsCancellationRequested);
    }

    private Visitor AtOther(Visitor visitor, int instance)
    {
        var other = house.Two.At(instance);
        other.Cookies.Add(visitor.Cookies.GetAllCookies());
        return other;
    }

    private async Task<Visitor> SignInAsync(int instance)
    {
        var visitor = house.Two.At(instance);
        (await visitor.SubmitAsync(await visitor.VisitAsync("/account/sign-in"), new() { ["Input.Email"] = Email, ["Input.Password"] = Password }, "form.form")).Is(HttpStatusCode.OK);
        return visitor;
    }

    public sealed class Fixture(PostgresServer postgres) : IAsyncLifetime
    {
        public TwoPortals Two { get; private set; } = null!;

        /// <summary>Looks into the database.</summary>
        public PostOffice Office { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Two = await TwoPortals.OpenAsync(await postgres.CreateDatabaseAsync());
            Office = new(Two.ConnectionString, []);
            using var verb = new PortalProcess(Two.ConnectionString);
            (await verb.RunAsync(["owner", "add", "--email", Email, "--name", "Olga Owner", "--password-stdin"], $"{Password}\n")).Ends(0);
        }

        public async ValueTask DisposeAsync()
        {
            await Office.DisposeAsync();
            await Two.DisposeAsync();
        }
    }
}
