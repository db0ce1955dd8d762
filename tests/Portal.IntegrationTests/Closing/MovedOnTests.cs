using System.Net;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Topics;
using static Portal.IntegrationTests.Closing.ClosingDesk;

namespace Portal.IntegrationTests.Closing;

/// <summary>While letters can still be taken back, life goes on.</summary>
public sealed class MovedOnTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Letters_are_taken_back_and_whatever_happened_to_their_inquiries_since_stays()
    {
        const string topic = "compression-bench";
        var references = await portal.WaitAsync(topic, new Person("withdrew@example.edu"), new Person("talks@example.edu"), new Person("waits@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        var result = await owner.SubmitAsync(await owner.SortAsync(topic, references.ToDictionary(reference => reference, _ => ClosingBucket.Generic)), [], Send);
        await portal.ChangeAsync(references[0], inquiry => inquiry.MoveTo(InquiryState.InReview, null, null, Owner, portal.Clock.Now));
        await portal.ChangeAsync(references[0], inquiry => inquiry.WithdrawBySender(null, [], portal.Clock.Now));
        await portal.ChangeAsync(references[1], inquiry => inquiry.MoveTo(InquiryState.InReview, null, null, Owner, portal.Clock.Now));
        await portal.ChangeAsync(references[1], inquiry => inquiry.MoveTo(InquiryState.Talking, null, null, Owner, portal.Clock.Now));
        (await owner.SubmitAsync(result, [], TakeBack)).Is(HttpStatusCode.OK).Says("Letters taken back: 3");
        Assert.Empty(await portal.RepliesAsync(topic));
        var states = new List<InquiryState>();
        foreach (var reference in references)
        {
            states.Add((await portal.InquiryAsync(reference)).State);
        }

        Assert.Equal([InquiryState.Withdrawn, InquiryState.Talking, InquiryState.InReview], states);
    }
}
