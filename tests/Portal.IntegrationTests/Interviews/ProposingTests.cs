using System.Net;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Owed;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using static Portal.IntegrationTests.Interviews.TalksDesk;

namespace Portal.IntegrationTests.Interviews;

/// <summary>The owner proposes times in a reply: what is wrong is said at its field, and nobody hears of what is not out.</summary>
public sealed class ProposingTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData(false, "Thank you for your inquiry.", "1. Thursday 3 December 2026, 14:00–14:45 (UTC+8)", "2. Friday 4 December 2026, 09:30–10:15 (UTC+8)", "Times are those of Asia/Shanghai.", "Talking", "Waits for the sender to choose")]
    [InlineData(true, "感谢您的来信", "1. 2026 年 12 月 3 日星期四 14:00–14:45（UTC+8）", "2. 2026 年 12 月 4 日星期五 09:30–10:15（UTC+8）", "以上均为 Asia/Shanghai 时间。", "沟通中", "等待对方选择")]
    public async Task The_letter_names_each_time_in_the_senders_language_and_settles_the_promise(bool inChinese, string words, string first, string second, string zone, string state, string standing)
    {
        var (reference, _) = await portal.AskAsync(inChinese ? "zh@example.edu" : "en@example.edu", inChinese);
        using var owner = await portal.SignInAsOwnerAsync();
        var language = inChinese ? "/zh" : "";
        var inquiry = await owner.VisitAsync($"{language}/inbox/{reference}");
        var form = await owner.VisitAsync(inquiry.One("#interview a").GetAttribute("href")!);
        var after = (await owner.SubmitAsync(form, TwoTimes, ProposeForm)).Is(HttpStatusCode.OK);
        Assert.Equal(state, after.One("#state").TextContent);
        Assert.NotEmpty(after.All("#interview .hint"));

        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        Assert.StartsWith(words, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"\n\n{first}\n{second}\n\n", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(zone, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://meet.example/room-7", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(OutgoingEmail.PrivatePagePlaceholder, letter.TextBody, StringComparison.Ordinal);
        var stored = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.Talking, InquiryState.Talking, false), (stored.State, stored.ToldState, stored.OwesAnswer));
        Assert.Contains(InquiryEventKind.InterviewProposed, await portal.HistoryAsync(reference));

        portal.Clock.Now += TimeSpan.FromMinutes(1);
        (await owner.VisitAsync($"{language}/inbox/{reference}")).Says(standing).Says(first[3..]);
    }

    [Fact]
    public async Task Without_the_tick_the_inquiry_stays_where_it_is()
    {
        var (reference, _) = await portal.AskAsync("stays@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ProposeAsync(reference, new(TwoTimes) { ["Input.MovesToTalking"] = null });
        Assert.Equal(InquiryState.New, (await portal.InquiryAsync(reference)).State);
    }

    [Theory]
    [InlineData("2026-11-20", "15:59", "Input.Times[0].Time", "Time 1 has passed.")]
    [InlineData("2027-12-03", "14:00", "Input.Times[0].Day", "Time 1 is more than a year ahead.")]
    [InlineData("2026-12-03", "", "Input.Times[0].Time", "Time 1: when it begins is missing.")]
    [InlineData("", "14:00", "Input.Times[0].Day", "Time 1: the day is missing.")]
    [InlineData("", "", "Input.Times[0].Day", "Name at least one time.")]
    [InlineData("2026-12-32", "14:00", "Input.Times[0].Day", "")]
    [InlineData("2026-12-03", "25:00", "Input.Times[0].Time", "")]
    public async Task A_wrong_time_is_said_at_its_field_and_nothing_typed_is_lost(string day, string time, string field, string message)
    {
        var page = await RefusedAsync(Proposal((day, time)));
        var said = page.One($"#{Id(field)}-error").TextContent;
        Assert.Contains(message, said, StringComparison.Ordinal);
        Assert.Equal((day, time), (Value(page, "Input.Times[0].Day"), Value(page, "Input.Times[0].Time")));
        Assert.Equal("https://meet.example/room-7, or room 7", Value(page, "Input.Place"));
    }

    [Theory]
    [InlineData("2026-12-03", "14:00", "Time 2 stands there already.")]
    [InlineData("2026-12-03", "13:59", "Time 2 is earlier than the one before it.")]
    public async Task Equal_times_and_a_wrong_order_are_said_at_the_later_field(string day, string time, string message)
    {
        var page = await RefusedAsync(Proposal(("2026-12-03", "14:00"), (day, time)));
        Assert.Contains(message, page.One($"#{Id("Input.Times[1].Time")}-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(time, Value(page, "Input.Times[1].Time"));
    }

    [Theory]
    [InlineData("Input.Minutes", "14")]
    [InlineData("Input.Minutes", "241")]
    [InlineData("Input.Place", "")]
    [InlineData("Input.Text", "")]
    [InlineData("Input.Text", "Hello {{ask:name}}")]
    [InlineData("Input.Place", "{{room}}")]
    public async Task What_is_missing_or_left_to_fill_in_stops_it(string field, string value)
    {
        var page = await RefusedAsync(new(TwoTimes) { [field] = value });
        Assert.NotEmpty(page.All($"#{Id(field)}-error"));
        Assert.Equal("14:00", Value(page, "Input.Times[0].Time"));
    }

    [Fact]
    public async Task Who_saw_an_older_state_is_told_so_and_can_send_again()
    {
        var (reference, _) = await portal.AskAsync("older@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var form = await owner.VisitAsync($"/inbox/{reference}/interview");
        await owner.ReplyAsync(reference, "An answer meanwhile.");
        var again = (await owner.SubmitAsync(form, TwoTimes, ProposeForm)).Is(HttpStatusCode.Conflict).Says("changed while you were writing");
        Assert.Empty(await portal.InterviewsAsync(reference));
        Assert.Equal("09:30", Value(again, "Input.Times[1].Time"));
        (await owner.SubmitAsync(again, [], ProposeForm)).Is(HttpStatusCode.OK);
        Assert.Single(await portal.InterviewsAsync(reference));
    }

    [Fact]
    public async Task Nothing_is_proposed_where_it_is_over()
    {
        var (reference, _) = await portal.AskAsync("over@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ChangeStateAsync(reference, "Closed");
        (await owner.VisitAsync($"/inbox/{reference}/interview")).Says("no times can be proposed");
        Assert.Empty((await owner.VisitAsync($"/inbox/{reference}")).All("#interview"));
        (await owner.VisitAsync("/inbox/QUE-2222-2222/interview")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_can_still_be_taken_back_is_neither_seen_nor_chosen()
    {
        var (reference, receipt) = await portal.AskAsync("back@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.ProposeAsync(reference);
        var (letter, interview) = (await portal.LetterAsync(reference, EmailKind.Reply), Assert.Single(await portal.InterviewsAsync(reference)));
        await IsUnknownAsync(receipt, interview);
        await owner.ActAsync(page, letter.Id, "TakeBack", fromInquiry: true);
        portal.Clock.Now += TimeSpan.FromMinutes(5);
        await IsUnknownAsync(receipt, interview);
        (await owner.VisitAsync($"/inbox/{reference}/interview")).Says("Times were proposed in a letter that has not left");

        // Let go later, it counts.
        await owner.ActAsync(page, letter.Id, "Release");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(2, (await portal.VisitAsync(receipt.Path)).All($"{ChooseForm} input[type=radio]").Count);
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_takes_its_times_along()
    {
        var (reference, receipt) = await portal.AskAsync("thrown@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.ProposeAsync(reference);
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        await owner.ActAsync(page, letter.Id, "TakeBack", fromInquiry: true);
        (await owner.ActAsync(page, letter.Id, "Discard")).Is(HttpStatusCode.OK);
        Assert.Empty(await portal.InterviewsAsync(reference));
        Assert.Empty((await portal.VisitAsync(receipt.Path)).All("#interview"));
        await owner.ProposeAsync(reference);
    }

    [Fact]
    public async Task What_is_held_back_is_unknown_until_it_is_released()
    {
        var (reference, receipt) = await portal.AskAsync("held@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.ProposeAsync(reference);
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        await owner.ActAsync(page, letter.Id, "Hold");
        portal.Clock.Now += TimeSpan.FromMinutes(20);
        await IsUnknownAsync(receipt, Assert.Single(await portal.InterviewsAsync(reference)));
    }

    [Fact]
    public async Task Until_other_times_are_out_the_agreed_one_holds()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, "anew@example.edu");
        await portal.ChooseAsync(receipt);
        var page = await owner.ProposeAsync(reference, Proposal(("2026-12-09", "10:00")));
        Assert.Equal(First, (await portal.VisitAsync(receipt.Path)).One("#interview-time").GetAttribute("datetime"));
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        await owner.ActAsync(page, letter.Id, "TakeBack", fromInquiry: true);
        portal.Clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(First, (await portal.VisitAsync(receipt.Path)).One("#interview-time").GetAttribute("datetime"));

        await owner.ActAsync(page, letter.Id, "Release");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var other = await portal.VisitAsync(receipt.Path);
        Assert.Equal("2026-12-09T02:00:00Z", other.One($"{ChooseForm} input[type=radio]").GetAttribute("value"));
        await portal.ChooseAsync(receipt, "2026-12-09T02:00:00Z");
        var calendar = (await portal.VisitAsync($"{receipt.Path}/interview.ics")).Properties();
        Assert.Equal(("20261209T020000Z", "1"), (calendar["DTSTART"], calendar["SEQUENCE"]));
    }

    private async Task<Page> RefusedAsync(Dictionary<string, string?> fields)
    {
        var (reference, receipt) = await portal.AskAsync($"{Guid.NewGuid():N}@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/interview"), fields, ProposeForm)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Empty(await portal.InterviewsAsync(reference));
        Assert.Equal(InquiryState.New, (await portal.InquiryAsync(reference)).State);
        Assert.Empty((await portal.VisitAsync(receipt.Path)).All("#interview"));
        return page;
    }

    /// <summary>Neither shown nor to be chosen by whoever guesses the form.</summary>
    private async Task IsUnknownAsync(Page receipt, Interview interview)
    {
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync(receipt.Path);
        Assert.Empty(page.All("#interview"));
        page.DoesNotSay("meet.example");
        (await sender.VisitAsync($"{receipt.Path}/interview.ics")).Is(HttpStatusCode.NotFound);
        (await sender.SendAsync(new(HttpMethod.Post, $"{receipt.Path}?handler=Choose")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Choice.Id"] = interview.Id.ToString(),
                ["Choice.Start"] = First,
                ["__RequestVerificationToken"] = page.All("input[name='__RequestVerificationToken']")[0].GetAttribute("value")!,
            }),
        })).Is(HttpStatusCode.Conflict).DoesNotSay("meet.example");
        Assert.All(await portal.InDatabaseAsync(db => Task.FromResult(db.Interviews.Where(i => i.Id == interview.Id).ToList())), stored => Assert.Null(stored.ChosenStart));
    }

    private static string Id(string field) => string.Concat(field.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string? Value(Page page, string field) => page.One($"[name='{field}']").GetAttribute("value") ?? page.One($"[name='{field}']").TextContent;
}
