using System.Net;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using static Portal.IntegrationTests.Acts.ActsDesk;

namespace Portal.IntegrationTests.Acts;

/// <summary>What is decided is told by the letter that is drafted with it, and not before the letter leaves.</summary>
public sealed class DecideTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_decision_drafts_its_letter_in_the_senders_language_and_tells_nobody()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var references = await portal.WaitAsync(Topic, new Person("zh@example.edu", Language.Chinese, Name: "张三"));
        (await owner.DecideAsync(references[0], "DeclineTiming")).Is(HttpStatusCode.OK).Says("A letter is drafted").Says("Declined, not told yet");

        var inquiry = await portal.InquiryAsync(references[0]);
        Assert.Equal((InquiryState.Declined, InquiryState.New, DeclineReason.Timing, true), (inquiry.State, inquiry.ToldState, inquiry.DeclineReason, inquiry.OwesAnswer));
        var draft = Assert.Single(await portal.DraftsAsync(references[0]));
        Assert.StartsWith("张三，您好", draft.TextBody, StringComparison.Ordinal);
        Assert.Equal(InquiryState.Declined, inquiry.Messages[^1].DraftedFor);
        (await owner.VisitAsync("/inbox?q=is:untold")).Says("张三");
    }

    [Fact]
    public async Task Another_decision_takes_the_place_of_the_letter_that_nobody_wrote_in()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var references = await portal.WaitAsync(Topic, new Person("twice@example.edu"), new Person("own@example.edu"));
        foreach (var reference in references)
        {
            await owner.DecideAsync(reference, "DeclineFit");
        }

        var own = Assert.Single(await portal.DraftsAsync(references[1]));
        var letter = await owner.VisitAsync($"/inbox/outbox/{own.Id}");
        (await owner.SubmitAsync(letter, new() { ["Input.Text"] = "In my own words.", ["Input.IsDraft"] = "true", ["then"] = null }, "form[action*='handler=Edit']")).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        foreach (var reference in references)
        {
            (await owner.DecideAsync(reference, "Hold", until: "2027-05-01")).Is(HttpStatusCode.OK);
        }

        var held = Assert.Single(await portal.DraftsAsync(references[0]));
        Assert.Contains("1 May 2027", held.TextBody, StringComparison.Ordinal);
        Assert.StartsWith("In my own words.", Assert.Single(await portal.DraftsAsync(references[1])).TextBody, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 5, 1), (await portal.InquiryAsync(references[1])).OnHoldUntil);
    }

    [Fact]
    public async Task Who_decides_in_a_view_goes_on_with_the_next_and_after_the_last_with_the_list()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var references = await portal.WaitAsync(Topic, new Person("first@next.example"), new Person("second@next.example"));
        var list = await owner.VisitAsync("/inbox?q=from:@next.example sort:oldest");
        var page = await owner.VisitAsync(list.One($"#{references[0]} a").GetAttribute("href")!);
        page = await owner.SubmitAsync(page, new() { ["choice"] = "Shortlist" }, Decide);
        Assert.StartsWith($"/inbox/{references[1]}", page.Path, StringComparison.Ordinal);
        page.Says($"{references[0]}: Shortlist");
        page = await owner.SubmitAsync(page, new() { ["choice"] = "Read" }, Decide);
        Assert.StartsWith("/inbox?q=", page.Path, StringComparison.Ordinal);
        Assert.Equal(InquiryState.InReview, (await portal.InquiryAsync(references[1])).State);
    }

    [Fact]
    public async Task Whoever_decides_on_an_older_page_is_told_what_changed_and_decides_nothing()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = (await portal.WaitAsync(Topic, new Person("tabs@example.edu")))[0];
        var (one, other) = (await owner.VisitAsync($"/inbox/{reference}"), await owner.VisitAsync($"/inbox/{reference}"));
        await owner.SubmitAsync(one, new() { ["choice"] = "Shortlist", ["then"] = "stay" }, Decide);
        (await owner.SubmitAsync(other, new() { ["choice"] = "DeclineFit" }, Decide)).Is(HttpStatusCode.Conflict).Says("Olga Owner");
        Assert.Equal(InquiryState.Shortlisted, (await portal.InquiryAsync(reference)).State);
        Assert.Single(await portal.DraftsAsync(reference));
    }

    [Theory]
    [InlineData("", "Settled without a letter")]
    [InlineData("/zh", "已不写信了结")]
    public async Task Without_an_answer_the_page_of_the_sender_tells_it_and_nothing_is_owed(string language, string done)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = (await portal.WaitAsync(Topic, new Person($"silent{language.Length}@example.edu")))[0];
        Assert.Empty((await owner.VisitAsync($"/inbox/{reference}")).All(NoAnswer));
        await owner.DecideAsync(reference, "DeclineOther");
        var page = await owner.VisitAsync($"{language}/inbox/{reference}");
        (await owner.SubmitAsync(page, new() { ["NoAnswer.Because"] = " " }, NoAnswer)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.True((await portal.InquiryAsync(reference)).OwesAnswer);

        (await owner.SubmitAsync(page, new() { ["NoAnswer.Because"] = "Wrote to everybody he knows" }, NoAnswer)).Is(HttpStatusCode.OK).Says(done);
        var inquiry = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.Declined, InquiryState.Declined, false, false), (inquiry.State, inquiry.ToldState, inquiry.OwesAnswer, inquiry.IsUntold));
        Assert.Contains(inquiry.Events, entry => entry is { Kind: InquiryEventKind.NoAnswer, Detail: "Wrote to everybody he knows" });
        Assert.Empty(await portal.InDatabaseAsync(db => Task.FromResult(db.OutgoingEmails.Where(e => e.InquiryId == inquiry.Id && e.State != EmailState.Draft).ToList())));

        // Taken up again, it is owed again.
        await owner.ChangeStateAsync(reference, "InReview");
        Assert.True((await portal.InquiryAsync(reference)).OwesAnswer);
    }
}
