using System.Text.RegularExpressions;

namespace Portal.Features.Contact.Courtesy;

/// <summary>Whose papers a file holds, as far as its name tells: friends' CVs are picked by mistake.</summary>
public static partial class FileOwner
{
    /// <param name="senderNames">In one or both scripts. A script that the sender gave no name in is not compared.</param>
    public static bool IsSomebodyElse(string fileName, IReadOnlyList<string?> senderNames)
    {
        var name = Path.GetFileNameWithoutExtension(fileName).Normalize();
        var isPersonal = Personal().IsMatch(name);
        var rest = Neutral().Replace(Personal().Replace(School().Replace(Digits().Replace(name, " "), " "), " "), " ");
        var senders = string.Join(' ', senderNames);
        var (han, senderHan) = (PersonNames.HanRuns(rest), PersonNames.HanRuns(senders));
        var (latin, senderLatin) = (PersonNames.LatinWords(Acronym().Replace(rest, " ")), PersonNames.LatinWords(senders));
        if (han.Any(run => senderHan.Any(sender => IsSame(run, sender))) || PersonNames.ShareAName(latin, senderLatin))
        {
            return false;
        }

        // One name and nothing else, or a name on a CV: a paper or a letter of recommendation may well bear another one.
        return (han is [var only] && senderHan.Count > 0 && (isPersonal || latin.Count == 0) && PersonNames.IsLikeFullName(only) && !Words.Contains(only))
            || (isPersonal && han.Count == 0 && senderLatin.Count > 0 && latin.Count is 2 or 3 && latin.All(word => word.Length > 1)
                && !School().IsMatch(name));
    }

    /// <summary>Also with a part left out, or in the other form of the characters, where a given name shares one (劉松偉, 刘松伟).</summary>
    private static bool IsSame(string run, string sender) =>
        run.Contains(sender, StringComparison.Ordinal) || sender.Contains(run, StringComparison.Ordinal) || run.Skip(1).Intersect(sender.Skip(1)).Any();

    /// <summary>Words that look like a surname and a given name.</summary>
    private static readonly string[] Words =
    [
        "张量", "陈述", "余弦", "周报", "周记", "周期", "雷达", "顾问", "范例", "范文", "范围", "许可", "夏令营", "谢信", "段落", "严格", "史料", "龙芯", "马拉松",
        "董事", "田野", "林业", "韩国", "苏州", "徐州", "郑州", "沈阳", "唐山", "黄山", "曾用名", "付款", "陶瓷", "钱包", "黎明", "孔隙", "梁柱", "宋体", "叶片",
    ];

    [GeneratedRegex(@"(?<![a-z])(?:cv|resume|résumé|vitae|transcripts?)(?![a-z])|个人简历|简历|履历|成绩单|个人陈述", RegexOptions.IgnoreCase)]
    private static partial Regex Personal();

    /// <summary>With what stands before it, because nothing divides the names of a school and of a person.</summary>
    [GeneratedRegex(@"[\u4E00-\u9FFF]*(?:大学|学院|研究院|研究所|中科院|交大|中科大|哈工大)|清华|北大|复旦|浙大|南大|同济|(?<![a-z])(?:university|univ|college|institute|school)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex School();

    [GeneratedRegex(@"(?<![a-z])v(?:er)?(?:sion)?\.?\d+|\d+[ ]*[年月日版级届页]?", RegexOptions.IgnoreCase)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"最终版|最终|定稿|终版|最新版|最新|新版|更新版|更新|修改版|修改|副本|中文版|英文版|中文|英文|中英文|双语|版本|文件|扫描件|电子版|实习生|实习|申请表|申请|应聘|求职|投递"
        + @"|本科生|本科|硕士生|硕士|博士生|博士|研究生|直博|计算机科学与技术|计算机|软件工程|人工智能|电子信息|通信工程|自动化|统计学|微电子|算法|工程师|科研|学术|个人|我的"
        + @"|(?<![a-z])(?:final|latest|newest|new|old|updated?|current|draft|copy|scan(?:ned)?|signed|official|unofficial|version|rev|of|my|the|and|for|to|in|curriculum|full|short|long|one|page|pages"
        + @"|english|chinese|en|zh|cn|eng|chn|academic|industry|research|researcher|scientist|engineer|engineering|software|hardware|developer|data|machine|deep|learning|computer|vision"
        + @"|science|sciences|electrical|system|systems|intern|internship|student|applicant|application|candidate|phd|ph|master|masters|msc|mphil|bsc|bachelor|undergraduate|undergrad|graduate|grad|postgraduate|postdoc"
        + @"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter|pdf|docx?|latex|overleaf|template|google|microsoft|scholar|project|projects|report|list|record|records|academia|professional|job|work|letter|cover|statement)(?![a-z])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Neutral();

    /// <summary>Of schools, degrees and conferences. A name in capitals is as short, and then nothing is said.</summary>
    [GeneratedRegex("(?<![A-Za-z])[A-Z]{2,5}(?![A-Za-z])")]
    private static partial Regex Acronym();
}
