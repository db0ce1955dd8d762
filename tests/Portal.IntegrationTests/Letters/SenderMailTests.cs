using System.Net;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Letters;

/// <summary>The sender reads what became of our letters, and mends an address that they did not reach.</summary>
public sealed class SenderMailTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string AddressForm = "form[action*='handler=Address']";

    [Theory]
    [InlineData("", "was handed to a mail server")]
    [InlineData("/zh", "交给邮件服务器")]
    public async Task The_page_says_that_a_letter_left(string language, string words)
    {
        var (reference, receipt) = await portal.ReceiveAsync($"left{language.Length}@example.edu");
        await portal.WaitForSentAsync(reference);
        var page = (await portal.VisitAsync(language + receipt.Path)).Says(words);
        Assert.Empty(page.All(AddressForm));
    }

    [Fact]
    public async Task A_letter_that_waits_is_called_so_without_the_servers_words()
    {
        portal.Post.On("RCPT", line => line.Contains("later@", StringComparison.Ordinal) ? "450 4.2.0 internal-host greylisted" : null);
        var (reference, receipt) = await portal.ReceiveAsync("later@example.edu");
        await portal.WaitForLogAsync($"Letter {(await portal.LetterAsync(reference, EmailKind.Acknowledgement)).Id} did not pass");
        (await portal.VisitAsync(receipt.Path)).Says("we keep trying for three days").DoesNotSay("internal-host");
    }

    [Fact]
    public async Task An_address_that_was_refused_is_mended_by_its_owner_three_times_at_most()
    {
        portal.Post.On("RCPT", line => line.Contains("@wrong", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null);
        var (reference, receipt) = await portal.ReceiveAsync("me@wrong.example");
        await portal.WaitForLogAsync($"Letter {(await portal.LetterAsync(reference, EmailKind.Acknowledgement)).Id} is given up");
        using var visitor = portal.NewVisitor();
        var page = (await visitor.VisitAsync(receipt.Path)).Says("could not be delivered").Says("me@wrong.example");
        (await visitor.SubmitAsync(page, new() { ["Input.Address"] = "me" }, AddressForm)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("me@wrong.example", (await portal.InquiryAsync(reference)).Sender.Email);

        (await visitor.SubmitAsync(page, new() { ["Input.Address"] = "me@right.example" }, AddressForm)).Is(HttpStatusCode.OK).DoesNotSay("could not be delivered");
        await portal.SendDueAsync();
        Assert.Contains(reference, (await portal.NextToAsync("me@right.example")).Text, StringComparison.Ordinal);
        Assert.Contains(InquiryEventKind.AddressCorrected, await portal.HistoryAsync(reference));

        // Nothing is missing an address now.
        await visitor.SubmitAsync(page, new() { ["Input.Address"] = "victim@right.example" }, AddressForm);
        Assert.Equal("me@right.example", (await portal.InquiryAsync(reference)).Sender.Email);

        var letter = await portal.LetterAsync(reference, EmailKind.Acknowledgement);
        await portal.WaitForLogAsync($"Sent {letter.Id}");
        await portal.InDatabaseAsync(async db =>
        {
            (await db.OutgoingEmails.FindAsync(letter.Id))!.Bounce("5.1.1 unknown", portal.Clock.Now);
            var inquiry = (await db.Inquiries.FindAsync(letter.InquiryId))!;
            inquiry.CorrectAddress("second@right.example", by: null, portal.Clock.Now.AddMinutes(1));
            inquiry.CorrectAddress("third@right.example", by: null, portal.Clock.Now.AddMinutes(2));
            return await db.SaveChangesAsync();
        });
        page = (await visitor.VisitAsync(receipt.Path)).Says("it did not reach your mailbox");
        (await visitor.SubmitAsync(page, new() { ["Input.Address"] = "fourth@right.example" }, AddressForm)).Is(HttpStatusCode.UnprocessableEntity).Says("cannot be changed here any more");
        Assert.Equal("third@right.example", (await portal.InquiryAsync(reference)).Sender.Email);
    }

    [Fact]
    public async Task Who_had_a_full_mailbox_keeps_the_address_and_gets_the_letter()
    {
        portal.Post.On("RCPT", line => line.Contains("full@", StringComparison.Ordinal) ? "552 5.2.2 mailbox full" : null);
        var (reference, receipt) = await portal.ReceiveAsync("full@example.edu");
        await portal.WaitForLogAsync($"Letter {(await portal.LetterAsync(reference, EmailKind.Acknowledgement)).Id} is given up");
        portal.Post.Obey();
        using var visitor = portal.NewVisitor();
        var page = await visitor.VisitAsync(receipt.Path);
        Assert.Equal("full@example.edu", page.Answer("Input.Address"));
        (await visitor.SubmitAsync(page, [], AddressForm)).Is(HttpStatusCode.OK).DoesNotSay("could not be delivered");
        await portal.SendDueAsync();
        Assert.Contains(reference, (await portal.NextToAsync("full@example.edu")).Text, StringComparison.Ordinal);
    }
}
