using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inbox;

/// <summary>The owner sees what was held back and why, and empties the quarantine in both directions.</summary>
public sealed class QuarantineTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Form = "main form";

    [Theory]
    [InlineData("", "Held back as probable spam", "A hidden field was filled in")]
    [InlineData("/zh", "疑似垃圾", "填写了隐藏字段")]
    public async Task The_inbox_says_that_something_waits_and_the_list_says_why(string language, string notice, string why)
    {
        var reference = await SendSpamAsync($"waits{language.Length}@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var inbox = (await owner.VisitAsync(language + "/inbox")).Says(notice);
        Assert.NotEmpty(inbox.All($"a[href='{language}/inbox/quarantine']"));
        var list = (await owner.VisitAsync(language + "/inbox/quarantine")).Says(reference).Says("Ada Zhang").Says("In the first month I would reproduce");
        list.Says(why);
        (await portal.VisitAsync("/inbox/quarantine")).DoesNotSay(reference);
    }

    [Fact]
    public async Task What_is_let_in_is_new_and_both_letters_leave()
    {
        var reference = await SendSpamAsync("rescued@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        (await DecideAsync(owner, "let-in", reference)).Says("Let in: 1");
        Assert.Equal(InquiryState.New, await StateAsync(reference));

        var recipients = new List<string>();
        while (recipients.Count < 2)
        {
            var letter = await portal.Post.NextAsync();
            if (letter.Raw.Contains(reference, StringComparison.Ordinal))
            {
                recipients.AddRange(letter.Recipients);
            }
        }

        Assert.Equal(["owner@portal.test", "rescued@example.edu"], recipients.Order());
    }

    [Fact]
    public async Task Spam_is_gone_for_its_sender_and_can_be_brought_back()
    {
        var reference = await SendSpamAsync("spam@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        (await DecideAsync(owner, "spam", reference)).Says("Marked as spam: 1");
        Assert.Equal((InquiryState.Spam, 2), (await StateAsync(reference), await HeldAsync(reference)));

        var page = await owner.VisitAsync($"/inbox/{reference}");
        (await owner.SubmitAsync(page, new() { ["Change.To"] = "New" }, "form[action*='handler=State']")).Is(HttpStatusCode.OK);
        Assert.Equal((InquiryState.New, 0), (await StateAsync(reference), await HeldAsync(reference)));
    }

    [Fact]
    public async Task Without_a_choice_nothing_moves_and_what_was_decided_stays()
    {
        var reference = await SendSpamAsync("choice@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var list = await owner.VisitAsync("/inbox/quarantine");
        (await owner.SubmitAsync(list, new() { ["decision"] = "spam" }, Form)).Is(HttpStatusCode.UnprocessableEntity).Says("choose at least one");
        (await owner.SubmitAsync(list, new() { ["reference"] = reference, ["decision"] = null }, Form)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(InquiryState.Quarantine, await StateAsync(reference));

        // Somebody else was faster; the old page must not undo it.
        (await DecideAsync(owner, "let-in", reference)).Says("Let in: 1");
        (await owner.SubmitAsync(list, new() { ["reference"] = reference, ["decision"] = "spam" }, Form)).Is(HttpStatusCode.OK).Says("Marked as spam: 0");
        Assert.Equal(InquiryState.New, await StateAsync(reference));
    }

    private static async Task<Page> DecideAsync(Visitor owner, string decision, string reference) =>
        (await owner.SubmitAsync(await owner.VisitAsync("/inbox/quarantine"), new() { ["reference"] = reference, ["decision"] = decision }, Form)).Is(HttpStatusCode.OK);

    private async Task<string> SendSpamAsync(string email)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var receipt = (await visitor.CompleteAsync(form, Answers.Intern(email).With("Input.Comment", "watches"))).Is(HttpStatusCode.OK);
        return receipt.One("#reference").TextContent;
    }

    private Task<InquiryState> StateAsync(string reference) =>
        portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == reference).Select(i => i.State).SingleAsync());

    private Task<int> HeldAsync(string reference) => portal.InDatabaseAsync(db =>
        db.OutgoingEmails.CountAsync(e => e.State == EmailState.Held && db.Inquiries.Any(i => i.Id == e.InquiryId && i.Reference == reference)));
}
