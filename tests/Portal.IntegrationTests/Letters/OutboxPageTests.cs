using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Letters;

/// <summary>Every letter is listed with what became of it, and can be held, let go, sent again and sent elsewhere.</summary>
public sealed class OutboxPageTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("", "Handed to the mail server", "Notice to the owner")]
    [InlineData("/zh", "已交给邮件服务器", "通知")]
    public async Task Letters_are_listed_with_their_state_for_those_who_are_signed_in(string language, string state, string kind)
    {
        var (reference, _) = await portal.ReceiveAsync($"listed{language.Length}@example.edu");
        await portal.NextToAsync($"listed{language.Length}@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync(language + "/inbox/outbox")).Is(HttpStatusCode.OK).Says(reference).Says(kind);
        var letter = await portal.LetterAsync(reference, EmailKind.Acknowledgement);
        var page = (await owner.VisitAsync($"{language}/inbox/outbox/{letter.Id}")).Is(HttpStatusCode.OK).Says(letter.MessageId).Says($"listed{language.Length}@example.edu");
        Assert.DoesNotContain("private_page", page.Body, StringComparison.Ordinal);
        Assert.True(letter.State != EmailState.Sent || page.One("#state").TextContent == state, page.One("#state").TextContent);

        foreach (var path in new[] { "/inbox/outbox", $"/inbox/outbox/{letter.Id}" })
        {
            Assert.StartsWith($"{language}/account/sign-in", (await portal.VisitAsync(language + path)).Path, StringComparison.Ordinal);
        }

        (await owner.VisitAsync($"/inbox/outbox/{Guid.NewGuid()}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_is_narrowed_down_counted_and_paged()
    {
        var before = await portal.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.State == EmailState.Held));
        await portal.InDatabaseAsync(async db =>
        {
            db.OutgoingEmails.AddRange(Enumerable.Range(0, 60).Select(i => OutgoingEmail.Create(
                PostOffice.Letter($"paged{i}@example.org", $"Letter {i:00}") with { IsHeld = true }, portal.Clock.Now.AddSeconds(i))));
            return await db.SaveChangesAsync();
        });
        // Letters of other tests are newer than these.
        portal.Clock.Now += TimeSpan.FromMinutes(2);
        using var owner = await portal.SignInAsOwnerAsync();
        var first = (await owner.VisitAsync("/inbox/outbox?state=held")).Says("Letter 59").DoesNotSay("Letter 05");
        Assert.Equal(50, first.All(".inbox-row").Count);
        Assert.Equal($"{before + 60}", first.One("a[aria-current=page] .count").TextContent);
        var second = (await owner.VisitAsync(first.One("a[rel=next]").GetAttribute("href")!)).Says("Letter 05").DoesNotSay("Letter 59");
        Assert.Equal(before + 10, second.All(".inbox-row").Count);

        // Chosen ones leave, the others stay.
        string[] chosen = [.. second.All("input[name=letter]").Take(2).Select(box => box.GetAttribute("value")!)];
        (await owner.SubmitBodyAsync(second, $"__RequestVerificationToken={Uri.EscapeDataString(second.Answer("__RequestVerificationToken")!)}&letter={chosen[0]}&letter={chosen[1]}")).Is(HttpStatusCode.OK).Says("on their way: 2");
        Assert.Equal(before + 58, await portal.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.State == EmailState.Held)));
        (await owner.SubmitAsync(second, [])).Is(HttpStatusCode.UnprocessableEntity).Says("Choose the letters");
    }

    [Fact]
    public async Task A_letter_that_waits_can_be_held_back_and_let_go()
    {
        portal.Post.On("RCPT", line => line.Contains("held@", StringComparison.Ordinal) ? "450 4.2.0 greylisted" : null);
        var (reference, _) = await portal.ReceiveAsync("held@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var letter = await portal.LetterAsync(reference, EmailKind.Acknowledgement);

        // The clock that was moved since may have made it due a second time at once.
        await Polling.UntilAsync(async () => await portal.LetterAsync(reference, EmailKind.Acknowledgement) is { State: EmailState.Waiting } waiting && waiting.NextAttemptAt > portal.Clock.Now);
        var page = (await owner.VisitAsync($"/inbox/outbox/{letter.Id}")).Says("450 4.2.0 greylisted");
        (await owner.ActAsync(page, letter.Id, "Hold")).Says("held back until you send it");
        portal.Clock.Now += TimeSpan.FromMinutes(10);
        await portal.SendDueAsync();
        Assert.Equal(EmailState.Held, (await portal.LetterAsync(reference, EmailKind.Acknowledgement)).State);
        (await owner.ActAsync(page, letter.Id, "Hold")).Says("moved on meanwhile");

        portal.Post.Obey();
        (await owner.ActAsync(page, letter.Id, "Release")).Says("on its way");
        await portal.SendDueAsync();
        await portal.NextToAsync("held@example.edu");
        Assert.Equal([InquiryEventKind.Received, InquiryEventKind.LetterHeld, InquiryEventKind.LetterReleased], await portal.HistoryAsync(reference));
    }

    [Fact]
    public async Task A_letter_of_an_inquiry_in_quarantine_is_let_go_with_the_inquiry_only()
    {
        var (reference, _) = await portal.ReceiveAsync("spammy@example.edu");
        await portal.NextToAsync("spammy@example.edu");
        await portal.WaitForSentAsync(reference);
        await portal.InDatabaseAsync(async db =>
        {
            await db.Inquiries.Where(i => i.Reference == reference).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, InquiryState.Quarantine));
            return await db.OutgoingEmails.Where(e => db.Inquiries.Any(i => i.Id == e.InquiryId && i.Reference == reference))
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EmailState.Held).SetProperty(e => e.SentAt, (DateTimeOffset?)null));
        });
        using var owner = await portal.SignInAsOwnerAsync();
        var letter = await portal.LetterAsync(reference, EmailKind.Acknowledgement);
        var page = (await owner.VisitAsync($"/inbox/outbox/{letter.Id}")).Says("leaves quarantine");
        Assert.Empty(page.All("form[action*='handler=Release']"));
        (await owner.ActAsync(page, letter.Id, "Release")).Says("moved on meanwhile");
        Assert.Equal(EmailState.Held, (await portal.LetterAsync(reference, EmailKind.Acknowledgement)).State);
    }

    [Fact]
    public async Task A_letter_that_was_given_up_is_sent_again_as_it_was()
    {
        portal.Post.On("RCPT", line => line.Contains("full@", StringComparison.Ordinal) ? "550 5.2.2 mailbox full" : null);
        var (reference, _) = await portal.ReceiveAsync("full@example.edu");
        var letter = await portal.LetterAsync(reference, EmailKind.Acknowledgement);
        await portal.WaitForLogAsync($"{letter.Id} is given up");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"/inbox/{reference}")).Says("550 5.2.2 mailbox full");

        portal.Post.Obey();
        page = (await owner.ActAsync(page, letter.Id, "SendAgain", fromInquiry: true)).Says("on its way once more");
        Assert.Equal(letter.MessageId, (await portal.NextToAsync("full@example.edu")).Header("Message-ID"));
        await portal.WaitForLogAsync($"Sent {letter.Id}");
        Assert.Equal([InquiryEventKind.Received, InquiryEventKind.LetterSentAgain], await portal.HistoryAsync(reference));
        (await owner.ActAsync(page, letter.Id, "SendAgain", fromInquiry: true)).Says("moved on meanwhile");
    }

    [Fact]
    public async Task A_refused_letter_is_sent_to_the_corrected_address_and_so_are_the_others()
    {
        portal.Post.On("RCPT", line => line.Contains("typo@", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null);
        var (reference, receipt) = await portal.ReceiveAsync("typo@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var letter = await portal.LetterAsync(reference, EmailKind.Acknowledgement);
        await portal.WaitForLogAsync($"{letter.Id} is given up");
        letter = await portal.LetterAsync(reference, EmailKind.Acknowledgement);
        Assert.Equal(EmailState.Failed, letter.State);
        var inquiry = (await owner.VisitAsync($"/inbox/{reference}")).Says("550 5.1.1 no such user");
        Assert.NotEmpty(inquiry.All($"form[action='/inbox/outbox/{letter.Id}?handler=SendAgain']"));

        var page = await owner.VisitAsync($"/inbox/outbox/{letter.Id}");
        (await owner.SubmitAsync(page, new() { ["Input.Address"] = "not an address" }, "form[action*='handler=Edit']")).Is(HttpStatusCode.UnprocessableEntity);
        (await owner.SubmitAsync(page, new() { ["Input.Address"] = "right@example.edu", ["then"] = "send" }, "form[action*='handler=Edit']")).Is(HttpStatusCode.OK).Says("on its way");
        await portal.SendDueAsync();
        Assert.Equal(letter.MessageId, (await portal.NextToAsync("right@example.edu")).Header("Message-ID"));
        Assert.Equal("right@example.edu", (await portal.InquiryAsync(reference)).Sender.Email);
        Assert.Equal(
            [InquiryEventKind.Received, InquiryEventKind.LetterSentAgain, InquiryEventKind.AddressCorrected], await portal.HistoryAsync(reference));
        (await portal.VisitAsync(receipt.Path)).Says("right@example.edu");
    }

    [Fact]
    public async Task An_address_that_was_corrected_meanwhile_stays()
    {
        portal.Post.On("RCPT", line => line.Contains("old@", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null);
        var (reference, receipt) = await portal.ReceiveAsync("old@example.edu");
        await portal.WaitForLogAsync($"Letter {(await portal.LetterAsync(reference, EmailKind.Acknowledgement)).Id} is given up");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(reference, "As it was.", "draft");
        var draft = await portal.LetterAsync(reference, EmailKind.Reply);
        var page = await owner.VisitAsync($"/inbox/outbox/{draft.Id}");

        using var sender = portal.NewVisitor();
        await sender.SubmitAsync(await sender.VisitAsync(receipt.Path), new() { ["Input.Address"] = "new@example.edu" }, "form[action*='handler=Address']");
        await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}"), new() { ["agreed"] = "true" }, ".proposed form");
        (await owner.SubmitAsync(page, new() { ["Input.Text"] = "As it should be.", ["Input.IsDraft"] = "true", ["then"] = null }, "form[action*='handler=Edit']")).Is(HttpStatusCode.OK).Says("Saved.");
        Assert.Equal("new@example.edu", (await portal.InquiryAsync(reference)).Sender.Email);
        var edited = await portal.LetterAsync(reference, EmailKind.Reply);
        Assert.Equal("new@example.edu", edited.ToAddress);
        Assert.StartsWith("As it should be.", edited.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_filled_in_is_kept_in_a_draft_only()
    {
        var (reference, _) = await portal.ReceiveAsync("gap@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(reference, "As it was.", "draft");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        var page = await owner.VisitAsync($"/inbox/outbox/{letter.Id}");
        var gap = new Dictionary<string, string?> { ["Input.Text"] = "On {{ask:day}}.", ["Input.IsDraft"] = "true", ["then"] = null };
        (await owner.SubmitAsync(page, gap, "form[action*='handler=Edit']")).Is(HttpStatusCode.OK).Says("Saved.");

        // Meanwhile somebody completed and sent it.
        await owner.SubmitAsync(page, new() { ["Input.Text"] = "On Monday.", ["then"] = "send" }, "form[action*='handler=Edit']");
        var refused = (await owner.SubmitAsync(page, gap, "form[action*='handler=Edit']")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("still to be filled in", refused.ErrorAt("Input.Text"), StringComparison.Ordinal);
        Assert.StartsWith("On Monday.", (await portal.LetterAsync(reference, EmailKind.Reply)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_to_the_private_page_is_there_once_however_the_text_changes()
    {
        var (reference, _) = await portal.ReceiveAsync("once@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(reference, "See {{status_link}}.", "draft");
        foreach (var text in new[] { "No link.", "Here: {{status_link}}", "No link again." })
        {
            var letter = await portal.LetterAsync(reference, EmailKind.Reply);
            Assert.Equal(2, letter.TextBody.Split(OutgoingEmail.PrivatePagePlaceholder).Length);
            await owner.SubmitAsync(await owner.VisitAsync($"/inbox/outbox/{letter.Id}"), new() { ["Input.Text"] = text, ["Input.IsDraft"] = "true", ["then"] = null }, "form[action*='handler=Edit']");
            Assert.StartsWith(text[..5], (await portal.LetterAsync(reference, EmailKind.Reply)).TextBody, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_letter_that_leaves_while_it_is_edited_is_not_changed_and_the_text_is_kept()
    {
        var (reference, _) = await portal.ReceiveAsync("race@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(reference, "As it was.");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        var page = await owner.VisitAsync($"/inbox/outbox/{letter.Id}");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();
        var late = await owner.SubmitAsync(page, new() { ["Input.Text"] = "Too late.", ["then"] = "keep" }, "form[action*='handler=Edit']");
        late.Is(HttpStatusCode.Conflict).Says("moved on meanwhile").Says("Too late.");
        Assert.Contains("As it was.", (await portal.LetterAsync(reference, EmailKind.Reply)).TextBody, StringComparison.Ordinal);
    }
}
