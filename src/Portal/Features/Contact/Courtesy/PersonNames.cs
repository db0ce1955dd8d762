using System.Text.RegularExpressions;

namespace Portal.Features.Contact.Courtesy;

/// <summary>Names of people, as far as they can be told without knowing the people.</summary>
public static partial class PersonNames
{
    /// <summary>The most common Chinese surnames of one character; 向 is left out, because 向老师 also means "to the teacher".</summary>
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房";

    /// <summary>Those of them that begin many other words (高级, 任务, 毕业 …).</summary>
    private const string SurnamesInWords = "高任程方金石江于万白武温康文安易关章包纪毕单季成谷盛路游管蒙华";

    private static readonly string[] TwoCharacterSurnames = ["欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯"];

    public static bool IsSurname(string text) => (text.Length == 1 && Surnames.Contains(text[0])) || TwoCharacterSurnames.Contains(text);

    /// <summary>Whether a text of Han characters is a surname and a given name. Some words of two or three characters are, too.</summary>
    public static bool IsLikeFullName(string text) => text.Length switch
    {
        2 or 3 when Surnames.Contains(text[0]) => !SurnamesInWords.Contains(text[0]),
        3 or 4 => TwoCharacterSurnames.Contains(text[..2]),
        _ => false,
    };

    public static IReadOnlyList<string> HanRuns(string text) => [.. Han().Matches(text).Select(run => run.Value)];

    /// <summary>Words of Latin letters, in lower case; hyphens and apostrophes divide them.</summary>
    public static IReadOnlyList<string> LatinWords(string text) => [.. Latin().Matches(text).Select(word => word.Value.ToLowerInvariant())];

    /// <summary>Whether Latin words are of one name: a common word, or parts of one as Song Wei are of Songwei.</summary>
    public static bool ShareAName(IReadOnlyList<string> some, IReadOnlyList<string> others) =>
        some.Intersect(others).Any() || HoldsPart(some, others) || HoldsPart(others, some);

    private static bool HoldsPart(IReadOnlyList<string> whole, IReadOnlyList<string> parts)
    {
        var joined = string.Concat(whole);
        return parts.Any(part => part.Length >= MinPart && joined.Contains(part, StringComparison.Ordinal));
    }

    private const int MinPart = 3;

    [GeneratedRegex(@"[\u4E00-\u9FFF]+")]
    private static partial Regex Han();

    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F]+")]
    private static partial Regex Latin();
}
