using Portal.Model.Inquiries;

namespace Portal.Features.Demo;

/// <summary>Invented people with addresses that can reach nobody (RFC 2606).</summary>
internal static class DemoPeople
{
    private static readonly (string Han, string Latin)[] Families =
    [
        ("王", "Wang"), ("李", "Li"), ("张", "Zhang"), ("刘", "Liu"), ("陈", "Chen"), ("杨", "Yang"), ("赵", "Zhao"), ("黄", "Huang"), ("周", "Zhou"), ("吴", "Wu"),
        ("徐", "Xu"), ("孙", "Sun"), ("胡", "Hu"), ("朱", "Zhu"), ("高", "Gao"), ("林", "Lin"), ("何", "He"), ("郭", "Guo"), ("马", "Ma"), ("罗", "Luo"),
        ("梁", "Liang"), ("宋", "Song"), ("郑", "Zheng"), ("谢", "Xie"), ("韩", "Han"), ("唐", "Tang"), ("冯", "Feng"), ("于", "Yu"), ("董", "Dong"), ("欧阳", "Ouyang"),
    ];

    private static readonly (string Han, string Latin)[] Given =
    [
        ("伟", "wei"), ("芳", "fang"), ("娜", "na"), ("敏", "min"), ("静", "jing"), ("丽", "li"), ("强", "qiang"), ("磊", "lei"), ("军", "jun"), ("洋", "yang"),
        ("勇", "yong"), ("艳", "yan"), ("杰", "jie"), ("娟", "juan"), ("涛", "tao"), ("明", "ming"), ("超", "chao"), ("秀", "xiu"), ("霞", "xia"), ("平", "ping"),
        ("刚", "gang"), ("桂", "gui"), ("文", "wen"), ("辉", "hui"), ("晓", "xiao"), ("宇", "yu"), ("浩", "hao"), ("凯", "kai"), ("雪", "xue"), ("思", "si"),
        ("嘉", "jia"), ("子", "zi"), ("欣", "xin"), ("怡", "yi"), ("博", "bo"), ("天", "tian"), ("泽", "ze"), ("雨", "yu"), ("佳", "jia"), ("睿", "rui"),
    ];

    private static readonly string[] FirstNames =
    [
        "Anna", "Ben", "Carla", "David", "Elif", "Felix", "Grace", "Hannah", "Ivan", "José", "Katja", "Liam", "Maria", "Noah", "Olga", "Priya", "Quentin", "Rosa", "Samir",
        "Tove", "Uma", "Viktor", "Wanda", "Ximena", "Yuki", "Zoë", "Amara", "Björn", "Chiara", "Dmitri", "Esther", "François", "Ingrid", "Jonas", "Kofi", "Leila",
    ];

    private static readonly string[] LastNames =
    [
        "Adler", "Becker", "Costa", "Dubois", "Eriksen", "Fischer", "García", "Hoffmann", "Ivanova", "Jansen", "Kowalski", "Lindqvist", "Moreau", "Nakamura", "O'Brien",
        "Patel", "Quinn", "Rossi", "Schmidt", "Tanaka", "Ueda", "Vargas", "Weber", "Xenakis", "Yılmaz", "Zhukov", "Okafor", "Singh", "Müller", "Novák", "Silva", "McGill",
    ];

    public static Sender Of(Random random, bool isChinese)
    {
        var (en, zh, domain) = random.Some(DemoWords.Schools);
        if (!isChinese)
        {
            var (first, last) = (random.Any(FirstNames), random.Any(LastNames));
            return new($"{first} {last}", null, Address(random, $"{Plain(first)}.{Plain(last)}", domain), en);
        }

        var (family, given) = (random.Some(Families), Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Any(Given)).ToList());
        var spoken = string.Concat(given.Select(sign => sign.Latin));
        var latin = $"{family.Latin} {char.ToUpperInvariant(spoken[0])}{spoken[1..]}";
        return new(family.Han + string.Concat(given.Select(sign => sign.Han)), random.Next(2) == 0 ? latin : null,
            Address(random, $"{spoken}.{family.Latin.ToLowerInvariant()}", domain), zh);
    }

    private static string Address(Random random, string name, string domain) => $"{name}{random.Next(10, 10_000)}@{domain}.student.example";

    private static string Plain(string name) => string.Concat(Model.Search.SearchText.Fold(name).Where(char.IsAsciiLetter));
}
