using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.IntegrationTests.Closing;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Triage;
using static Portal.IntegrationTests.Acts.ActsDesk;

namespace Portal.IntegrationTests.Acts;

/// <summary>For ten minutes everything is as it was at the press of a button, unless it left or somebody changed it since.</summary>
public sealed class UndoTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_decision_is_undone_with_its_letter()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = (await portal.WaitAsync(Topic, new Person("decided@example.edu")))[0];
        await owner.DecideAsync(reference, "DeclineFit");
        (await owner.UndoAsync($"/inbox/{reference}")).Says("Undone.");

        var inquiry = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.New, null, 1), (inquiry.State, inquiry.DeclineReason, inquiry.Messages.Count));
        Assert.Empty(await portal.DraftsAsync(reference));
        Assert.Contains(inquiry.Events, entry => entry is { Kind: InquiryEventKind.Undone, Detail: "Declined" });
        (await owner.VisitAsync($"/inbox/{reference}")).DoesNotSay("Undo: Declined");
    }

    public static TheoryData<string, string, Dictionary<string, string?>> Marks => new()
    {
        { "Flag", "form[action*='handler=Flag']", new() },
        { "Rate", "form[action*='handler=Rate']", new() { ["stars"] = "4" } },
        { "Snooze", "form[action*='handler=Snooze']", new() { ["Snooze.For"] = "Tomorrow", ["Snooze.Reason"] = "Waits" } },
        { "Tags", "form[action*='handler=Tags']", new() { ["Tagging.Added"] = "CUDA" } },
        { "State", "form[action*='handler=State']", new() { ["Change.To"] = "Shortlisted" } },
        { "Note", "form[action*='handler=Note']", new() { ["Note.Text"] = "Seen at a conference" } },
    };

    [Theory]
    [MemberData(nameof(Marks))]
    public async Task Every_mark_is_undone_to_what_it_was(string what, string form, Dictionary<string, string?> input)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = (await portal.WaitAsync(Topic, new Person($"{what}@marks.example")))[0];
        var before = await StandAsync(reference);
        if (what == "Flag")
        {
            input["flagged"] = "true";
        }

        (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}"), input, form)).Is(HttpStatusCode.OK);
        Assert.NotEqual(before, await StandAsync(reference));
        await owner.UndoAsync("/inbox?q=");
        Assert.Equal(before, await StandAsync(reference));
    }

    [Fact]
    public async Task A_reply_is_a_draft_again_while_it_has_not_left_and_stays_sent_after_that()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = (await portal.WaitAsync(Topic, new Person("reply@example.edu")))[0];
        await owner.ReplyAsync(reference, "Come and talk.");
        await owner.UndoAsync($"/inbox/{reference}");
        Assert.Equal((MessageKind.Draft, true), ((await portal.InquiryAsync(reference)).Messages[^1].Kind, (await portal.InquiryAsync(reference)).OwesAnswer));

        var other = (await portal.WaitAsync(Topic, new Person("left@example.edu")))[0];
        await owner.ReplyAsync(other, "Come and talk.");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();
        await portal.WaitForLogAsync($"Sent {(await portal.LetterAsync(other, Portal.Model.Emails.EmailKind.Reply)).Id}");
        var result = (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{other}"), [], Undo)).Says("The letter has left.");
        Assert.Equal(other, result.One(".act-left .reference").TextContent);
        Assert.Equal(MessageKind.Reply, (await portal.InquiryAsync(other)).Messages[^1].Kind);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_not_overwritten()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = (await portal.WaitAsync(Topic, new Person("since@example.edu")))[0];
        await owner.ChangeStateAsync(reference, "Shortlisted");
        await portal.ChangeAsync(reference, inquiry => inquiry.MoveTo(InquiryState.Talking, null, null, ClosingDesk.Owner, portal.Clock.Now));
        (await owner.SubmitAsync(await owner.VisitAsync("/inbox?q="), [], Undo)).Says("Somebody changed it since.");
        Assert.Equal(InquiryState.Talking, (await portal.InquiryAsync(reference)).State);
    }

    [Fact]
    public async Task After_ten_minutes_and_for_anybody_else_nothing_is_undone()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = (await portal.WaitAsync(Topic, new Person("late@example.edu")))[0];
        await owner.ChangeStateAsync(reference, "Shortlisted");
        var page = await owner.VisitAsync("/inbox?q=");
        portal.Clock.Now += TriageAct.CanBeUndoneFor + TimeSpan.FromSeconds(1);
        (await owner.SubmitAsync(page, [], Undo)).Says("It cannot be undone any more");
        Assert.Empty((await owner.VisitAsync("/inbox?q=")).All(Undo));
        Assert.Equal(InquiryState.Shortlisted, (await portal.InquiryAsync(reference)).State);

        await owner.ChangeStateAsync(reference, "InReview");
        var act = (await portal.LastActAsync()).Id;
        using var reviewer = await portal.SignInAsReviewerAsync();
        (await reviewer.VisitAsync($"/inbox/acts/{act}")).Is(HttpStatusCode.NotFound);
        Assert.Null(await portal.InServicesAsync(services => services.GetRequiredService<Portal.Features.Inbox.Acts.UndoActHandler>().HandleAsync(act, new(Guid.NewGuid(), "Somebody"), CancellationToken.None)));
    }

    private Task<string> StandAsync(string reference) => portal.InDatabaseAsync(async db =>
    {
        var inquiry = await db.Inquiries.AsNoTracking().Include(i => i.Tags).Include(i => i.Messages).SingleAsync(i => i.Reference == reference);
        return System.Text.Json.JsonSerializer.Serialize((inquiry.Stand(withTags: true), inquiry.Messages.Count), Readable);
    });

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { IncludeFields = true };
}
