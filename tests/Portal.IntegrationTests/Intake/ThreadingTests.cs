using System.Text;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Intake;

/// <summary>A conversation by mail is one conversation in the sender's mail program, whatever becomes of its subject.</summary>
public sealed class ThreadingTests(IntakePortal portal) : IClassFixture<IntakePortal>
{
    private const string Sender = "thread@example.edu";

    [Fact]
    public async Task Three_exchanges_are_one_thread_in_any_order_of_arrival_and_with_a_changed_subject()
    {
        var inquiry = await portal.ApplyAsync(Sender);
        List<ReceivedMail> mails = [await portal.NextToAsync(Sender)];
        foreach (var (number, subject) in new[] { (1, "Re: "), (2, "关于入职时间"), (3, "Re: 关于入职时间") })
        {
            mails.Add(await AnswerAsync(mails[^1], subject.EndsWith(' ') ? subject + mails[^1].Header("Subject") : subject, $"Answer {number}."));
            using var owner = await portal.SignInAsOwnerAsync();
            await owner.ReplyAsync(inquiry.Reference, $"Reply {number}.");
            portal.Clock.Now += TimeSpan.FromMinutes(1);
            await portal.SendDueAsync();
            mails.Add(await portal.NextToAsync(Sender));
            Assert.StartsWith($"Reply {number}.", mails[^1].Text, StringComparison.Ordinal);
            Assert.Equal(mails[^2].Header("Message-ID"), mails[^1].Header("In-Reply-To"));

            // Some mail programs divide a thread where the subject changes, so ours never does.
            Assert.Equal($"Re: {mails[0].Header("Subject")}", mails[^1].Header("Subject"));
        }

        Assert.Equal(7, mails.Select(mail => mail.Header("Message-ID")).Distinct().Count());
        Assert.Equal(4, (await portal.ReadAsync(inquiry.Reference)).Messages.Count(message => message.AuthorId is null));
        var random = new Random(1);
        for (var i = 0; i < 20; i++)
        {
            Assert.Single(JwzThreads.Of(mails.OrderBy(_ => random.Next())));
        }

        // Letters that are lost or deleted on the way do not divide it either.
        Assert.Single(JwzThreads.Of([mails[0], mails[3], mails[6]]));

        // The measure itself: another inquiry is another conversation.
        await portal.ApplyAsync("other@example.edu");
        Assert.Equal(2, JwzThreads.Of([.. mails, await portal.NextToAsync("other@example.edu")]).Count);
    }

    /// <summary>What a mail program makes of "answer".</summary>
    private async Task<ReceivedMail> AnswerAsync(ReceivedMail letter, string subject, string text)
    {
        var mail = portal.Mail(Sender, text, subject);
        var taken = await portal.ReceiveAsync(mail with { Answers = [letter.Header("Message-ID")!] });
        Assert.NotNull(taken.InquiryId);
        var references = string.Join("\r\n ", $"{letter.Header("References")} {letter.Header("Message-ID")}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new(Sender, [IntakePortal.MailAddress], Encoding.UTF8.GetBytes(
            $"Message-ID: {mail.Email.MessageId}\r\nIn-Reply-To: {letter.Header("Message-ID")}\r\nReferences: {references}\r\nSubject: {subject}\r\n\r\n{text}"));
    }
}
