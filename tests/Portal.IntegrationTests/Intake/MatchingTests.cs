using System.Net;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Intake;

/// <summary>A mail joins an inquiry when it names it in a way that nobody guesses, and comes from somebody who is known there.</summary>
public sealed class MatchingTests(IntakePortal portal) : IClassFixture<IntakePortal>
{
    private static readonly Actor Olga = new(Guid.NewGuid(), "Olga Owner");

    [Fact]
    public async Task An_answer_to_the_inquirys_own_address_joins_brings_it_back_and_tells_the_owner()
    {
        var inquiry = await portal.ApplyAsync("token@example.edu");
        await portal.ChangeAsync(inquiry.Reference, i => i.MoveTo(InquiryState.WaitingSender, null, null, Olga, portal.Clock.Now));
        var address = await portal.AddressOfAsync(inquiry);
        var mail = portal.Mail("Token@example.edu", "I can start in March.");
        var kept = await portal.ReceiveAsync(mail with
        {
            Recipients = [address.ToUpperInvariant()],
            Email = mail.Email with { Quoted = "On Friday, the Portal wrote:\n> When can you start?" },
        });

        Assert.Equal((IncomingState.Joined, inquiry.Id, null), (kept.State, kept.InquiryId, (UnmatchedReason?)null));
        var after = await portal.ReadAsync(inquiry.Reference);
        Assert.Equal(InquiryState.InReview, after.State);
        Assert.Equal(["I can start in March."], after.Messages.Skip(1).Select(m => m.Body));
        Assert.Equal([InquiryEventKind.SenderWrote, InquiryEventKind.StateChanged], after.Events.TakeLast(2).Select(e => e.Kind));
        var letter = Assert.Single(await portal.LettersAsync(inquiry, EmailKind.Answered));
        Assert.Equal(("owner@portal.test", "token@example.edu"), (letter.ToAddress, letter.ReplyToAddress));
        Assert.Contains("I can start in March.", letter.TextBody, StringComparison.Ordinal);

        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"/inbox/{inquiry.Reference}")).Is(HttpStatusCode.OK).Says("by mail");
        Assert.Contains("When can you start?", page.One(".message-from-sender details").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_one_of_our_letters_joins_whatever_its_subject_says()
    {
        var inquiry = await portal.ApplyAsync("changed@example.edu");
        var letter = Assert.Single(await portal.LettersAsync(inquiry, EmailKind.Acknowledgement));
        var kept = await portal.ReceiveAsync(portal.Mail("changed@example.edu", subject: "关于量化的一个问题") with { Answers = ["<unknown@x.example>", letter.MessageId] });
        Assert.Equal(inquiry.Id, kept.InquiryId);
        Assert.Equal(InquiryState.New, (await portal.ReadAsync(inquiry.Reference)).State);
    }

    [Fact]
    public async Task A_stranger_with_the_right_message_id_or_token_stays_outside()
    {
        var inquiry = await portal.ApplyAsync("victim@example.edu");
        var letter = Assert.Single(await portal.LettersAsync(inquiry, EmailKind.Acknowledgement));
        var withId = await portal.ReceiveAsync(portal.Mail("stranger@example.net") with { Answers = [letter.MessageId] });
        var withToken = await portal.ReceiveAsync(portal.Mail("stranger@example.net") with { Recipients = [await portal.AddressOfAsync(inquiry)] });
        Assert.Equal((IncomingState.Unmatched, UnmatchedReason.UnknownSender), (withId.State, withId.Reason));
        Assert.Equal((IncomingState.Unmatched, UnmatchedReason.UnknownSender), (withToken.State, withToken.Reason));
        Assert.Single((await portal.ReadAsync(inquiry.Reference)).Messages);
        Assert.Empty(await portal.LettersAsync(inquiry, EmailKind.Answered));
    }

    [Fact]
    public async Task The_senders_address_and_the_number_in_the_subject_are_not_enough()
    {
        var inquiry = await portal.ApplyAsync("forged@example.edu");
        var kept = await portal.ReceiveAsync(
            portal.Mail("forged@example.edu", subject: $"Re: [{inquiry.Reference}] We received your message") with { Recipients = [IntakePortal.MailAddress] });
        Assert.Equal((IncomingState.Unmatched, UnmatchedReason.NamesNothing), (kept.State, kept.Reason));
    }

    [Fact]
    public async Task A_token_that_was_made_up_names_nothing()
    {
        var (inquiry, other) = (await portal.ApplyAsync("madeup@example.edu"), await portal.ApplyAsync("other@example.edu"));
        var (own, theirs) = (await portal.AddressOfAsync(inquiry), await portal.AddressOfAsync(other));
        var mac = own.IndexOf('-', StringComparison.Ordinal);
        string[] made = [own[..mac] + theirs[mac..], own.Replace("@portal.test", "@portal.example", StringComparison.Ordinal), $"replies+@portal.test", $"replies+{new string('é', 28)}@portal.test"];
        foreach (var address in made)
        {
            Assert.Equal(UnmatchedReason.NamesNothing, (await portal.ReceiveAsync(portal.Mail("madeup@example.edu") with { Recipients = [address] })).Reason);
        }
    }

    [Fact]
    public async Task An_address_that_was_corrected_may_be_a_strangers_and_is_not_believed()
    {
        var inquiry = await portal.ApplyAsync("old@example.edu");
        await portal.ChangeAsync(inquiry.Reference, i => i.CorrectAddress("new@example.edu", Olga, portal.Clock.Now));
        var address = await portal.AddressOfAsync(inquiry);
        Assert.Equal(UnmatchedReason.UnknownSender, (await portal.ReceiveAsync(portal.Mail("old@example.edu") with { Recipients = [address] })).Reason);
        Assert.Equal(inquiry.Id, (await portal.ReceiveAsync(portal.Mail("New@example.edu") with { Recipients = [address] })).InquiryId);
    }

    [Theory]
    [InlineData("owner@portal.test")]
    [InlineData("portal@portal.test")]
    [InlineData(IntakePortal.MailAddress)]
    public async Task What_the_house_writes_is_not_the_senders_answer(string from)
    {
        var inquiry = await portal.ApplyAsync($"house{from.Length}@example.edu");
        var kept = await portal.ReceiveAsync(portal.Mail(from) with { Recipients = [await portal.AddressOfAsync(inquiry)] });
        Assert.Equal((IncomingState.Unmatched, UnmatchedReason.FromHouse), (kept.State, kept.Reason));
    }

    [Fact]
    public async Task Who_sent_spam_gets_no_conversation()
    {
        var inquiry = await portal.ApplyAsync("spammer@example.edu");
        await portal.ChangeAsync(inquiry.Reference, i => i.MoveTo(InquiryState.Spam, null, null, Olga, portal.Clock.Now));
        Assert.Equal(IncomingState.Unmatched, (await portal.ReceiveAsync(portal.Mail("spammer@example.edu") with { Recipients = [await portal.AddressOfAsync(inquiry)] })).State);
    }

    [Fact]
    public async Task A_closed_inquiry_takes_the_mail_and_stays_closed()
    {
        var inquiry = await portal.ApplyAsync("closed@example.edu");
        await portal.ChangeAsync(inquiry.Reference, i => i.MoveTo(InquiryState.Declined, "no fit", null, Olga, portal.Clock.Now));
        await portal.ReceiveAsync(portal.Mail("closed@example.edu", "Thank you anyway.") with { Recipients = [await portal.AddressOfAsync(inquiry)] });
        var after = await portal.ReadAsync(inquiry.Reference);
        Assert.Equal((InquiryState.Declined, "Thank you anyway."), (after.State, after.Messages[^1].Body));
        Assert.Single(await portal.LettersAsync(inquiry, EmailKind.Answered));
    }

    [Fact]
    public async Task An_automatic_reply_is_shown_folded_changes_nothing_and_tells_nobody()
    {
        var inquiry = await portal.ApplyAsync("away@example.edu");
        await portal.ChangeAsync(inquiry.Reference, i => i.MoveTo(InquiryState.WaitingSender, null, null, Olga, portal.Clock.Now));
        var mail = portal.Mail("away@example.edu", "I am away until Monday.");
        await portal.ReceiveAsync(mail with { Email = mail.Email with { Kind = IncomingKind.AutomaticReply }, Recipients = [await portal.AddressOfAsync(inquiry)] });
        Assert.Equal(InquiryState.WaitingSender, (await portal.ReadAsync(inquiry.Reference)).State);
        Assert.Empty(await portal.LettersAsync(inquiry, EmailKind.Answered));
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"/inbox/{inquiry.Reference}")).Says("Automatic reply");
        Assert.Contains("I am away until Monday.", page.One(".message-from-sender details").TextContent, StringComparison.Ordinal);
    }
}
