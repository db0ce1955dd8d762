using System.Net;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using static Portal.IntegrationTests.Owed.OwedDesk;

namespace Portal.IntegrationTests.Owed;

/// <summary>A promised answer is put off with a note that its sender reads, by mail and on the private page; without one it is not.</summary>
public sealed class PutOffTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(false, "", "On 20 November 2026 we moved our first answer from 30 November 2026 to 12 December 2026", "It was promised by 30 November 2026; we need longer, and promise it by 12 December 2026.")]
    [InlineData(true, "/zh", "我们于 2026 年 11 月 20 日将首次答复的期限由 2026 年 11 月 30 日延至 2026 年 12 月 12 日", "我们原承诺不晚于 2026 年 11 月 30 日答复，现在需要更多时间，新的承诺是不晚于 2026 年 12 月 12 日。")]
    public async Task The_sender_reads_the_note_and_the_new_day(bool inChinese, string language, string onPage, string inLetter)
    {
        var (reference, receipt) = await portal.AskAsync("put-off@example.edu", inChinese);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"{language}/inbox/{reference}");
        Assert.Contains(inChinese ? "让您久等了" : "I am sorry", page.One($"{PromiseForm} textarea").TextContent, StringComparison.Ordinal);
        var after = (await owner.PutOffAsync(page, "2026-12-12", Note)).Is(HttpStatusCode.OK);
        Assert.Equal(inChinese ? "最初承诺 2026 年 11 月 30 日，延期 1 次" : "first promised by 30 November 2026, put off once", after.One("#promise-story").TextContent);
        Assert.Equal("2026-12-12T15:59:00Z", after.One("#promised").GetAttribute("datetime"));

        var senders = (await portal.VisitAsync(receipt.Path)).Says(onPage);
        Assert.Equal(Note, senders.One(".promise-note blockquote").TextContent);
        Assert.Equal("2026-12-12T15:59:00Z", senders.One("#reply-by").GetAttribute("datetime"));
        var letter = Assert.Single(await portal.NewsAsync("put-off@example.edu"));
        Assert.Contains(inLetter, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(Note, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(reference, letter.Subject, StringComparison.Ordinal);
        var inquiry = await portal.OwedAsync(reference);
        Assert.Equal((true, null, InquiryState.New), (inquiry.OwesAnswer, inquiry.FirstAnsweredAt, inquiry.ToldState));

        await owner.ReplyAsync(reference, "An answer.");
        portal.Clock.Now += TimeSpan.FromMinutes(5);
        var answered = await portal.VisitAsync(receipt.Path);
        Assert.Empty(answered.All("#reply-by"));
        Assert.Single(answered.All("#answered"));
        Assert.Empty((await owner.VisitAsync($"/inbox/{reference}")).All(PromiseForm));
    }

    [Theory]
    [InlineData("2026-12-12", "too short", "The note needs 10 to 1000 characters.")]
    [InlineData("2026-12-12", "", "Note to the sender")]
    [InlineData("2026-11-30", Note, "has to be later than today")]
    [InlineData("2026-11-19", Note, "has to be later than today")]
    [InlineData("2027-03-01", Note, "by 90 days at most")]
    [InlineData("9999-12-31", Note, "by 90 days at most")]
    [InlineData("", Note, "Promised by")]
    public async Task Without_a_note_or_a_better_day_nothing_happens_and_nothing_typed_is_lost(string until, string note, string message)
    {
        var (reference, receipt) = await portal.AskAsync("refused@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.PutOffAsync(await owner.VisitAsync($"/inbox/{reference}"), until, note)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(message, page.One(".summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(note, page.One($"{PromiseForm} textarea").TextContent);
        Assert.Empty((await portal.VisitAsync(receipt.Path)).All(".promise-note"));
        Assert.Empty(await portal.NewsAsync("refused@example.edu"));
        Assert.Empty((await portal.OwedAsync(reference)).PromiseChanges);
    }

    [Fact]
    public async Task Somebody_who_saw_an_older_state_is_told_so()
    {
        var (reference, _) = await portal.AskAsync("meanwhile@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{reference}");
        await owner.ReplyAsync(reference, "An answer.");
        (await owner.PutOffAsync(page, "2026-12-12", Note)).Is(HttpStatusCode.Conflict);
        Assert.Empty(await portal.NewsAsync("meanwhile@example.edu"));
    }

    [Theory]
    [InlineData("", "put off until 20 December 2026.", "not put off. The note needs")]
    [InlineData("/zh", "已延至 2026 年 12 月 20 日。", "未延期。说明须为")]
    public async Task Several_are_put_off_at_once_each_in_its_language_and_who_was_not_is_said(string language, string done, string refused)
    {
        var (english, _) = await portal.AskAsync("several-en@example.edu");
        var (chinese, receipt) = await portal.AskAsync("several-zh@example.edu", inChinese: true);
        var (left, _) = await portal.AskAsync("several-left@example.edu");
        var due = await portal.OwedAsync(english);
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync("/inbox/promises")).DoesNotSay(english);

        portal.Clock.Now = due.ReplyBy - TimeSpan.FromDays(2);
        using var later = await portal.SignInAsOwnerAsync();
        var page = await later.VisitAsync($"{language}/inbox/promises");
        (await SubmitAsync(page, [], Note, "")).Is(HttpStatusCode.UnprocessableEntity);
        var half = (await SubmitAsync(page, [english, chinese], Note, "")).Is(HttpStatusCode.OK).Says(done).Says(refused);
        Assert.Empty(half.All($"#p-{english}"));
        Assert.True(half.One($"#p-{chinese}").HasAttribute("checked"));
        Assert.False(half.One($"#p-{left}").HasAttribute("checked"));
        Assert.Empty(await portal.NewsAsync("several-zh@example.edu"));
        Assert.Contains(Note, Assert.Single(await portal.NewsAsync("several-en@example.edu")).TextBody, StringComparison.Ordinal);

        (await SubmitAsync(page, [chinese], Note, "上周都在为会议审稿，抱歉让您久等。")).Is(HttpStatusCode.OK);
        Assert.Equal("上周都在为会议审稿，抱歉让您久等。", (await portal.VisitAsync(receipt.Path)).One(".promise-note blockquote").TextContent);
        var letter = Assert.Single(await portal.NewsAsync("several-zh@example.edu"));
        Assert.DoesNotContain(Note, letter.TextBody, StringComparison.Ordinal);
        Assert.Empty((await portal.OwedAsync(left)).PromiseChanges);

        // The browser sends each tick; the forms of these tests know one value of a name.
        Task<Page> SubmitAsync(Page form, string[] references, string en, string zh) => later.SendAsync(new(HttpMethod.Post, $"{language}/inbox/promises")
        {
            Content = new FormUrlEncodedContent(
            [
                .. references.Select(reference => KeyValuePair.Create("Input.Ids", form.One($"#p-{reference}").GetAttribute("value")!)),
                new("Input.Until", "2026-12-20"), new("Input.NoteEn", en), new("Input.NoteZh", zh),
                new("__RequestVerificationToken", form.One("main form input[name='__RequestVerificationToken']").GetAttribute("value")!),
            ]),
        });
    }
}
