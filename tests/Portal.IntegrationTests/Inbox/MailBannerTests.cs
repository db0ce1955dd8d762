using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Inbox;

/// <summary>Every page of the inbox says when letters do not leave, whichever instance saw it: it is in the rows.</summary>
public sealed class MailBannerTests(PortalServer portal) : IClassFixture<PortalServer>, IAsyncLifetime
{
    private const string Misconfigured = "something in the portal’s mail settings is wrong";
    private const string Late = "Letters that have been waiting for more than an hour: 1.";
    private const string Failed = "Letters that did not arrive in the last three days: 1.";

    private Visitor owner = null!;

    private DateTimeOffset Now => portal.Clock.Now;

    /// <summary>Nothing of these letters falls due, so the worker leaves them alone; later than any attempt is would be mended.</summary>
    private DateTimeOffset Soon => Now.AddMinutes(50);

    public async ValueTask InitializeAsync() => owner = await portal.SignInAsOwnerAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.InDatabaseAsync(db => db.OutgoingEmails.ExecuteDeleteAsync());
        owner.Dispose();
    }

    [Fact]
    public async Task While_all_is_well_nothing_is_said()
    {
        await AddAsync(letter => letter.MarkSent(Now));
        await AddAsync(letter => letter.Reschedule(Soon, "451 Later"));
        await AddAsync(letter =>
        {
            letter.Fail("550 No");
            letter.NoteFailure(Now.AddDays(-4), needsOperator: false);
        });
        foreach (var path in new[] { "/inbox", "/inbox/quarantine", "/inbox/mail", "/zh/inbox" })
        {
            Assert.Empty((await owner.VisitAsync(path)).All(".mail-banner"));
        }
    }

    [Fact]
    public async Task Settings_that_the_server_refuses_are_told_on_every_page_until_a_letter_leaves()
    {
        var id = await AddAsync(letter =>
        {
            letter.Reschedule(Soon, "535 Who are you?");
            letter.NoteFailure(Now, needsOperator: true);
        });
        foreach (var path in new[] { "/inbox", "/inbox/quarantine" })
        {
            var page = (await owner.VisitAsync(path)).Says(Misconfigured);
            Assert.Equal("/inbox/mail", page.One(".mail-banner a").GetAttribute("href"));
        }

        (await owner.VisitAsync("/zh/inbox")).Says("本站的邮件设置有误");
        var about = (await owner.VisitAsync("/inbox/mail")).Says(Misconfigured).Says("535 Who are you?").DoesNotSay("Mail is in order");
        Assert.Empty(about.All(".mail-banner a"));
        (await owner.VisitAsync("/")).DoesNotSay("mail-banner");
        (await portal.VisitAsync("/inbox")).DoesNotSay("mail-banner");

        await portal.InDatabaseAsync(async db =>
        {
            (await db.OutgoingEmails.SingleAsync(e => e.Id == id)).MarkSent(Now);
            return await db.SaveChangesAsync();
        });
        (await owner.VisitAsync("/inbox")).DoesNotSay("mail-banner");
        (await owner.VisitAsync("/inbox/mail")).Says("Mail is in order");
    }

    [Fact]
    public async Task Letters_that_wait_long_and_letters_that_were_given_up_are_counted()
    {
        await AddAsync(letter => letter.Reschedule(Soon, "451 Later"), writtenAt: Now.AddMinutes(-61));
        (await owner.VisitAsync("/inbox")).Says(Late).DoesNotSay(Failed);
        await AddAsync(letter =>
        {
            letter.Fail("550 No");
            letter.NoteFailure(Now.AddDays(-2), needsOperator: false);
        });
        var page = (await owner.VisitAsync("/inbox/mail")).Says(Late).Says(Failed).Says("1, the oldest since").Says("550 No").DoesNotSay(Misconfigured);
        Assert.Equal(2, page.All(".mail-banner p").Count);
    }

    [Fact]
    public async Task A_letter_that_came_back_is_counted_and_one_that_was_kept_back_is_not_late()
    {
        await AddAsync(letter =>
        {
            letter.MarkSent(Now.AddHours(-2));
            letter.Bounce("550 5.1.1 unknown", Now.AddHours(-1));
        });
        await AddAsync(
            letter =>
            {
                letter.Hold();
                letter.Release(Now);
                letter.Reschedule(Soon, "451 Later");
            },
            writtenAt: Now.AddDays(-1));
        (await owner.VisitAsync("/inbox")).Says(Failed).DoesNotSay("waiting for more than an hour");
    }

    [Fact]
    public async Task A_letter_kept_for_later_is_not_late()
    {
        await AddAsync(letter => letter.Reschedule(Soon, "451 Later"), writtenAt: Now.AddMinutes(-59));
        await portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.State == EmailState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.CreatedAt, Now.AddHours(-5)).SetProperty(e => e.LastError, (string?)null)));
        (await owner.VisitAsync("/inbox")).DoesNotSay("mail-banner");
    }

    private Task<Guid> AddAsync(Action<OutgoingEmail> change, DateTimeOffset? writtenAt = null) => portal.InDatabaseAsync(async db =>
    {
        var letter = OutgoingEmail.Create(PostOffice.Letter(), writtenAt ?? Now);
        change(letter);
        db.OutgoingEmails.Add(letter);
        await db.SaveChangesAsync();
        return letter.Id;
    });
}
