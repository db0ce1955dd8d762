using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Topics;
using static Portal.IntegrationTests.Closing.ClosingDesk;

namespace Portal.IntegrationTests.Closing;

/// <summary>One hundred people wait: one letter with something missing keeps nobody else's, and nobody gets two.</summary>
public sealed class HundredLettersTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Topic = "kv-cache";

    [Fact]
    public async Task Of_100_letters_with_one_missing_placeholder_99_are_in_the_outbox_and_one_is_explained()
    {
        using var owner = await portal.SignInAsOwnerAsync();

        // A proposal has no start, and the owner's own words have nothing to say instead.
        var template = await owner.VisitAsync("/inbox/templates/topic-closed");
        (await owner.SubmitAsync(template, new() { ["Input.BodyEn"] = "Hello {{name}}, you wanted to begin on {{start}}.", ["Input.BodyZh"] = "{{name}}，您好！您打算从 {{start}} 开始。" }, "form:has([name='Input.BodyEn'])")).Is(HttpStatusCode.OK);
        var people = Enumerable.Range(1, 99).Select(n => new Person($"student{n}@example.edu", n % 2 == 0 ? Language.Chinese : Language.English)).Append(new("lab@example.org", Proposes: true, Name: "Grace Lab")).ToArray();
        var references = await portal.WaitAsync(Topic, people);
        var odd = references[^1];

        var letters = await owner.SortAsync(Topic, references.ToDictionary(reference => reference, _ => ClosingBucket.OtherTopic));
        letters.Says("100 letters.").Says("One cannot leave yet").Says("Close the topic and send 99 letters");
        Assert.Equal(odd, letters.Shown()[0]);
        Assert.Equal("{{start}}", letters.One($"#{odd} mark").TextContent);

        var result = (await owner.SubmitAsync(letters, [], Send)).Is(HttpStatusCode.OK).Says("99 letters are in the outbox");
        Assert.Equal("Grace Lab", result.One(".closing-left a[href^='/inbox/']").TextContent);
        Assert.Contains("Still to be filled in: {{start}}", result.One(".closing-left .stale").TextContent, StringComparison.Ordinal);
        var sent = await portal.RepliesAsync(Topic);
        Assert.Equal(99, sent.Count);
        Assert.All(sent, letter => Assert.Equal((EmailState.Waiting, portal.Clock.Now.AddSeconds(30)), (letter.State, letter.NextAttemptAt)));
        Assert.Equal((49, 50), (sent.Count(letter => letter.TextBody.StartsWith("Ada Zhang，您好！您打算从 2027 年 3 月 1 日 开始。", StringComparison.Ordinal)), sent.Count(letter => letter.TextBody.StartsWith("Hello Ada Zhang, you wanted to begin on 1 March 2027.", StringComparison.Ordinal))));
        Assert.Equal(TopicState.Closed, await portal.StateOfAsync(Topic));
        var (told, untold) = (await portal.InquiryOfAsync(references[0]), await portal.InquiryOfAsync(odd));
        Assert.Equal((InquiryState.Declined, InquiryState.Declined, DeclineReason.Full), (told.State, told.ToldState, told.DeclineReason));
        Assert.Equal([InquiryEventKind.Received, InquiryEventKind.StateChanged, InquiryEventKind.Replied], told.Events.Select(e => e.Kind).Order());
        Assert.Equal((InquiryState.New, 1), (untold.State, untold.Messages.Count));
        var record = await portal.InDatabaseAsync(db => db.AuditEntries.SingleAsync(e => e.Action == AuditAction.LettersSent && e.Subject == Topic));
        Assert.Equal(("99", "Olga Owner"), (record.After, record.ActorName));
        (await owner.VisitAsync("/inbox")).Says("takes nobody any more, and one person still waits");

        // Filled in and sent again: the hundredth, and nobody twice.
        letters = await owner.VisitAsync($"{Home(Topic)}/letters");
        Assert.Equal([odd], letters.Shown());
        letters = (await owner.SubmitAsync(letters, new() { ["fills[0].Words"] = "a day of your choice" }, ".closing-fill")).Is(HttpStatusCode.OK).Says("Letters that changed: 1").Says("Each is complete");
        (await owner.SubmitAsync(letters, [], Send)).Says("One letter is in the outbox");
        (await owner.SubmitAsync(letters, [], Send)).Says("0 letters are in the outbox");
        sent = await portal.RepliesAsync(Topic);
        Assert.Equal((100, 100), (sent.Count, sent.Select(letter => letter.ToAddress).Distinct().Count()));
        Assert.StartsWith("Hello Grace Lab, you wanted to begin on a day of your choice.", sent[^1].TextBody, StringComparison.Ordinal);
        (await owner.VisitAsync("/inbox")).DoesNotSay("still wait");
        (await owner.VisitAsync(Home(Topic))).Says("Nobody waits for an answer");
    }
}
