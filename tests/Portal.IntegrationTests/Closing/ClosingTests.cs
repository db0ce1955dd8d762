using System.Net;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Topics;
using static Portal.IntegrationTests.Closing.ClosingDesk;

namespace Portal.IntegrationTests.Closing;

/// <summary>What the owner's letters say and to whom they go. Each test has a topic of its own.</summary>
public sealed class ClosingTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Everybody_hears_in_their_language_what_was_chosen_for_them()
    {
        const string topic = "video-cache";
        var references = await portal.WaitAsync(topic, new("fits@example.edu"), new("fits-zh@example.edu", Language.Chinese), new("short@example.edu") { Months = 1 }, new("list@example.edu", Language.Chinese) { Months = 1 });
        await portal.ChangeAsync(references[3], inquiry => inquiry.MoveTo(InquiryState.WaitingSender, null, null, Owner, portal.Clock.Now));
        using var owner = await portal.SignInAsOwnerAsync();
        var who = (await owner.VisitAsync(Home(topic))).Says("4 people wait");
        Assert.Equal(["OtherTopic", "OtherTopic", "Timing", "Timing"], references.Select(reference => who.One($"[name='hears.{reference}'] [selected]").GetAttribute("value")));

        // The waiting list needs a day; what was chosen stays.
        var chosen = new Dictionary<string, string?> { [$"hears.{references[3]}"] = "WaitingList", ["then"] = "letters" };
        var refused = (await owner.SubmitAsync(who, chosen, Who)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Choose a day after today", refused.ErrorAt("until"), StringComparison.Ordinal);
        Assert.Equal("WaitingList", refused.One($"[name='hears.{references[3]}'] [selected]").GetAttribute("value"));
        var letters = (await owner.SubmitAsync(refused, new() { ["until"] = "2027-02-01", ["then"] = "letters" }, Who)).Is(HttpStatusCode.OK).Says("Each is complete");
        (await owner.SubmitAsync(letters, [], Send)).Is(HttpStatusCode.OK).Says("4 letters are in the outbox");

        var sent = (await portal.RepliesAsync(topic)).ToDictionary(letter => letter.ToAddress, letter => letter.TextBody);
        Assert.Contains("is closed by now", sent["fits@example.edu"], StringComparison.Ordinal);
        Assert.Contains("http://portal.test/topics/", sent["fits@example.edu"], StringComparison.Ordinal);
        Assert.Contains("现在已经关闭", sent["fits-zh@example.edu"], StringComparison.Ordinal);
        Assert.Contains("http://portal.test/zh/topics/", sent["fits-zh@example.edu"], StringComparison.Ordinal);
        Assert.Contains("what the topic needs is ", sent["short@example.edu"], StringComparison.Ordinal);
        Assert.Contains("列入候补，到 2027 年 2 月 1 日 为止", sent["list@example.edu"], StringComparison.Ordinal);
        Assert.All(sent.Values, text => Assert.Contains(OutgoingEmail.PrivatePagePlaceholder, text, StringComparison.Ordinal));
        var (timing, list) = (await portal.InquiryOfAsync(references[2]), await portal.InquiryOfAsync(references[3]));
        Assert.Equal((InquiryState.Declined, DeclineReason.Timing), (timing.ToldState, timing.DeclineReason));
        Assert.Equal((InquiryState.OnHold, InquiryState.OnHold, new DateOnly(2027, 2, 1)), (list.State, list.ToldState, list.OnHoldUntil));
        Assert.Contains(list.Events, entry => entry.Detail?.StartsWith("Topic closed", StringComparison.Ordinal) == true);

        // Who is on the list knows, until the day; then somebody has to answer.
        Assert.Empty((await owner.VisitAsync("/site/topics")).All($".row-waiting a[href='{Home(topic)}']"));
        (await owner.VisitAsync(Home(topic))).Says("One person waits").Says("Knows about the waiting list");
        (await owner.SubmitAsync(await owner.VisitAsync(Home(topic)), new() { ["then"] = "letters" }, Who)).Says("There is no letter to send");

        portal.Clock.Now = new(2027, 2, 2, 8, 0, 0, TimeSpan.Zero);
        using var later = await portal.SignInAsOwnerAsync();
        Assert.NotEmpty((await later.VisitAsync("/site/topics")).All($".row-waiting a[href='{Home(topic)}']"));
        letters = (await later.SortAsync(topic, new() { [references[3]] = ClosingBucket.Generic })).Says("One letter.");
        (await later.SubmitAsync(letters, [], Send)).Says("One letter is in the outbox");
        list = await portal.InquiryOfAsync(references[3]);
        Assert.Equal((InquiryState.Declined, 3), (list.ToldState, list.Messages.Count));
    }

    [Fact]
    public async Task What_changed_after_the_letter_was_written_is_not_sent_and_says_why()
    {
        const string topic = "phone-editing";
        var references = await portal.WaitAsync(
            topic, new("wrote@example.edu"), new("withdrew@example.edu"), new("edited@example.edu"), new("answered@example.edu"), new("draft@example.edu"), new("talks@example.edu"), new("stays@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        var letters = await owner.SortAsync(topic);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.ChangeAsync(references[0], inquiry => inquiry.WriteBySender("One more thing.", portal.Clock.Now));
        await portal.ChangeAsync(references[1], inquiry => inquiry.WithdrawBySender(null, [], portal.Clock.Now));
        await portal.ChangeAsync(references[2], inquiry => inquiry.Record(InquiryEventKind.EditedBySender, null, null, portal.Clock.Now));
        await portal.ChangeAsync(references[3], inquiry => inquiry.MoveTo(InquiryState.Shortlisted, null, null, Owner, portal.Clock.Now));
        await Letters.OutboxDesk.ReplyAsync(owner, references[4], "Let me think.", "draft");
        await portal.ChangeAsync(references[5], inquiry => inquiry.MoveTo(InquiryState.Talking, null, null, Owner, portal.Clock.Now));

        // What nobody has to know does not stop a letter.
        await portal.ChangeAsync(references[6], inquiry => { inquiry.MarkReminded(portal.Clock.Now); inquiry.Rate(4, Owner, portal.Clock.Now); });

        var result = (await owner.SubmitAsync(letters, [], Send)).Is(HttpStatusCode.OK).Says("One letter is in the outbox");
        Assert.Equal(["stays@example.edu"], (await portal.RepliesAsync(topic)).Where(letter => letter.State == EmailState.Waiting).Select(letter => letter.ToAddress));
        string[] reasons = ["Something happened after the letter was written: Sender wrote", "No letter is needed any more", "Something happened", "State changed, Olga Owner", "Another answer to this person lies in the outbox", "There is a conversation"];
        foreach (var (reference, reason) in references.Zip(reasons))
        {
            Assert.Contains(reason, result.One($".closing-left li:has(a[href='/inbox/{reference}']) .stale").TextContent, StringComparison.Ordinal);
        }

        (await owner.VisitAsync(Home(topic))).Says("In conversation");

        // Looked at and saved, the letter is right again.
        var letter = (await owner.VisitAsync($"{Home(topic)}/letters/{references[0]}")).Is(HttpStatusCode.OK);
        (await owner.SubmitAsync(letter, new() { ["Input.Text"] = "I read what you added. It is closed all the same." }, "form.closing-write")).Is(HttpStatusCode.OK);
        (await owner.SubmitAsync(letters, [], Send)).Says("One letter is in the outbox");
        Assert.Equal(InquiryState.Declined, (await portal.InquiryOfAsync(references[0])).ToldState);
    }

    [Fact]
    public async Task What_happened_after_the_page_was_opened_is_not_taken_for_known()
    {
        const string topic = "portable-kernels";
        var references = await portal.WaitAsync(topic, new Person("late@example.org", Proposes: true));
        using var owner = await portal.SignInAsOwnerAsync();
        var letters = await owner.SortAsync(topic);
        var opened = await owner.VisitAsync($"{Home(topic)}/letters/{references[0]}");
        await portal.ChangeAsync(references[0], inquiry => inquiry.WriteBySender("Wait!", portal.Clock.Now));
        (await owner.SubmitAsync(opened, new() { ["Input.Text"] = "It is closed." }, "form.closing-write")).Is(HttpStatusCode.OK).Says("Something happened after");
        (await owner.SubmitAsync(letters, [], Send)).Says("0 letters are in the outbox");
    }

    [Fact]
    public async Task Two_who_press_at_once_send_one_letter_each()
    {
        const string topic = "any-bit-kernels";
        await portal.WaitAsync(topic, [.. Enumerable.Range(1, 8).Select(n => new Person($"race{n}@example.edu"))]);
        using var owner = await portal.SignInAsOwnerAsync();
        var letters = await owner.SortAsync(topic);
        using var other = owner.Copy();
        var pages = await Task.WhenAll(owner.SubmitAsync(letters, [], Send), other.SubmitAsync(letters, [], Send), owner.SubmitAsync(letters, [], Send));
        Assert.All(pages, page => page.Is(HttpStatusCode.OK));
        var sent = await portal.RepliesAsync(topic);
        Assert.Equal((8, 8), (sent.Count, sent.Select(letter => letter.ToAddress).Distinct().Count()));
    }

    [Fact]
    public async Task All_are_taken_back_as_long_as_none_has_left()
    {
        const string topic = "sparse-prefill";
        var references = await portal.WaitAsync(topic, new("back1@example.edu"), new("back2@example.edu"));
        await portal.ChangeAsync(references[1], inquiry => inquiry.MoveTo(InquiryState.Shortlisted, null, null, Owner, portal.Clock.Now));
        using var owner = await portal.SignInAsOwnerAsync();
        var letters = await owner.SortAsync(topic, new() { [references[1]] = ClosingBucket.Generic });
        var result = await owner.SubmitAsync(letters, [], Send);
        var back = (await owner.SubmitAsync(result, [], TakeBack)).Is(HttpStatusCode.OK).Says("Letters taken back: 2").Says("2 letters.").Says("Send 2 letters");
        Assert.Empty(await portal.RepliesAsync(topic));
        var inquiries = new[] { await portal.InquiryOfAsync(references[0]), await portal.InquiryOfAsync(references[1]) };
        Assert.Equal([InquiryState.InReview, InquiryState.Shortlisted], inquiries.Select(inquiry => inquiry.State));
        Assert.All(inquiries, inquiry => Assert.Equal((InquiryState.New, null, 1), (inquiry.ToldState, inquiry.FirstAnsweredAt, inquiry.Messages.Count)));
        Assert.Equal(TopicState.Closed, await portal.StateOfAsync(topic));

        // Sent again, and too late to be taken back.
        result = (await owner.SubmitAsync(back, [], Send)).Says("2 letters are in the outbox");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        (await owner.SubmitAsync(result, [], TakeBack)).Says("Letters taken back: 0");
        Assert.Equal(2, (await portal.RepliesAsync(topic)).Count);
        Assert.Empty((await owner.VisitAsync($"{Home(topic)}/result")).All(TakeBack));
    }

    [Fact]
    public async Task What_the_owner_wrote_stays_and_is_looked_at_again_where_the_choice_changed()
    {
        const string topic = "compression-bench";
        var references = await portal.WaitAsync(topic, new Person("own-words@example.edu"), new Person("by-hand@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.SortAsync(topic, new() { [references[1]] = ClosingBucket.Leave });
        var letter = await owner.VisitAsync($"{Home(topic)}/letters/{references[0]}");
        (await owner.SubmitAsync(letter, new() { ["Input.Text"] = "" }, "form.closing-write")).Is(HttpStatusCode.UnprocessableEntity);
        (await owner.SubmitAsync(letter, new() { ["Input.Text"] = "My own words." }, "form.closing-write")).Is(HttpStatusCode.OK).Says("My own words.");
        var letters = await owner.SortAsync(topic, new() { [references[0]] = ClosingBucket.Generic });
        letters.Says("My own words.").Says("before you changed what the person hears");
        Assert.Equal([references[0]], letters.Shown());
        (await owner.SubmitAsync(letters, [], Send)).Says("0 letters are in the outbox").Says("Still waiting, without a letter");

        letter = await owner.VisitAsync($"{Home(topic)}/letters/{references[0]}");
        (await owner.SubmitAsync(letter, [], "form[action*='handler=Again']")).Is(HttpStatusCode.OK).DoesNotSay("My own words.");
        (await owner.SubmitAsync(letters, [], Send)).Says("One letter is in the outbox");
        Assert.Contains("All places for this topic are taken.", (await portal.RepliesAsync(topic))[0].TextBody, StringComparison.Ordinal);
        Assert.Equal(InquiryState.New, (await portal.InquiryOfAsync(references[1])).State);
    }

    [Fact]
    public async Task A_whole_group_is_changed_at_once()
    {
        const string topic = "low-bit-diffusion";
        await portal.WaitAsync(topic, [.. Enumerable.Range(1, 3).Select(n => new Person($"group{n}@example.edu"))]);
        using var owner = await portal.SignInAsOwnerAsync();
        var who = await owner.VisitAsync(Home(topic));
        who = (await owner.SubmitAsync(who, new() { ["then"] = "all", ["from"] = "OtherTopic", ["to"] = "Leave" }, Who)).Is(HttpStatusCode.OK);
        Assert.Equal(3, who.All("#bucket-Leave ~ ul > li").Count);
        (await owner.SubmitAsync(who, new() { ["then"] = "letters" }, Who)).Says("There is no letter to send");
    }

    [Fact]
    public async Task Where_nobody_waits_the_topic_is_just_closed()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync("/zh" + Home("error-theory"))).Is(HttpStatusCode.OK).Says("没有人在等");
        (await owner.SubmitAsync(page, [], "form[action*='handler=Close']")).Is(HttpStatusCode.OK).Says("课题已关闭");
        Assert.Equal(TopicState.Closed, await portal.StateOfAsync("error-theory"));
        Assert.Equal(2, (await owner.VisitAsync("/site/topics/error-theory/history")).All(".history-step").Count);
        (await owner.VisitAsync(Home("no-such-topic"))).Is(HttpStatusCode.NotFound);
    }
}
