using System.Text.RegularExpressions;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Letters;

/// <summary>
/// Each letter word by word as it arrives, beside its file in <c>Golden</c>. A letter that changed lies as
/// <c>*.received.txt</c> beside the test's program, to be read and, if it is better, to take the file's place.
/// </summary>
public sealed partial class GoldenLetterTests(PostgresServer postgres)
{
    private const string Owner = PortalServer.OwnerEmail;
    private static readonly string[] Headers = ["From", "To", "Reply-To", "Subject", "Auto-Submitted", "List-Unsubscribe"];

    /// <summary>The letters to the sender and to the owner come in any order.</summary>
    private readonly List<ReceivedMail> unread = [];

    [Theory]
    [InlineData("en", "", "ada.zhang@example.edu")]
    [InlineData("zh", "/zh", "wang@example.edu.cn")]
    public async Task Letters_read_as_they_were_written(string language, string pages, string sender)
    {
        await using var portal = new IntakePortal(postgres);
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        Dictionary<string, string> letters = [];
        var reference = await ApplyAsync(portal, pages, language == "zh" ? InChinese(sender) : Answers.Intern(sender));
        letters["acknowledgement"] = await NextAsync(portal, sender);
        letters["notice"] = await NextAsync(portal, Owner);

        var (answer, reply) = language == "zh" ? ("三月可以开始。", "王同学，你好！\n\n{{status_link}} 上可以看到进度。") : ("March suits me.", "Dear Ada,\n\nyou can follow it at {{status_link}}.");
        var answered = portal.Mail(sender, answer) with { Recipients = [await portal.AddressOfAsync(await portal.ReadAsync(reference))] };
        await portal.ReceiveAsync(answered);
        letters["answered"] = await NextAsync(portal, Owner);

        await owner.ReplyAsync(reference, reply);
        letters["reply"] = await NextAsync(portal, sender);

        await ChooseAsync(portal, owner, pages);
        var waiting = await ApplyAsync(portal, pages, language == "zh" ? InChinese("zhao@example.edu.cn") : Answers.Intern("bo@example.edu"));
        portal.Clock.Now += TimeSpan.FromDays(1);
        await portal.NoticeRoundAsync();
        letters["digest"] = await NextAsync(portal, Owner);

        portal.Clock.Now = (await portal.ReadAsync(waiting)).ReplyBy - TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1);
        await portal.NoticeRoundAsync();
        letters["reminder"] = await NextAsync(portal, Owner);
        Assert.Empty(letters.Where(letter => !IsGolden(letter.Value, $"{letter.Key}.{language}")).Select(letter => letter.Value));
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

    private async Task<string> NextAsync(PortalServer portal, string recipient)
    {
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();
        while (!unread.Exists(mail => mail.Recipients.Contains(recipient)))
        {
            unread.Add(await portal.Post.NextAsync());
        }

        var mail = unread.Find(mail => mail.Recipients.Contains(recipient))!;
        unread.Remove(mail);
        var heads = Headers.Where(header => mail.Header(header) is not null).Select(header => $"{header}: {Quotes().Replace(mail.Header(header)!, "$1 <")}");
        return Masked($"{string.Join('\n', heads)}\n\n{mail.Text.ReplaceLineEndings("\n").TrimEnd('\n')}\n");
    }

    private static bool IsGolden(string text, string name)
    {
        var directory = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "Letters", "Golden")).FullName;
        var golden = Path.Combine(directory, $"{name}.txt");
        if (File.Exists(golden) && File.ReadAllText(golden) == text)
        {
            return true;
        }

        File.WriteAllText(Path.Combine(directory, $"{name}.received.txt"), text);
        return false;
    }

    private static string Masked(string text) => Token().Replace(Reference().Replace(text, "REFERENCE"), "$1TOKEN");

    private static Dictionary<string, string?> InChinese(string email) => new(Answers.Intern(email))
    {
        ["Input.FullName"] = "王小明",
        ["Input.OtherName"] = "Xiaoming Wang",
        ["Input.School"] = "示例大学",
        ["Input.Major"] = "计算机系统结构",
        ["Input.Advisor"] = "李老师",
        ["Input.Experience"] = string.Concat(Enumerable.Repeat("我写过一个分组 INT4 矩阵乘的 CUDA 核，在三种形状上达到访存上限的 78%。", 4)),
        ["Input.Message"] = string.Concat(Enumerable.Repeat("第一个月我会先复现开源模型上的闪烁，逐步记录误差在哪里变大，再决定在哪几步补偿。", 5)) + email,
        ["Input.TopicAnswer"] = string.Concat(Enumerable.Repeat("每一步都从上一步的输出出发，所以小的偏差总朝同一个方向累积。", 3)),
        ["Input.AiUse"] = "用来检查英文语法。",
        ["Input.Source"] = "读了论文",
        ["Input.AnswerIn"] = "Chinese",
    };

    /// <summary>Around a name of plain words they mean nothing; one library writes them and the other does not.</summary>
    [GeneratedRegex("""\A"([A-Za-z ]+)" <""")]
    private static partial Regex Quotes();

    [GeneratedRegex("[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(/inquiries/|replies\+)[\w.-]+")]
    private static partial Regex Token();
}
