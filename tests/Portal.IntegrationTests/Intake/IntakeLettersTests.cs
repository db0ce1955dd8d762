using System.Net;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Intake;

/// <summary>What leaves because mail comes in: where answers are directed, the thread, and how many notices.</summary>
public sealed class IntakeLettersTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly IntakePortal portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Answers_are_directed_to_the_inquirys_own_address_and_threads_go_on_through_them()
    {
        var inquiry = await portal.ApplyAsync("thread@example.edu");
        var address = await portal.AddressOfAsync(inquiry);
        var acknowledgement = await ToAsync("thread@example.edu");
        Assert.Contains($"<{address}>", acknowledgement.Header("Reply-To"), StringComparison.Ordinal);

        portal.Clock.Now += TimeSpan.FromHours(1);
        var kept = await portal.ReceiveAsync(portal.Mail("thread@example.edu", "And in April?") with { Recipients = [address] });
        portal.Clock.Now += TimeSpan.FromHours(1);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{inquiry.Reference}");
        (await owner.SubmitAsync(page, new() { ["Reply.Text"] = "April is fine." }, "form[action*='handler=Reply']")).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();
        var reply = await ToAsync("thread@example.edu");
        Assert.Contains($"<{address}>", reply.Header("Reply-To"), StringComparison.Ordinal);
        Assert.Equal(kept.MessageId, reply.Header("In-Reply-To"));
        Assert.Equal($"{acknowledgement.Header("Message-ID")} {kept.MessageId}", reply.Header("References"));
        Assert.Contains(inquiry.Reference, reply.Header("Subject"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Few_notices_a_day_leave_about_one_inquiry_and_the_last_says_so()
    {
        var inquiry = await portal.ApplyAsync("loop@example.edu");
        await AnswerAsync(inquiry, 4);
        var letters = await portal.LettersAsync(inquiry, EmailKind.Answered);
        Assert.Equal(2, letters.Count);
        Assert.DoesNotContain("More answers may come today", letters[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("More answers may come today", letters[1].TextBody, StringComparison.Ordinal);
        Assert.Equal(5, (await portal.ReadAsync(inquiry.Reference)).Messages.Count);

        portal.Clock.Now += TimeSpan.FromHours(25);
        await AnswerAsync(inquiry, 1);
        Assert.Equal(3, (await portal.LettersAsync(inquiry, EmailKind.Answered)).Count);
    }

    [Fact]
    public async Task No_more_than_ten_notices_a_day_go_to_one_address()
    {
        var count = 0;
        for (var i = 0; i < 7; i++)
        {
            var inquiry = await portal.ApplyAsync($"many{i}@example.edu");
            await AnswerAsync(inquiry, 2);
            count += (await portal.LettersAsync(inquiry, EmailKind.Answered)).Count;
        }

        Assert.Equal(10, count);
    }

    [Fact]
    public async Task An_owner_who_reads_the_mailbox_itself_gets_no_notice_and_own_letters_are_not_taken_in()
    {
        await using var other = new IntakePortal(postgres);
        other.Settings["Mail:ForwardTo"] = IntakePortal.MailAddress;
        await other.InitializeAsync();
        var inquiry = await other.ApplyAsync("same@example.edu");
        var notice = Assert.Single(await other.LettersAsync(inquiry, EmailKind.Notice));
        var own = other.Mail("portal@portal.test");
        other.Incoming.Put(own with { Email = own.Email with { MessageId = notice.MessageId } });
        await other.ReceiveAsync(other.Mail("same@example.edu") with { Recipients = [await other.AddressOfAsync(inquiry)] });
        Assert.Empty(await other.LettersAsync(inquiry, EmailKind.Answered));
        Assert.Equal(2, (await other.ReadAsync(inquiry.Reference)).Messages.Count);
        Assert.Equal(1, await other.InDatabaseAsync(db => Task.FromResult(db.IncomingEmails.Count())));
    }

    private async Task AnswerAsync(Model.Inquiries.Inquiry inquiry, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await portal.ReceiveAsync(portal.Mail(inquiry.Sender.Email) with { Recipients = [await portal.AddressOfAsync(inquiry)] });
        }
    }

    private async Task<ReceivedMail> ToAsync(string recipient)
    {
        while (true)
        {
            var letter = await portal.Post.NextAsync();
            if (letter.Recipients.Contains(recipient))
            {
                return letter;
            }
        }
    }
}
