using System.Text.RegularExpressions;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Letters;

/// <summary>
/// Each letter word by word as it arrives, beside its file in <c>Golden</c>. A letter that changed lies as
/// <c>*.received.txt</c> beside the test's program, to be read and, if it is better, to take the file's place.
/// </summary>
internal sealed partial class GoldenLetters
{
    private static readonly string[] Headers = ["From", "To", "Reply-To", "Subject", "Auto-Submitted", "List-Unsubscribe"];

    /// <summary>The letters to the sender and to the owner come in any order.</summary>
    private readonly List<ReceivedMail> unread = [];

    /// <returns>The next letter to the mailbox, with its headers, and what is made anew each time masked.</returns>
    public async Task<string> NextAsync(PortalServer portal, string recipient)
    {
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();
        while (!unread.Exists(mail => mail.Recipients.Contains(recipient)))
        {
            unread.Add(await portal.NextLetterAsync());
        }

        var mail = unread.Find(mail => mail.Recipients.Contains(recipient))!;
        unread.Remove(mail);
        var heads = Headers.Where(header => mail.Header(header) is not null).Select(header => $"{header}: {Quotes().Replace(mail.Header(header)!, "$1 <")}");
        return Masked($"{string.Join('\n', heads)}\n\n{mail.Text.ReplaceLineEndings("\n").TrimEnd('\n')}\n");
    }

    /// <returns>Those that are not as their files say.</returns>
    public static IEnumerable<string> Changed(Dictionary<string, string> letters, string language) =>
        letters.Where(letter => !IsGolden(letter.Value, $"{letter.Key}.{language}")).Select(letter => letter.Value).ToList();

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

    private static string Masked(string text) => Code().Replace(Token().Replace(Reference().Replace(text, "REFERENCE"), "$1TOKEN"), "CODE");

    public static Dictionary<string, string?> InChinese(string email) => new(Answers.Intern(email))
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

    /// <summary>In a line of its own.</summary>
    [GeneratedRegex("^ *[0-9]{4} [0-9]{4}$", RegexOptions.Multiline)]
    private static partial Regex Code();
}
