using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Erasure;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Erasing;

/// <summary>What was kept long enough goes by itself, on the day that was promised and on no other.</summary>
public sealed class RetentionTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");
    private readonly IntakePortal portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    /// <summary>The site is in Shanghai, where a day begins at four in the afternoon of Greenwich.</summary>
    [Theory]
    [InlineData(InquiryState.Withdrawn, "2026-12-31T15:00:00Z", "2027-01-30T15:59:59Z", "2027-01-30T16:00:00Z")]
    [InlineData(InquiryState.Withdrawn, "2026-12-31T16:30:00Z", "2027-01-31T15:59:59Z", "2027-01-31T16:00:00Z")]
    [InlineData(InquiryState.Closed, "2027-02-28T12:00:00Z", "2028-02-27T15:59:59Z", "2028-02-27T16:00:00Z")]
    [InlineData(InquiryState.Spam, "2026-11-30T12:00:00Z", "2026-12-29T15:59:59Z", "2026-12-29T16:00:00Z")]
    public async Task It_goes_when_its_day_begins(InquiryState outcome, string at, string before, string after)
    {
        var inquiry = await EndedAsync(outcome, Moment(at));
        Assert.Equal((0, true), (await RunAsync(before), await IsThereAsync(inquiry)));
        Assert.Equal((1, true), (await RunAsync(after, isDry: true), await IsThereAsync(inquiry)));
        Assert.Equal((1, false), (await RunAsync(after), await IsThereAsync(inquiry)));
        var erased = await portal.InDatabaseAsync(db => db.ErasedInquiries.SingleAsync(e => e.Id == inquiry.Id));
        Assert.Equal((ErasureCause.Retention, outcome), (erased.Cause, erased.State));
        Assert.Equal(inquiry.Reference, (await portal.InDatabaseAsync(db => db.AuditEntries.SingleAsync(e => e.Action == AuditAction.Erased))).Subject);
        Assert.Equal(0, await RunAsync(after));
    }

    /// <summary>In Berlin the day of the change of clocks has 23 hours or 25.</summary>
    [Theory]
    [InlineData("2026-09-25T12:00:00Z", "2026-10-24T21:59:59Z", "2026-10-24T22:00:00Z")]
    [InlineData("2026-09-26T12:00:00Z", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z")]
    [InlineData("2027-02-28T12:00:00Z", "2027-03-27T22:59:59Z", "2027-03-27T23:00:00Z")]
    [InlineData("2027-03-01T12:00:00Z", "2027-03-31T21:59:59Z", "2027-03-31T22:00:00Z")]
    public async Task The_change_of_clocks_moves_no_day(string at, string before, string after)
    {
        await using var berlin = new IntakePortal(postgres) { Settings = { ["Site:TimeZone"] = "Europe/Berlin" } };
        await berlin.InitializeAsync();
        berlin.Clock.Now = Moment(at);
        var inquiry = SomeInquiry.New(berlin.Clock.Now);
        await berlin.KeepAsync(inquiry);
        await berlin.ChangeAsync(inquiry.Reference, i => i.MoveTo(InquiryState.Withdrawn, null, null, Owner, berlin.Clock.Now));
        Assert.Equal(0, await RunAsync(berlin, before));
        Assert.Equal(1, await RunAsync(berlin, after));
    }

    [Fact]
    public async Task What_was_reopened_begins_anew_and_what_was_merged_goes_with_its_main_one()
    {
        var at = Moment("2026-11-20T12:00:00Z");
        var reopened = await EndedAsync(InquiryState.Withdrawn, at);
        await portal.ChangeAsync(reopened.Reference, i => i.MoveTo(InquiryState.InReview, null, null, Owner, at.AddDays(1)));
        var (main, part) = (await ReceivedAsync(at), await ReceivedAsync(at));
        await portal.InDatabaseAsync(async db =>
        {
            var (one, other) = (await db.Inquiries.SingleAsync(i => i.Id == part.Id), await db.Inquiries.SingleAsync(i => i.Id == main.Id));
            one.MergeInto(other, Owner, at);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await RunAsync("2027-01-20T12:00:00Z"));
        await portal.ChangeAsync(main.Reference, i => i.MoveTo(InquiryState.Withdrawn, null, null, Owner, portal.Clock.Now));
        Assert.Equal(1, await RunAsync("2027-02-20T12:00:00Z"));
        Assert.Equal((false, false, true), (await IsThereAsync(main), await IsThereAsync(part), await IsThereAsync(reopened)));
    }

    [Fact]
    public async Task Nobody_who_waits_is_removed_before_the_owner_knew_of_it_for_a_month()
    {
        var open = await ReceivedAsync(Moment("2026-11-20T12:00:00Z"));
        var untold = await EndedAsync(InquiryState.Declined, Moment("2027-11-20T12:00:00Z"));
        Assert.Equal(0, await RunAsync("2028-10-10T12:00:00Z"));
        Assert.Empty(await WarningsAsync());

        // A month ahead one letter names both.
        Assert.Equal(0, await RunAsync("2028-10-22T12:00:00Z"));
        var letter = Assert.Single(await WarningsAsync());
        Assert.Contains($"http://portal.test/inbox/{open.Reference}", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"http://portal.test/inbox/{untold.Reference}", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("21 November 2028", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", letter.TextBody, StringComparison.Ordinal);

        // Told again only after something happened; and what was answered meanwhile stays.
        await portal.ChangeAsync(open.Reference, i => i.AddNote("I look at it.", Owner, portal.Clock.Now.AddHours(1)));
        Assert.Equal(0, await RunAsync("2028-11-20T12:00:00Z"));
        Assert.Single(await WarningsAsync());
        Assert.Equal(1, await RunAsync("2028-11-21T12:00:00Z"));
        Assert.Equal((true, false), (await IsThereAsync(open), await IsThereAsync(untold)));

        // The letter of before counts for nothing any more.
        Assert.Equal(0, await RunAsync("2030-10-23T12:00:00Z"));
        Assert.Equal((2, true), ((await WarningsAsync()).Count, await IsThereAsync(open)));
    }

    [Fact]
    public async Task A_portal_that_was_off_for_years_tells_first_as_well()
    {
        var open = await ReceivedAsync(Moment("2020-01-01T12:00:00Z"));
        Assert.Equal(0, await RunAsync("2026-11-20T12:00:00Z"));
        Assert.Contains("20 December 2026", Assert.Single(await WarningsAsync()).TextBody, StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("2026-12-19T12:00:00Z"));
        Assert.Equal((1, false), (await RunAsync("2026-12-20T12:00:00Z"), await IsThereAsync(open)));
    }

    [Fact]
    public async Task Two_instances_at_once_remove_each_once_and_tell_once()
    {
        for (var number = 0; number < 6; number++)
        {
            await EndedAsync(InquiryState.Withdrawn, Moment("2026-11-20T12:00:00Z"));
        }

        await ReceivedAsync(Moment("2026-11-20T12:00:00Z"));
        portal.Clock.Now = Moment("2030-01-01T12:00:00Z");
        var reports = await Task.WhenAll(ReportAsync(portal, isDry: false), ReportAsync(portal, isDry: false), ReportAsync(portal, isDry: false));

        // Who came while another one was at it did nothing.
        var counts = reports.OfType<RetentionReport>().ToList();
        Assert.Equal(6, counts.Sum(report => report.Lines.Sum(line => line.Count)));
        Assert.Equal(1, counts.Sum(report => report.Warned));
        Assert.Single(await WarningsAsync());
        Assert.Equal(6, await portal.InDatabaseAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.Erased)));
    }

    [Fact]
    public async Task Mail_that_belongs_nowhere_goes_after_its_time()
    {
        portal.Clock.Now = Moment("2026-11-20T12:00:00Z");
        var mails = new[] { await portal.ReceiveAsync(portal.Mail("nobody@example.net")), await portal.ReceiveAsync(portal.Mail("nobody@example.net")) };
        await portal.InDatabaseAsync(db => db.IncomingEmails.Where(e => e.Id == mails[0].Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, IncomingState.SetAside)));
        await RunAsync("2027-05-19T12:00:00Z");
        Assert.Equal(2, await portal.InDatabaseAsync(db => db.IncomingEmails.CountAsync()));
        await RunAsync("2027-05-20T12:00:00Z");
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.IncomingEmails.CountAsync()));
    }

    private async Task<Inquiry> EndedAsync(InquiryState outcome, DateTimeOffset at)
    {
        var inquiry = await ReceivedAsync(at.AddDays(-3));
        portal.Clock.Now = at;
        await portal.ChangeAsync(inquiry.Reference, i => i.MoveTo(outcome, "because", null, Owner, at));
        return inquiry;
    }

    private async Task<Inquiry> ReceivedAsync(DateTimeOffset at)
    {
        portal.Clock.Now = at;
        var inquiry = SomeInquiry.New(at);
        await portal.KeepAsync(inquiry);
        return inquiry;
    }

    private Task<int> RunAsync(string now, bool isDry = false) => RunAsync(portal, now, isDry);

    private static async Task<int> RunAsync(IntakePortal portal, string now, bool isDry = false)
    {
        portal.Clock.Now = Moment(now);
        RetentionReport? report;
        do
        {
            // The portal's own run of its start may still be under way.
            report = await ReportAsync(portal, isDry);
        }
        while (report is null);

        return report.Lines.Sum(line => line.Count);
    }

    private static Task<RetentionReport?> ReportAsync(IntakePortal portal, bool isDry) =>
        portal.InServicesAsync(services => services.GetRequiredService<RunRetentionHandler>().HandleAsync(isDry, CancellationToken.None));

    private Task<bool> IsThereAsync(Inquiry inquiry) => portal.InDatabaseAsync(db => db.Inquiries.AnyAsync(i => i.Id == inquiry.Id));

    private Task<List<OutgoingEmail>> WarningsAsync() =>
        portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Kind == EmailKind.Reminder && e.Subject.Contains("removed")).ToListAsync());

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
