using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Notices;

/// <summary>One digest in the morning instead of a letter for each, and nothing is left out; a reminder before a promise breaks.</summary>
public sealed class DigestTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string Owner = "owner@portal.test";
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Inquiries_of_a_day_come_in_one_letter_the_next_morning()
    {
        using var owner = await ChooseAsync("Daily", "/zh");
        var (first, _) = await portal.ReceiveAsync("first@example.edu");
        var (second, _) = await portal.ReceiveAsync("second@example.edu");
        Assert.Equal(0, await NoticesAsync(EmailKind.Notice));
        await portal.NoticeRoundAsync();
        Assert.Equal(0, await NoticesAsync(EmailKind.Digest));

        portal.Clock.Now += TimeSpan.FromDays(1);
        await Task.WhenAll(portal.NoticeRoundAsync(), portal.NoticeRoundAsync());
        await portal.SendDueAsync();
        var mail = await portal.NextToAsync(Owner);
        Assert.Equal("2 封新来信", mail.Header("Subject"));
        Assert.Contains($"http://portal.test/inbox/{first}", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"http://portal.test/inbox/{second}", mail.Text, StringComparison.Ordinal);
        Assert.Equal("<http://portal.test/inbox/notices>", mail.Header("List-Unsubscribe"));

        portal.Clock.Now += TimeSpan.FromDays(1);
        await portal.NoticeRoundAsync();
        Assert.Equal(1, await NoticesAsync(EmailKind.Digest));
    }

    /// <summary>Seven in Beijing is eleven at night in Greenwich.</summary>
    [Fact]
    public async Task The_morning_is_that_of_the_site()
    {
        using var owner = await ChooseAsync("Daily");
        await portal.ReceiveAsync("early@example.edu");
        portal.Clock.Now = new(2026, 11, 20, 22, 59, 0, TimeSpan.Zero);
        await portal.NoticeRoundAsync();
        Assert.Equal(0, await NoticesAsync(EmailKind.Digest));
        portal.Clock.Now += TimeSpan.FromMinutes(2);
        await portal.NoticeRoundAsync();
        Assert.Equal(1, await NoticesAsync(EmailKind.Digest));
    }

    [Fact]
    public async Task What_leaves_quarantine_later_is_in_the_next_digest()
    {
        using var chooser = await ChooseAsync("Daily");
        var (reference, _) = await portal.ReceiveAsync("rescued@example.edu");
        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == reference).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, InquiryState.Quarantine)));
        portal.Clock.Now += TimeSpan.FromDays(1);
        await portal.NoticeRoundAsync();
        Assert.Equal(0, await NoticesAsync(EmailKind.Digest));

        portal.Clock.Now += TimeSpan.FromMinutes(1);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{reference}");
        (await owner.SubmitAsync(page, new() { ["Change.To"] = "New" }, "form[action*='handler=State']")).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromDays(1);
        await portal.NoticeRoundAsync();
        var digest = await portal.InDatabaseAsync(db => db.OutgoingEmails.SingleAsync(e => e.Kind == EmailKind.Digest));
        Assert.Contains(reference, digest.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_being_stored_while_a_digest_is_written_is_in_the_next_one()
    {
        using var owner = await ChooseAsync("Daily");
        var late = SomeInquiry.New(portal.Clock.Now);
        await portal.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Inquiries.Add(late);
            db.UntoldInquiries.Add(new(Owner, late.Id));
            await db.SaveChangesAsync();
            portal.Clock.Now += TimeSpan.FromDays(1);
            await portal.NoticeRoundAsync();
            await transaction.CommitAsync();
            return true;
        });
        Assert.Equal(0, await NoticesAsync(EmailKind.Digest));
        portal.Clock.Now += TimeSpan.FromDays(1);
        await portal.NoticeRoundAsync();
        var digest = await portal.InDatabaseAsync(db => db.OutgoingEmails.SingleAsync(e => e.Kind == EmailKind.Digest));
        Assert.Contains(late.Reference, digest.TextBody, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.UntoldInquiries.CountAsync()));
    }

    [Fact]
    public async Task Who_goes_back_to_a_letter_for_each_is_told_the_rest_at_once()
    {
        using var owner = await ChooseAsync("Weekly");
        var (reference, _) = await portal.ReceiveAsync("rest@example.edu");
        await ChooseAsync("Each", attachFiles: true);
        Assert.Contains(reference, (await portal.InDatabaseAsync(db => db.OutgoingEmails.SingleAsync(e => e.Kind == EmailKind.Digest))).TextBody, StringComparison.Ordinal);
        var (after, _) = await portal.ReceiveAsync("after@example.edu");
        Assert.Equal(EmailKind.Notice, (await portal.LetterAsync(after, EmailKind.Notice)).Kind);
    }

    [Fact]
    public async Task Somebody_without_an_answer_is_remembered_three_days_before_the_promised_day_and_once()
    {
        var (reference, _) = await portal.ReceiveAsync("waiting@example.edu");
        var (answered, _) = await portal.ReceiveAsync("answered@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(answered, "An answer.");
        var due = (await portal.InquiryAsync(reference)).ReplyBy;
        portal.Clock.Now = due - TimeSpan.FromDays(3) - TimeSpan.FromMinutes(10);
        await portal.NoticeRoundAsync();
        Assert.Equal(0, await NoticesAsync(EmailKind.Reminder));

        portal.Clock.Now = due - TimeSpan.FromDays(3) + TimeSpan.FromMinutes(10);
        await Task.WhenAll(portal.NoticeRoundAsync(), portal.NoticeRoundAsync());
        var letter = await portal.InDatabaseAsync(db => db.OutgoingEmails.SingleAsync(e => e.Kind == EmailKind.Reminder));
        Assert.Contains(reference, letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(answered, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(InquiryEventKind.Reminded, await portal.HistoryAsync(reference));
        portal.Clock.Now += TimeSpan.FromDays(2);
        await portal.NoticeRoundAsync();
        Assert.Equal(1, await NoticesAsync(EmailKind.Reminder));
    }

    [Fact]
    public async Task Only_mailboxes_of_the_house_can_be_chosen_for()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/inbox/notices");
        (await owner.SubmitAsync(page, new() { ["address"] = "stranger@example.org", ["cadence"] = "Daily" })).Is(HttpStatusCode.BadRequest);
        (await owner.SubmitAsync(page, new() { ["cadence"] = "Hourly" })).Is(HttpStatusCode.BadRequest);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.NoticePreferences.CountAsync()));
    }

    private async Task<Visitor> ChooseAsync(string cadence, string language = "", bool attachFiles = false)
    {
        var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync(language + "/inbox/notices");
        (await owner.SubmitAsync(page, new() { ["cadence"] = cadence, ["attachFiles"] = attachFiles ? "true" : null })).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromSeconds(1);
        return owner;
    }

    private Task<int> NoticesAsync(EmailKind kind) => portal.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.Kind == kind));
}
