using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Letters;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Inbox;

/// <summary>A letter, a conversation or a mail becomes an inquiry, with as little as is known.</summary>
public sealed class EnteredByHandTests(IntakePortal portal) : IClassFixture<IntakePortal>
{
    [Fact]
    public async Task A_conversation_without_an_address_is_kept_and_answered_another_way()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var form = (await owner.VisitAsync("/inbox/new")).Is(HttpStatusCode.OK);
        var page = (await owner.SubmitAsync(form, Known(("Input.FullName", "Bo Li"), ("Input.Organisation", "清华大学")))).Is(HttpStatusCode.OK)
            .Says("The inquiry is stored").Says("Spoke about KV caches.").Says("A conversation").Says("None: entered by hand").Says("No mail address is known");
        var inquiry = await portal.ReadAsync(page.One("#reference").TextContent);
        Assert.Equal(
            (InquiryState.New, InquiryOrigin.Conversation, "", "", portal.Clock.Now.AddDays(14)),
            (inquiry.State, inquiry.Origin, inquiry.Sender.Email, inquiry.ConsentVersion, inquiry.ReplyBy));
        Assert.Equal([InquiryEventKind.Received, InquiryEventKind.EnteredByHand], inquiry.Events.Select(e => e.Kind).Order());
        Assert.All(inquiry.Events, e => Assert.Equal("Olga Owner", e.ActorName));
        Assert.False(await portal.InDatabaseAsync(db => db.OutgoingEmails.AnyAsync(e => e.InquiryId == inquiry.Id)));
        Assert.Empty(page.All("form[action*='handler=Reply']"));
        (await owner.VisitAsync($"/zh/inbox/{inquiry.Reference}")).Says("没有对方的邮箱地址").Says("当面或电话交谈");

        // A page of before, or a made-up post, sends nothing either; notes and states work as ever.
        var forged = await owner.SendAsync(new(HttpMethod.Post, $"/inbox/{inquiry.Reference}?handler=Reply")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = page.All("input[name='__RequestVerificationToken']")[0].GetAttribute("value")!,
                ["version"] = page.All("input[name='version']")[0].GetAttribute("value")!,
                ["Reply.Text"] = "Hello",
            }),
        });
        forged.Is(HttpStatusCode.UnprocessableEntity).Says("No mail address is known");
        await owner.ChangeStateAsync(inquiry.Reference, "InReview");
        (await owner.VisitAsync($"/inbox/{inquiry.Reference}?template=received")).Is(HttpStatusCode.OK);

        // The same page sent twice is one inquiry.
        Assert.Equal($"/inbox/{inquiry.Reference}", (await owner.SubmitAsync(form, Known(("Input.FullName", "Bo Li")))).Path);
    }

    [Fact]
    public async Task A_letter_is_acknowledged_only_where_that_is_ticked()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var isTold in new[] { false, true })
        {
            var page = await owner.SubmitAsync(await owner.VisitAsync("/zh/inbox/new"), Known(
                ("Input.FullName", "李博"), ("Input.Email", $"bo-{isTold}@example.edu"), ("Input.AnswerIn", "Chinese"), ("Input.Acknowledges", isTold ? "true" : null), ("Input.Origin", "Letter")));
            var inquiry = await portal.ReadAsync(page.Is(HttpStatusCode.OK).Says("来信已保存").Says("书信").One("#reference").TextContent);
            var letters = await portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.InquiryId == inquiry.Id).ToListAsync());
            Assert.Equal(isTold ? [EmailKind.Acknowledgement] : [], letters.Select(letter => letter.Kind));
            portal.Clock.Now += TimeSpan.FromMinutes(1);
            await owner.ReplyAsync(inquiry.Reference, "感谢来信。");
            await portal.SendDueAsync();
        }

        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();
        var mail = await portal.NextToAsync("bo-True@example.edu");
        var path = mail.Text[(mail.Text.IndexOf("/zh/inquiries/", StringComparison.Ordinal))..].Split(['\r', '\n', ' '])[0];
        (await portal.VisitAsync(path)).Is(HttpStatusCode.OK).Says("Spoke about KV caches.").Says("李博");
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_says_so_and_stays_typed()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var form = await owner.VisitAsync("/inbox/new");
        var refused = (await owner.SubmitAsync(form, new() { ["Input.Text"] = "Only this." })).Is(HttpStatusCode.UnprocessableEntity);
        Assert.All(["Input.Kind", "Input.Origin", "Input.FullName", "Input.AnswerIn"], field => Assert.NotEmpty(refused.ErrorAt(field)));
        Assert.Equal("Only this.", refused.Answer("Input.Text"));

        var tomorrow = portal.Clock.Now.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        refused = (await owner.SubmitAsync(form, Known(
            ("Input.FullName", "Bo"), ("Input.ReceivedOn", tomorrow), ("Input.Email", "nobody"), ("Input.Kind", "Talk"), ("Input.Topic", "low-bit-diffusion")))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.All(["Input.ReceivedOn", "Input.Email", "Input.Topic"], field => Assert.NotEmpty(refused.ErrorAt(field)));
        refused = await owner.SubmitAsync(form, Known(("Input.FullName", "Bo"), ("Input.Acknowledges", "true")));
        Assert.Contains("a mail address is needed", refused.Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.Acknowledges"), StringComparison.Ordinal);
        (await owner.SubmitAsync(form, Known(("Input.FullName", "Bo"), ("Input.Origin", "Form")))).Is(HttpStatusCode.UnprocessableEntity);
        (await owner.VisitAsync($"/inbox/new?mail={Guid.NewGuid()}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_older_day_is_the_day_on_which_it_came_and_the_answer_is_owed_from_now()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.SubmitAsync(await owner.VisitAsync("/inbox/new"), Known(("Input.FullName", "Bo"), ("Input.ReceivedOn", "2026-10-03"), ("Input.Topic", "low-bit-diffusion")));
        var inquiry = await portal.ReadAsync(page.Is(HttpStatusCode.OK).Says("3 Oct 2026").One("#reference").TextContent);
        Assert.Equal((new(2026, 10, 3, 4, 0, 0, TimeSpan.Zero), portal.Clock.Now.AddDays(14)), (inquiry.ReceivedAt, inquiry.ReplyBy));
        Assert.NotNull(inquiry.TopicId);
    }

    [Fact]
    public async Task A_mail_that_could_not_be_placed_becomes_an_inquiry_with_its_files()
    {
        var pdf = Pdfs.OfSize(2000);
        var kept = await portal.ReceiveAsync(portal.Mail("newcomer@example.edu", "您好，我想申请实习。", "申请") with { Files = [new("cv.pdf", pdf.Length, () => new MemoryStream(pdf))] });
        portal.Clock.Now += TimeSpan.FromHours(1);
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync("/inbox/unmatched")).One($"a[href='/inbox/new?mail={kept.Id}']");
        var form = (await owner.VisitAsync($"/inbox/new?mail={kept.Id}")).Is(HttpStatusCode.OK).Says("申请").Says("Its files come along: 1");
        Assert.Equal(("Ada Zhang", "newcomer@example.edu", "您好，我想申请实习。", "Chinese"), (form.Answer("Input.FullName"), form.Answer("Input.Email"), form.Answer("Input.Text"), form.Answer("Input.AnswerIn")));
        using var colleague = owner.Copy();
        var second = await colleague.VisitAsync($"/inbox/new?mail={kept.Id}");

        var page = (await owner.SubmitAsync(form, new() { ["Input.Kind"] = "Intern" })).Is(HttpStatusCode.OK).Says("cv.pdf").Says("您好，我想申请实习。");
        var inquiry = await portal.ReadAsync(page.One("#reference").TextContent);
        Assert.Equal((kept.ReceivedAt, InquiryOrigin.Mail, Language.Chinese), (inquiry.ReceivedAt, inquiry.Origin, inquiry.Language));
        Assert.Equal(kept.Id, Assert.Single(inquiry.Messages).MailId);
        var joined = await portal.InDatabaseAsync(db => db.IncomingEmails.SingleAsync(e => e.Id == kept.Id));
        Assert.Equal((IncomingState.Joined, inquiry.Id), (joined.State, joined.InquiryId));
        var file = page.One("ul.files a").GetAttribute("href")!;
        Assert.Equal(pdf, await owner.SendAsync(new(HttpMethod.Get, file), answer => answer.Content.ReadAsByteArrayAsync()));

        // The answer goes on in the thread of the mail.
        await owner.ReplyAsync(inquiry.Reference, "请发来成绩单。");
        Assert.Equal(kept.MessageId, (await portal.LetterAsync(inquiry.Reference, EmailKind.Reply)).InReplyTo);

        // Somebody else who had the page open is told, and keeps what was typed.
        var late = (await colleague.SubmitAsync(second, new() { ["Input.Kind"] = "Question" })).Is(HttpStatusCode.Conflict).Says("already decided about this mail");
        Assert.Equal(("您好，我想申请实习。", null), (late.Answer("Input.Text"), late.Answer("Input.Mail")));
        (await colleague.SubmitAsync(late, [])).Is(HttpStatusCode.OK).DoesNotSay("cv.pdf");
    }

    [Fact]
    public async Task What_a_machine_wrote_is_no_inquiry()
    {
        var mail = portal.Mail("machine@example.edu");
        var kept = await portal.ReceiveAsync(mail with { Email = mail.Email with { Kind = IncomingKind.AutomaticReply } });
        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Empty((await owner.VisitAsync("/inbox/unmatched")).All($"a[href='/inbox/new?mail={kept.Id}']"));
        (await owner.VisitAsync($"/inbox/new?mail={kept.Id}")).Is(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string?> Known(params (string Name, string? Value)[] more)
    {
        var answers = new Dictionary<string, string?>
        {
            ["Input.Kind"] = "Intern",
            ["Input.Origin"] = "Conversation",
            ["Input.AnswerIn"] = "English",
            ["Input.Text"] = "Spoke about KV caches.",
        };
        foreach (var (name, value) in more)
        {
            answers[name] = value;
        }

        return answers;
    }
}
