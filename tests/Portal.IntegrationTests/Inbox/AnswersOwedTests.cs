using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inbox;

/// <summary>What was decided or written here is no answer before its letter leaves; until then the promise stands.</summary>
public sealed class AnswersOwedTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Who_is_declined_and_not_told_is_still_owed_an_answer()
    {
        var (reference, receipt) = await portal.ReceiveAsync("declined@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await DeclineAsync(owner, reference);
        Assert.True(await IsOwedAsync(reference));
        (await owner.VisitAsync($"/inbox/{reference}")).Says("Declined, not told yet");
        (await owner.VisitAsync($"/zh/inbox/{reference}")).Says("已婉拒，尚未告知对方");
        Assert.True(await IsRemindedAsync(reference));

        using var later = await portal.SignInAsOwnerAsync();
        await later.ReplyAsync(reference, "Not this time.");
        Assert.False(await IsOwedAsync(reference));
        (await later.VisitAsync($"/inbox/{reference}")).DoesNotSay("Declined, not told yet");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("Not this time", (await portal.VisitAsync(receipt.Path)).One("#state").TextContent);
    }

    [Fact]
    public async Task An_answer_that_is_held_back_is_none_until_it_is_let_go()
    {
        var (reference, receipt) = await portal.ReceiveAsync("held@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await DeclineAsync(owner, reference);
        var page = await owner.ReplyAsync(reference, "Not this time.");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        await owner.ActAsync(page, letter.Id, "Hold");
        var held = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.New, null, true), (held.ToldState, held.FirstAnsweredAt, held.OwesAnswer));
        (await owner.VisitAsync($"/inbox/{reference}")).Says("Declined, not told yet").Says("Answer held back");
        (await owner.VisitAsync($"/zh/inbox/{reference}")).Says("答复已暂缓，没有发出");
        Assert.True(await IsRemindedAsync(reference));

        using var later = await portal.SignInAsOwnerAsync();
        await later.ActAsync(await later.VisitAsync($"/inbox/{reference}"), letter.Id, "Release");
        var released = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.Declined, portal.Clock.Now, false), (released.ToldState, released.FirstAnsweredAt, released.OwesAnswer));
        (await later.VisitAsync($"/inbox/{reference}")).DoesNotSay("Answer held back").DoesNotSay("not told yet");
        Assert.Equal("Received", (await portal.VisitAsync(receipt.Path)).DoesNotSay("Not this time.").One("#state").TextContent);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("Not this time", (await portal.VisitAsync(receipt.Path)).Says("Not this time.").One("#state").TextContent);
    }

    [Fact]
    public async Task Of_two_answers_the_one_that_leaves_counts()
    {
        var (reference, receipt) = await portal.ReceiveAsync("both@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ChangeStateAsync(reference, "InReview");
        await owner.ReplyAsync(reference, "We are reading it.");
        var first = await portal.LetterAsync(reference, EmailKind.Reply);
        portal.Clock.Now += TimeSpan.FromSeconds(10);
        await owner.ChangeStateAsync(reference, "Talking");
        var page = await owner.ReplyAsync(reference, "Let us talk.");
        var second = portal.Clock.Now;
        await owner.ActAsync(page, first.Id, "Hold");
        var inquiry = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.Talking, second, false), (inquiry.ToldState, inquiry.FirstAnsweredAt, inquiry.OwesAnswer));
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("In conversation", (await portal.VisitAsync(receipt.Path)).DoesNotSay("We are reading it.").One("#state").TextContent);

        // Let go and taken back, it leaves what the other one told.
        await owner.ActAsync(page, first.Id, "Release");
        await owner.ActAsync(page, first.Id, "TakeBack");
        inquiry = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.Talking, second), (inquiry.ToldState, inquiry.FirstAnsweredAt));
    }

    [Fact]
    public async Task An_answer_that_is_taken_back_is_owed_again()
    {
        var (reference, _) = await portal.ReceiveAsync("back@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await DeclineAsync(owner, reference);
        var page = await owner.ReplyAsync(reference, "Not this time.");
        Assert.False(await IsOwedAsync(reference));
        await owner.ActAsync(page, (await portal.LetterAsync(reference, EmailKind.Reply)).Id, "TakeBack");
        Assert.True(await IsOwedAsync(reference));
        (await owner.VisitAsync($"/inbox/{reference}")).Says("Declined, not told yet");
        Assert.True(await IsRemindedAsync(reference));
    }

    [Theory]
    [InlineData("SendAgain")]
    [InlineData("Edit")]
    public async Task An_answer_that_no_server_takes_is_owed_until_it_is_sent_again(string mend)
    {
        var (reference, _) = await portal.ReceiveAsync("nobody@example.edu");
        await portal.SendDueAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(reference, "Yes, gladly.");
        var answered = portal.Clock.Now;
        portal.Post.On("RCPT", "550 5.1.1 No such user");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();

        // The portal's own worker may be the one that has it in hand.
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        await portal.WaitForLogAsync($"Letter {letter.Id} is given up");
        portal.Post.Obey();
        Assert.True(await IsOwedAsync(reference));
        (await owner.VisitAsync($"/inbox/{reference}")).Says("Answer not delivered");
        (await owner.VisitAsync($"/zh/inbox/{reference}")).Says("答复未能送达");
        Assert.True(await IsRemindedAsync(reference));

        using var later = await portal.SignInAsOwnerAsync();
        var edit = await later.VisitAsync($"/inbox/outbox/{letter.Id}");
        if (mend == "Edit")
        {
            await later.SubmitAsync(edit, new() { ["Input.Address"] = "somebody@example.edu" }, "form[action*='handler=Edit']");
        }
        else
        {
            await later.ActAsync(edit, letter.Id, "SendAgain");
        }

        Assert.False(await IsOwedAsync(reference));
        Assert.Equal(answered, (await portal.InquiryAsync(reference)).FirstAnsweredAt);
        await portal.SendDueAsync();
        await portal.WaitForLogAsync($"Sent {letter.Id}");
        (await later.VisitAsync($"/inbox/{reference}")).DoesNotSay("Answer not delivered");
    }

    [Fact]
    public async Task What_is_owed_is_found_through_its_index()
    {
        var plan = await portal.InDatabaseAsync(async db =>
        {
            var explain = "explain " + db.Inquiries.AnswersOwed().OrderBy(i => i.ReplyBy).ThenBy(i => i.Id).Select(i => i.Id).ToQueryString();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("set local enable_seqscan = off");
            return await db.Database.SqlQueryRaw<string>(explain).ToListAsync();
        });
        Assert.Contains(plan, line => line.Contains("ix_inquiries_promised", StringComparison.Ordinal));
    }

    private static async Task DeclineAsync(Visitor owner, string reference)
    {
        var page = await owner.VisitAsync($"/inbox/{reference}");
        await owner.SubmitAsync(page, new() { ["Change.To"] = "Declined", ["Change.Because"] = "Full" }, "form[action*='handler=State']");
    }

    /// <summary>Asked of the entity and of the database, which have to agree.</summary>
    private async Task<bool> IsOwedAsync(string reference)
    {
        var isOwed = await portal.InDatabaseAsync(db => db.Inquiries.AnswersOwed().AnyAsync(i => i.Reference == reference));
        Assert.Equal((await portal.InquiryAsync(reference)).OwesAnswer, isOwed);
        return isOwed;
    }

    /// <summary>Whether a reminder comes three days before the promised day; the clock stays there.</summary>
    private async Task<bool> IsRemindedAsync(string reference)
    {
        portal.Clock.Now = (await portal.InquiryAsync(reference)).ReplyBy - TimeSpan.FromDays(2);
        await portal.NoticeRoundAsync();
        return await portal.InDatabaseAsync(db => db.OutgoingEmails.AnyAsync(e => e.Kind == EmailKind.Reminder && e.TextBody.Contains(reference)));
    }
}
