using System.Net;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Letters;

/// <summary>The sender reads what became of our letters, and names another address where they did not reach it.</summary>
public sealed class SenderMailTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string AddressForm = "form[action*='handler=Address']";
    private const string OwnersForm = ".proposed form";

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
    public async Task Another_address_is_taken_when_the_owner_agrees_and_the_letter_goes_there()
    {
        portal.Post.On("RCPT", line => line.Contains("@wrong", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null);
        var (reference, receipt) = await portal.ReceiveAsync("me@wrong.example");
        await portal.WaitForLogAsync($"Letter {(await portal.LetterAsync(reference, EmailKind.Acknowledgement)).Id} is given up");
        using var visitor = portal.NewVisitor();
        var page = (await visitor.VisitAsync(receipt.Path)).Says("could not be delivered").Says("me@wrong.example");
        (await visitor.SubmitAsync(page, new() { ["Input.Address"] = "me" }, AddressForm)).Is(HttpStatusCode.UnprocessableEntity);
        var after = (await visitor.SubmitAsync(page, new() { ["Input.Address"] = "me@right.example" }, AddressForm)).Is(HttpStatusCode.OK).Says("me@right.example is right");
        Assert.Empty(after.All(AddressForm));
        Assert.Equal("me@wrong.example", (await portal.InquiryAsync(reference)).Sender.Email);
        Assert.Contains(InquiryEventKind.AddressProposed, await portal.HistoryAsync(reference));

        using var owner = await portal.SignInAsOwnerAsync();
        var inbox = (await owner.VisitAsync($"/inbox/{reference}")).Says("me@right.example");
        (await owner.SubmitAsync(inbox, new() { ["agreed"] = "true" }, OwnersForm)).Is(HttpStatusCode.OK);
        await portal.SendDueAsync();
        Assert.Contains(reference, (await portal.NextToAsync("me@right.example")).Text, StringComparison.Ordinal);
        Assert.Contains(InquiryEventKind.AddressCorrected, await portal.HistoryAsync(reference));
        Assert.Equal(("me@right.example", null, 2), ((await portal.InquiryAsync(reference)).Sender.Email, (await portal.InquiryAsync(reference)).ProposedEmail, (await portal.InquiryAsync(reference)).TokenVersion));
        (await portal.VisitAsync(receipt.Path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Three_addresses_are_named_at_most_and_one_that_the_owner_refuses_changes_nothing()
    {
        portal.Post.On("RCPT", line => line.Contains("@never", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null);
        var (reference, receipt) = await portal.ReceiveAsync("me@never.example");
        await portal.WaitForLogAsync($"Letter {(await portal.LetterAsync(reference, EmailKind.Acknowledgement)).Id} is given up");
        using var visitor = portal.NewVisitor();
        var page = await visitor.VisitAsync(receipt.Path);
        using var owner = await portal.SignInAsOwnerAsync();
        for (var i = 0; i < 3; i++)
        {
            portal.Clock.Now += TimeSpan.FromMinutes(1);
            (await visitor.SubmitAsync(page, new() { ["Input.Address"] = $"other{i}@right.example" }, AddressForm)).Is(HttpStatusCode.OK);
            (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}"), new() { ["agreed"] = "false" }, OwnersForm)).Is(HttpStatusCode.OK);
        }

        (await visitor.SubmitAsync(page, new() { ["Input.Address"] = "fourth@right.example" }, AddressForm)).Is(HttpStatusCode.UnprocessableEntity).Says("cannot be changed here any more");
        Assert.Equal(("me@never.example", null), ((await portal.InquiryAsync(reference)).Sender.Email, (await portal.InquiryAsync(reference)).ProposedEmail));
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
        Assert.Equal("full@example.edu", page.One("[name='Input.Address']").GetAttribute("value"));
        (await visitor.SubmitAsync(page, [], AddressForm)).Is(HttpStatusCode.OK).DoesNotSay("could not be delivered");
        await portal.SendDueAsync();
        Assert.Contains(reference, (await portal.NextToAsync("full@example.edu")).Text, StringComparison.Ordinal);
    }
}
