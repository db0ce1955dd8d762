using System.Net;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inquiries;

/// <summary>Whatever is decided here, the sender's page says what a letter said that is out, and nothing else.</summary>
public sealed class PublicLabelTests(PortalServer portal) : IClassFixture<PortalServer>
{
    /// <summary>Every state that somebody here can bring an application to, each followed by one that may follow it.</summary>
    private static readonly InquiryState[] Walk =
    [
        InquiryState.InReview, InquiryState.Shortlisted, InquiryState.OnHold, InquiryState.InReview, InquiryState.WaitingSender, InquiryState.ClosedNoAnswer,
        InquiryState.InReview, InquiryState.Talking, InquiryState.Offer, InquiryState.DeclinedBySender, InquiryState.InReview, InquiryState.Talking,
        InquiryState.Accepted, InquiryState.Closed, InquiryState.InReview, InquiryState.Withdrawn, InquiryState.InReview, InquiryState.Declined,
    ];

    [Theory]
    [InlineData("", "Received", "Not this time")]
    [InlineData("/zh", "已收到", "本次未能继续")]
    public async Task It_changes_when_a_letter_is_out_and_never_before(string language, string before, string after)
    {
        using var sender = portal.NewVisitor();
        var receipt = await sender.CompleteAsync(await sender.VisitAsync($"{language}/contact/intern"), Answers.Intern($"label{language.Length}@example.edu"));
        var reference = receipt.One("#reference").TextContent;
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var state in Walk)
        {
            await MoveAsync(owner, reference, state);
            Assert.Equal((state, before), ((await portal.InquiryAsync(reference)).State, await LabelAsync()));
        }

        // Not by a draft, nor while the reply can still be taken back.
        await owner.ReplyAsync(reference, "Not written to its end", then: "draft");
        Assert.Equal(before, await LabelAsync());
        await owner.ReplyAsync(reference, "Thank you. Not this time.");
        Assert.Equal(before, await LabelAsync());
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(after, await LabelAsync());

        // What is decided anew waits for a letter of its own.
        await MoveAsync(owner, reference, InquiryState.InReview);
        Assert.Equal(after, await LabelAsync());

        async Task<string> LabelAsync() => (await sender.VisitAsync(receipt.Path)).One("#state").TextContent;
    }

    private async Task MoveAsync(Visitor owner, string reference, InquiryState state)
    {
        portal.Clock.Now += TimeSpan.FromSeconds(1);
        var page = await owner.VisitAsync($"/inbox/{reference}");
        (await owner.SubmitAsync(page, new()
        {
            ["Change.To"] = $"{state}",
            ["Change.Because"] = state == InquiryState.Declined ? nameof(DeclineReason.Fit) : null,
            ["Change.Reason"] = "Private",
            ["Change.Until"] = state == InquiryState.OnHold ? $"{portal.Clock.Now.AddDays(30):yyyy-MM-dd}" : null,
        }, "form[action*='handler=State']")).Is(HttpStatusCode.OK);
    }
}
