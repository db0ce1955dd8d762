using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.IntegrationTests.Inbox.List;

/// <summary>Some inquiries, each of which differs in one thing from a question in English that was answered and closed.</summary>
public sealed class KeysPortal(PostgresServer postgres) : PortalServer(postgres)
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Signed in once: who signs in for every question is held up.</summary>
    public Visitor Owner { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Now = Start;
        const string Unanswered = "first_answered_at = null";
        await AddAsync("new", $"state = 'new', {Unanswered}");
        await AddAsync("review", "state = 'in_review'");
        await AddAsync("overdue", $"state = 'in_review', {Unanswered}, reply_by = '2026-11-19T00:00Z'");
        await AddAsync("due", $"state = 'in_review', {Unanswered}, reply_by = '2026-11-22T00:00Z'");
        await AddAsync("owed", $"state = 'in_review', {Unanswered}, reply_by = '2026-12-24T00:00Z'");
        await AddAsync("wrote", "state = 'talking', sender_wrote_at = '2026-11-20T07:00Z'");
        await AddAsync("asleep", $"state = 'new', {Unanswered}, reply_by = '2026-11-22T00:00Z', snoozed_until = '2026-11-21T00:00Z'");
        await AddAsync("wrote-asleep", "state = 'talking', sender_wrote_at = '2026-11-20T06:00Z', snoozed_until = '2026-11-22T00:00Z'");
        await AddAsync("back", "state = 'in_review', snoozed_until = '2026-11-20T07:00Z'");
        await AddAsync("untold", $"state = 'declined', {Unanswered}");
        foreach (var state in new[] { "quarantine", "spam", "waiting_sender", "shortlisted", "offer", "accepted", "declined_by_sender", "withdrawn", "closed_no_answer", "duplicate" })
        {
            await AddAsync(state, $"state = '{state}'");
        }

        await AddAsync("on_hold", "state = 'on_hold', on_hold_until = '2026-12-01'");
        await AddAsync("flagged", "is_flagged = true");
        await AddAsync("stars", "stars = 4");
        await AddAsync("letter", "origin = 'letter'");
        await AddAsync("october", "received_at = '2026-10-05T04:00Z'");
        await AddAsync("topic", "topic_id = (select id from topics order by position, key limit 1)");
        await AddAsync("school", "organisation = '清华大学 100%'");
        await AddAsync("domain", "email = 'li@cs.pku.edu.cn'");
        await AddAsync("chinese", "language = language", ListDesk.Question("chinese", Clock.Now, language: Language.Chinese));
        await AddAsync("cv", "language = language", ListDesk.Question("cv", Clock.Now, intern: SomeInquiry.Application()));
        await AddAsync("code", "language = language", ListDesk.Question("code", Clock.Now, intern: Other()));
        await this.ChangeAsync(await AddAsync("note", ""), i => i.AddNote("Good", ListDesk.Owner, Clock.Now));
        await this.ChangeAsync(await AddAsync("reply", ""), i => i.Reply("Thank you", ListDesk.Owner, Clock.Now));
        await AddThingsAsync(await AddAsync("file", ""), await AddAsync("failed", ""), await AddAsync("tag", ""));
        Owner = await SignInAsOwnerAsync();
    }

    public override ValueTask DisposeAsync()
    {
        Owner?.Dispose();
        return base.DisposeAsync();
    }

    private static InternApplication Other() => new()
    {
        Approval = Approval.Given,
        EarliestStart = new(2026, 12, 15),
        Months = 3,
        DaysPerWeek = 5,
        Place = Place.Remote,
        Degree = DegreeStage.Doctorate,
        Major = "CS",
        Graduation = new(2028, 7, 1),
        Experience = "Some",
        WorkLinks = "https://code.example",
        Phone = "+86 10 1234",
        FitGaps = [Portal.Model.Topics.FitGap.MonthsTooFew],
    };

    private async Task<Guid> AddAsync(string name, string set, Inquiry? inquiry = null)
    {
        Clock.Now += TimeSpan.FromMilliseconds(1);
        var id = (await ListDesk.KeepAsync(this, inquiry ?? ListDesk.Question(name, Clock.Now))).Id;
        await this.SetAsync("state = 'closed', first_answered_at = received_at, reply_by = '2027-01-01T00:00Z'", id);
        await this.SetAsync(set.Length > 0 ? set : "stars = null", id);
        return id;
    }

    private async Task AddThingsAsync(Guid withFile, Guid failed, Guid tagged)
    {
        var file = Attachment.Stage(Guid.NewGuid(), AttachmentSlot.Cv, "cv.pdf", new(10, new byte[32], 1, false), null, Clock.Now);
        file.SendWith(withFile);
        var letter = OutgoingEmail.Create(
            new() { Kind = EmailKind.Reply, To = new("ada@example.org", null), Subject = "Hello", Text = "Words", Language = Language.English, MessageIdDomain = "portal.test", InquiryId = failed }, Clock.Now);
        letter.Fail("No such mailbox");
        var tag = Tag.Create("cuda", new("CUDA", "显卡"), TagColour.Blue, Clock.Now);
        await InDatabaseAsync(db =>
        {
            db.AddRange(file, letter, tag);
            return db.SaveChangesAsync();
        });
        await this.ChangeAsync(tagged, i => i.TagWith([tag], ListDesk.Owner, Clock.Now));
    }
}
