using System.Text.RegularExpressions;

namespace Portal.Features.Contact.Courtesy;

/// <summary>Whom a text greets at its beginning: letters are copied, and the name of the one before stays in.</summary>
public static partial class Greeting
{
    /// <summary>Characters of a text that are looked at.</summary>
    private const int Beginning = 200;

    /// <summary>What stands in the place of a name and is none.</summary>
    private static readonly string[] Nobody =
    [
        "sir", "sirs", "madam", "prof", "professor", "professors", "dr", "doctor", "mr", "mrs", "ms", "miss", "teacher", "teachers", "laoshi", "supervisor",
        "advisor", "mentor", "team", "all", "everyone", "everybody", "colleague", "colleagues", "friend", "friends", "folks", "there", "world", "committee",
        "recruiter", "recruiters", "recruiting", "recruitment", "hiring", "manager", "hr", "lab", "laboratory", "group", "office", "department", "admission", "admissions",
        "research", "researcher", "researchers", "editor", "editors", "reviewer", "reviewers", "owner", "portal", "ladies", "gentlemen", "again", "thanks", "thank", "greetings",
    ];

    /// <summary>Characters of words that stand before a title and are no names (金融学博士, 任课老师).</summary>
    private const string NotInNames = "学校院系组级课室位部所司业科程职研务";

    /// <returns>The name as it was written, or null where nobody, or nobody else, is greeted.</returns>
    public static string? ToSomebodyElse(IEnumerable<string> texts, IReadOnlyList<string> ownerNames) =>
        texts.Select(text => text[..Math.Min(text.Length, Beginning)])
            .Select(text => InLatin(text, ownerNames) ?? InHan(text, ownerNames))
            .FirstOrDefault(name => name is not null);

    private static string? InLatin(string text, IReadOnlyList<string> ownerNames)
    {
        var owner = ownerNames.SelectMany(PersonNames.LatinWords).ToList();
        var greeting = Latin().Match(text);
        var name = PersonNames.LatinWords(greeting.Groups["name"].Value);
        return owner.Count == 0 || name.Count == 0 || name.Any(Nobody.Contains) || PersonNames.ShareAName(owner, name)
            ? null
            : greeting.Groups["whom"].Value;
    }

    private static string? InHan(string text, IReadOnlyList<string> ownerNames)
    {
        var owners = ownerNames.SelectMany(PersonNames.HanRuns).ToList();
        var greeting = Han().Match(text);
        var name = greeting.Groups["name"].Value;
        var isName = PersonNames.IsSurname(name) || (PersonNames.IsLikeFullName(name) && !name.Any(NotInNames.Contains));
        return owners.Count > 0 && isName && !owners.Any(owner => owner.Contains(name, StringComparison.Ordinal)) ? greeting.Groups["whom"].Value : null;
    }

    /// <summary>A line that is a greeting and no more; after a comma only with a title, because "Hi, Wang Li here" is not for Wang Li.</summary>
    [GeneratedRegex(
        @"^\W*(?i:dear|hi|hello|hey)(?:[ ]+|,[ ]*(?=(?i:prof|dr|mr|ms)))(?<whom>(?:(?i:professor|prof|doctor|dr|mrs|mr|ms|miss)\b\.?[ ]*)*"
        + @"(?<name>\p{Lu}[\p{L}-]*(?:[ ]\p{Lu}[\p{L}-]*){0,2}))[ ]*(?=[,，:：!！.。;；\r\n]|\z)",
        RegexOptions.Multiline)]
    private static partial Regex Latin();

    /// <summary>With an adjective before the name, or with a word or mark of greeting after the title.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:尊敬的|敬爱的|亲爱的|(?i:dear|hi|hello)[ ]*)[ ]*(?<whom>(?<name>[\u4E00-\u9FFF]{1,4}?)[ ]*" + Titles + @")"
        + @"|(?<whom>(?<name>[\u4E00-\u9FFF]{1,4}?)[ ]*" + Titles + @")[ ]*(?=[，,]?[ ]*[您你]好|[：:！!]|[，,]?[ ]*(?:[\r\n]|\z)))",
        RegexOptions.Multiline)]
    private static partial Regex Han();

    private const string Titles = "(?:老师|教授|博士|导师|导|先生|女士|研究员|院士|主任|总|学长|学姐|师兄|师姐|同学)";
}
