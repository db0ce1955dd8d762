using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Letters;

/// <summary>Letters about an inquiry that comes in and is answered; see <see cref="GoldenLetters"/>.</summary>
public sealed class GoldenLetterTests(PostgresServer postgres)
{
    private const string Owner = PortalServer.OwnerEmail;
    private readonly GoldenLetters golden = new();

    [Theory]
    [InlineData("en", "", "ada.zhang@example.edu")]
    [InlineData("zh", "/zh", "wang@example.edu.cn")]
    public async Task Letters_read_as_they_were_written(string language, string pages, string sender)
    {
        await using var portal = new IntakePortal(postgres);
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        Dictionary<string, string> letters = [];
        var reference = await ApplyAsync(portal, pages, language == "zh" ? GoldenLetters.InChinese(sender) : Answers.Intern(sender));
        letters["acknowledgement"] = await golden.NextAsync(portal, sender);
        letters["notice"] = await golden.NextAsync(portal, Owner);

        var (answer, reply) = language == "zh" ? ("三月可以开始。", "王同学，你好！\n\n{{status_link}} 上可以看到进度。") : ("March suits me.", "Dear Ada,\n\nyou can follow it at {{status_link}}.");
        var answered = portal.Mail(sender, answer) with { Recipients = [await portal.AddressOfAsync(await portal.ReadAsync(reference))] };
        await portal.ReceiveAsync(answered);
        letters["answered"] = await golden.NextAsync(portal, Owner);

        await owner.ReplyAsync(reference, reply);
        letters["reply"] = await golden.NextAsync(portal, sender);

        await ChooseAsync(portal, owner, pages);
        var waiting = await ApplyAsync(portal, pages, language == "zh" ? GoldenLetters.InChinese("zhao@example.edu.cn") : Answers.Intern("bo@example.edu"));
        portal.Clock.Now += TimeSpan.FromDays(1);
        await portal.NoticeRoundAsync();
        letters["digest"] = await golden.NextAsync(portal, Owner);

        portal.Clock.Now = (await portal.ReadAsync(waiting)).ReplyBy - TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1);
        await portal.NoticeRoundAsync();
        letters["reminder"] = await golden.NextAsync(portal, Owner);
        Assert.Empty(GoldenLetters.Changed(letters, language));
    }

    [Theory]
    [InlineData(Answers.InternForm)]
    [InlineData(Answers.CollaborationForm)]
    [InlineData(Answers.TalkForm)]
    [InlineData(Answers.QuestionForm)]
    public async Task The_owner_sees_who_what_and_when_in_ten_lines(string form)
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        foreach (var pages in new[] { "", "/zh" })
        {
            using var visitor = portal.NewVisitor();
            var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(pages + form), Answers.Of(form, $"ten{pages.Length}@example.edu"));
            var notice = await portal.LetterAsync(receipt.One("#reference").TextContent, EmailKind.Notice);
            var head = notice.TextBody.Split("\n\n")[0].Split('\n');
            Assert.InRange(head.Length, 5, 10);
            Assert.Contains($"ten{pages.Length}@example.edu", head[0], StringComparison.Ordinal);
            Assert.EndsWith($"http://portal.test/inbox/{receipt.One("#reference").TextContent}", head[^1], StringComparison.Ordinal);
        }
    }

    private static async Task<string> ApplyAsync(IntakePortal portal, string pages, Dictionary<string, string?> answers)
    {
        using var visitor = portal.NewVisitor();
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(pages + Answers.InternForm), answers);
        return receipt.One("#reference").TextContent;
    }

    private static async Task ChooseAsync(PortalServer portal, Visitor owner, string pages)
    {
        portal.Clock.Now += TimeSpan.FromSeconds(1);
        await owner.SubmitAsync(await owner.VisitAsync(pages + "/inbox/notices"), new() { ["cadence"] = "Daily" });
        portal.Clock.Now += TimeSpan.FromSeconds(1);
    }
}
