using System.Net;
using System.Text.RegularExpressions;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Interviews;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Letters;

/// <summary>Letters about what happens on the sender's page and to a promise; see <see cref="GoldenLetters"/>.</summary>
public sealed partial class GoldenPageLetterTests(PostgresServer postgres)
{
    private const string Owner = PortalServer.OwnerEmail;

    private readonly GoldenLetters golden = new();

    [Theory]
    [InlineData("en", "", "ada.zhang@example.edu", "ada@new.example")]
    [InlineData("zh", "/zh", "wang@example.edu.cn", "wang@new.example")]
    public async Task Letters_read_as_they_were_written(string language, string pages, string sender, string newAddress)
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        using var visitor = portal.NewVisitor();
        Dictionary<string, string> letters = [];
        var receipt = await visitor.CompleteAsync(
            await visitor.VisitAsync(pages + Answers.InternForm), language == "zh" ? GoldenLetters.InChinese(sender) : Answers.Intern(sender));
        var reference = receipt.One("#reference").TextContent;
        await golden.NextAsync(portal, sender);
        await golden.NextAsync(portal, Owner);

        // The sender says more, loses the link and finds it, moves to another mailbox, and takes it back.
        await visitor.SubmitAsync(await visitor.VisitAsync(receipt.Path), new() { ["More.Text"] = language == "zh" ? "补充一句：四月也可以。" : "One more thing: April suits me too." }, OutboxDesk.WriteForm);
        letters["wrote"] = await golden.NextAsync(portal, Owner);
        await visitor.SubmitAsync(await visitor.VisitAsync($"{pages}/inquiries/lost"), new() { ["Input.Address"] = sender });
        await portal.LinksAnsweredAsync();
        letters["links"] = await golden.NextAsync(portal, sender);

        var page = await visitor.SubmitAsync(await visitor.VisitAsync($"{receipt.Path}/address"), [], "form[action*='handler=Send']");
        letters["code"] = await golden.NextAsync(portal, sender);
        var code = EightDigits().Match(portal.Mailbox.Last(mail => EightDigits().IsMatch(mail.Text)).Text).Value;
        page = (await visitor.SubmitAsync(page, new() { ["Input.Code"] = code }, "form[action='?act=address']")).Is(HttpStatusCode.OK);
        var moved = (await visitor.SubmitAsync(page, new() { ["Input.Address"] = newAddress })).Is(HttpStatusCode.OK);
        letters["address-gone"] = await golden.NextAsync(portal, sender);
        letters["address-new"] = await golden.NextAsync(portal, newAddress);

        // The owner needs longer, says so, and then misses the new day as well.
        using var owner = await portal.SignInAsOwnerAsync();
        var until = portal.Clock.Now.AddDays(20);
        (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}"), new()
        {
            ["Promise.Until"] = $"{until:yyyy-MM-dd}",
            ["Promise.Note"] = language == "zh" ? "出差比预计多了一周，回来后会仔细读您的材料。" : "A journey takes a week longer than planned. I shall read your files when I am back.",
        }, "form[action*='handler=Promise']")).Is(HttpStatusCode.OK);
        letters["put-off"] = await golden.NextAsync(portal, newAddress);
        portal.Clock.Now = until - TimeSpan.FromDays(2);
        await portal.NoticeRoundAsync();
        await golden.NextAsync(portal, Owner);
        portal.Clock.Now = until + TimeSpan.FromDays(1);
        await portal.NoticeRoundAsync();
        letters["missed"] = await golden.NextAsync(portal, newAddress);
        letters["late"] = await golden.NextAsync(portal, Owner);
        (await visitor.SubmitAsync(await visitor.VisitAsync($"{moved.Path}/withdraw"), new() { ["Input.Reason"] = language == "zh" ? "已接受别处的机会。" : "I took another offer." })).Is(HttpStatusCode.OK);
        letters["withdrew"] = await golden.NextAsync(portal, Owner);
        Assert.Empty(GoldenLetters.Changed(letters, language));
    }

    [Theory]
    [InlineData("en", "", "ada.zhang@example.edu")]
    [InlineData("zh", "/zh", "wang@example.edu.cn")]
    public async Task Letters_about_times_read_as_they_were_written(string language, string pages, string sender)
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        using var visitor = portal.NewVisitor();
        using var owner = await portal.SignInAsOwnerAsync();
        Dictionary<string, string> letters = [];
        var isChinese = language == "zh";
        var (receipt, reference) = await ApplyAsync(portal, visitor, pages, isChinese ? GoldenLetters.InChinese(sender) : Answers.Intern(sender), sender);

        await owner.ProposeAsync(reference);
        letters["times"] = await golden.NextAsync(portal, sender);
        await visitor.SubmitAsync(await visitor.VisitAsync(receipt.Path), new() { ["None.Words"] = isChinese ? "周一上午都可以。" : "Any Monday morning would do." }, TalksDesk.NoneForm);
        letters["times-none"] = await golden.NextAsync(portal, Owner);
        await owner.ProposeAsync(reference);
        await golden.NextAsync(portal, sender);
        await visitor.SubmitAsync(await visitor.VisitAsync(receipt.Path), new() { ["Choice.Start"] = TalksDesk.First }, TalksDesk.ChooseForm);
        letters["times-chosen-owner"] = await golden.NextAsync(portal, Owner);
        letters["times-chosen"] = await golden.NextAsync(portal, sender);
        portal.Clock.Now += TimeSpan.FromDays(1);
        await visitor.SubmitAsync(await visitor.VisitAsync(receipt.Path), new() { ["Off.Words"] = isChinese ? "我感冒了，非常抱歉。" : "I have caught a cold, I am sorry." }, TalksDesk.OffForm);
        letters["times-off-owner"] = await golden.NextAsync(portal, Owner);
        using var later = await portal.SignInAsOwnerAsync();
        await later.ProposeAsync(reference);
        await golden.NextAsync(portal, sender);
        await visitor.SubmitAsync(await visitor.VisitAsync(receipt.Path), new() { ["Choice.Start"] = TalksDesk.Second }, TalksDesk.ChooseForm);
        await golden.NextAsync(portal, sender);
        await golden.NextAsync(portal, Owner);
        await later.CallOffAsync(reference, isChinese ? "临时需要出差，抱歉。" : "I am called away to another city.");
        letters["times-off"] = await golden.NextAsync(portal, sender);
        Assert.Empty(GoldenLetters.Changed(letters, language));
    }

    [Theory]
    [InlineData("en", "", "ada.zhang@example.edu")]
    [InlineData("zh", "/zh", "wang@example.edu.cn")]
    public async Task Letters_about_being_passed_on_read_as_they_were_written(string language, string pages, string sender)
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        using var visitor = portal.NewVisitor();
        using var owner = await portal.SignInAsOwnerAsync();
        Dictionary<string, string> letters = [];
        var isChinese = language == "zh";
        var (receipt, reference) = await ApplyAsync(portal, visitor, pages, isChinese ? GoldenLetters.InChinese(sender) : Answers.Intern(sender), sender);

        await AskAsync();
        letters["hand-over-asked"] = await golden.NextAsync(portal, sender);
        await visitor.SubmitAsync(await visitor.VisitAsync(receipt.Path), [], "form[action*='handler=Refuse']");
        letters["hand-over-refused-owner"] = await golden.NextAsync(portal, Owner);
        await AskAsync();
        await golden.NextAsync(portal, sender);
        var page = await visitor.SubmitAsync(await visitor.VisitAsync($"{receipt.Path}/agree"), [], "form[action*='handler=Send']");
        await golden.NextAsync(portal, sender);
        var code = EightDigits().Match(portal.Mailbox.Last(mail => EightDigits().IsMatch(mail.Text)).Text).Value;
        page = (await visitor.SubmitAsync(page, new() { ["Input.Code"] = code }, "form[action='?act=agree']")).Is(HttpStatusCode.OK);
        (await visitor.SubmitAsync(page, [])).Is(HttpStatusCode.OK);
        letters["hand-over-agreed-owner"] = await golden.NextAsync(portal, Owner);
        var packet = await owner.VisitAsync((await owner.VisitAsync($"/inbox/{reference}/hand-over")).One("a.button[href*='/hand-over/']").GetAttribute("href")!);
        await owner.SubmitAsync(packet, []);
        letters["hand-over-done"] = await golden.NextAsync(portal, sender);
        Assert.Empty(GoldenLetters.Changed(letters, language));

        async Task AskAsync() => (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/hand-over"), new()
        {
            ["Input.Receiver"] = isChinese ? "示例公司招聘部" : "Recruiting of Example Corp",
            ["Input.Purpose"] = isChinese ? "编译器团队有一个合适的职位。" : "A role in the compiler team fits what you wrote.",
        }, "form.hand-over-form")).Is(HttpStatusCode.OK);
    }

    [GeneratedRegex(@"\b[0-9]{4} ?[0-9]{4}\b")]
    private static partial Regex EightDigits();

    /// <summary>An application of which both letters that follow it were read.</summary>
    private async Task<(Page Receipt, string Reference)> ApplyAsync(PortalServer portal, Visitor visitor, string pages, Dictionary<string, string?> answers, string sender)
    {
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(pages + Answers.InternForm), answers);
        await golden.NextAsync(portal, sender);
        await golden.NextAsync(portal, Owner);
        return (receipt, receipt.One("#reference").TextContent);
    }
}
