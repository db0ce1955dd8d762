using System.Net;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Owed;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using static Portal.IntegrationTests.Interviews.TalksDesk;

namespace Portal.IntegrationTests.Interviews;

/// <summary>The sender chooses on the private page, or says why not; whatever happens meanwhile is said, and nothing typed is lost.</summary>
public sealed class ChoosingTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData(false, "", "Thursday 3 December 2026, 14:00–14:45 (UTC+8)", "chose a time", "Rita Reader chose this time", "You chose this time for our conversation")]
    [InlineData(true, "/zh", "2026 年 12 月 3 日星期四 14:00–14:45（UTC+8）", "选定了面谈时间", "选定的面谈时间是", "您选定的面谈时间是")]
    public async Task The_chosen_time_is_on_both_pages_and_in_a_letter_to_each(bool inChinese, string language, string time, string subject, string toOwner, string toSender)
    {
        var email = inChinese ? "chosen-zh@example.edu" : "chosen-en@example.edu";
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, email, inChinese);
        var open = await portal.VisitAsync(receipt.Path);
        Assert.Equal([First, Second], open.All($"{ChooseForm} input[type=radio]").Select(radio => radio.GetAttribute("value")));
        Assert.Contains(time, open.One("#interview").TextContent, StringComparison.Ordinal);

        var chosen = await portal.ChooseAsync(receipt);
        Assert.Equal((First, time), (chosen.One("#interview-time").GetAttribute("datetime"), chosen.One("#interview-time").TextContent));
        Assert.Contains("https://meet.example/room-7", chosen.One("#interview").TextContent, StringComparison.Ordinal);
        var letter = Assert.Single(await portal.ToOwnerAsync(reference));
        Assert.Contains(subject, letter.Subject, StringComparison.Ordinal);
        Assert.Contains(toOwner, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(time, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"http://portal.test/inbox/{reference}/interview.ics", letter.TextBody, StringComparison.Ordinal);
        var confirmation = Assert.Single(await portal.NewsAsync(email));
        Assert.Contains(toSender, confirmation.TextBody, StringComparison.Ordinal);
        Assert.Contains(time, confirmation.TextBody, StringComparison.Ordinal);
        (await owner.VisitAsync($"{language}/inbox/{reference}")).Says(time);
        var inquiry = await portal.InquiryAsync(reference);
        Assert.NotNull(inquiry.SenderWroteAt);
        Assert.Equal("2026-12-03 14:00 UTC+8", inquiry.Events.Single(e => e.Kind == InquiryEventKind.InterviewChosen).Detail);
    }

    [Fact]
    public async Task Without_a_choice_the_form_says_so()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, "nothing@example.edu");
        using var sender = portal.NewVisitor();
        var form = await sender.VisitAsync(receipt.Path);
        var page = (await sender.SubmitAsync(form, new() { ["Choice.Start"] = null }, ChooseForm)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty(page.One("#interview-error").TextContent);
        Assert.Single(page.All("#error-summary a[href='#Choice_Start']"));
        (await sender.SubmitAsync(form, new() { ["Choice.Start"] = "2026-12-03T06:01:00Z" }, ChooseForm)).Is(HttpStatusCode.Conflict);
        (await sender.SubmitAsync(form, new() { ["Choice.Start"] = "tomorrow" }, ChooseForm)).Is(HttpStatusCode.Conflict);
        (await sender.SubmitAsync(form, [], NoneForm)).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("None.Words");
        Assert.Null(Assert.Single(await portal.InterviewsAsync(reference)).ChosenStart);
        Assert.Empty(await portal.ToOwnerAsync(reference));
    }

    [Fact]
    public async Task Sent_twice_is_chosen_once_and_another_tab_is_told()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, "tabs@example.edu");
        using var sender = portal.NewVisitor();
        var (one, other) = (await sender.VisitAsync(receipt.Path), await sender.VisitAsync(receipt.Path));
        (await sender.SubmitAsync(one, new() { ["Choice.Start"] = First }, ChooseForm)).Is(HttpStatusCode.OK);
        (await sender.SubmitAsync(one, new() { ["Choice.Start"] = First }, ChooseForm)).Is(HttpStatusCode.OK);
        (await sender.SubmitAsync(other, new() { ["Choice.Start"] = Second }, ChooseForm)).Is(HttpStatusCode.Conflict).Says("A time is chosen already: Thursday 3 December");
        var kept = (await sender.SubmitAsync(other, new() { ["None.Words"] = "Only on Sundays." }, NoneForm)).Is(HttpStatusCode.Conflict);
        Assert.Equal("Only on Sundays.", kept.One("[name='More.Text']").TextContent);
        Assert.Single(await portal.ToOwnerAsync(reference));
        Assert.Equal(DateTimeOffset.Parse(First, null), Assert.Single(await portal.InterviewsAsync(reference)).ChosenStart);
    }

    [Fact]
    public async Task None_fits_is_a_message_and_a_letter_and_the_owner_proposes_others()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, "none@example.edu");
        using var sender = portal.NewVisitor();
        var form = await sender.VisitAsync(receipt.Path);
        var said = (await sender.SubmitAsync(form, new() { ["None.Words"] = "Any Monday would do." }, NoneForm)).Is(HttpStatusCode.OK).Says("You told us that none");
        (await sender.SubmitAsync(form, new() { ["None.Words"] = "Any Monday would do." }, NoneForm)).Is(HttpStatusCode.OK);
        Assert.Equal("Any Monday would do.", said.All("#said .message .verbatim")[^1].TextContent);
        var letter = Assert.Single(await portal.ToOwnerAsync(reference));
        Assert.Contains("None of the times suits", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("Any Monday would do.", letter.TextBody, StringComparison.Ordinal);
        (await owner.VisitAsync($"/inbox/{reference}/interview")).Says("Any Monday would do.");

        await owner.ProposeAsync(reference, Proposal(("2026-12-07", "10:00")));
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.ChooseAsync(receipt, "2026-12-07T02:00:00Z");
        Assert.Equal([InterviewEnding.NoneFits, null], (await portal.InterviewsAsync(reference)).Select(i => i.Ending));
    }

    [Fact]
    public async Task Who_cannot_come_says_so_and_the_owner_hears()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, "cannot@example.edu");
        var chosen = await portal.ChooseAsync(receipt);
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync(receipt.Path);
        (await sender.SubmitAsync(page, [], OffForm)).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Off.Words");
        var off = (await sender.SubmitAsync(page, new() { ["Off.Words"] = "I have caught a cold." }, OffForm)).Is(HttpStatusCode.OK);
        off.Says("does not take place");
        Assert.Empty(off.All(OffForm));
        var letters = await portal.ToOwnerAsync(reference);
        Assert.Contains("I have caught a cold.", letters[^1].TextBody, StringComparison.Ordinal);
        Assert.Contains("cannot come", letters[^1].Subject, StringComparison.Ordinal);
        var calendar = (await sender.VisitAsync($"{receipt.Path}/interview.ics")).Properties();
        Assert.Equal(("CANCELLED", "1"), (calendar["STATUS"], calendar["SEQUENCE"]));
        (await owner.VisitAsync($"/inbox/{reference}")).Says("The sender cannot come");
        Assert.NotEmpty(chosen.All(OffForm));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_chooses_what_was_called_off_meanwhile_is_told_and_loses_nothing(bool chooses)
    {
        var email = $"race-{chooses}@example.edu";
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, email);
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync(receipt.Path);
        await owner.CallOffAsync(reference, "I am called to another city.");
        var told = chooses
            ? await sender.SubmitAsync(page, new() { ["Choice.Start"] = First }, ChooseForm)
            : await sender.SubmitAsync(page, new() { ["None.Words"] = "Only on Sundays." }, NoneForm);
        told.Is(HttpStatusCode.Conflict).Says("was changed while your page was open").Says("I am called to another city.");
        Assert.Equal(chooses ? "" : "Only on Sundays.", told.One("[name='More.Text']").TextContent);
        Assert.Empty(await portal.ToOwnerAsync(reference));
        Assert.Contains("I am called to another city.", Assert.Single(await portal.NewsAsync(email)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_calls_off_what_was_agreed_once_and_only_what_was_seen()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, "off@example.edu");
        var stale = await owner.VisitAsync($"/inbox/{reference}/interview");
        await portal.ChooseAsync(receipt);
        var changed = (await owner.SubmitAsync(stale, new() { ["Cancelling.Words"] = "I am ill." }, CancelForm)).Is(HttpStatusCode.Conflict);
        Assert.Equal("I am ill.", changed.One("[name='Cancelling.Words']").TextContent);
        (await owner.SubmitAsync(changed, new() { ["Cancelling.Words"] = "" }, CancelForm)).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Cancelling.Words");
        (await owner.SubmitAsync(changed, [], CancelForm)).Is(HttpStatusCode.OK).Says("Called off by us");
        (await portal.VisitAsync(receipt.Path)).Says("does not take place").Says("I am ill.");
        Assert.Contains("on Thursday 3 December 2026", (await portal.NewsAsync("off@example.edu"))[^1].TextBody, StringComparison.Ordinal);
        Assert.Empty((await owner.VisitAsync($"/inbox/{reference}/interview")).All(CancelForm));
        var calendar = (await owner.VisitAsync($"/inbox/{reference}/interview.ics")).Properties();
        Assert.Equal(("CANCELLED", "1"), (calendar["STATUS"], calendar["SEQUENCE"]));
    }

    [Fact]
    public async Task After_a_withdrawal_nothing_is_agreed_any_more()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, "withdrawn@example.edu");
        await portal.ChooseAsync(receipt);
        using var sender = portal.NewVisitor();
        await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/withdraw"), []);
        var page = (await sender.VisitAsync(receipt.Path)).Says("because your inquiry has come to its end");
        Assert.Empty(page.All(OffForm));
        Assert.Equal("CANCELLED", (await sender.VisitAsync($"{receipt.Path}/interview.ics")).Properties()["STATUS"]);
        Assert.Equal("CANCELLED", (await owner.VisitAsync($"/inbox/{reference}/interview.ics")).Properties()["STATUS"]);
    }
}
