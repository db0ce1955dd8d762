namespace Portal.Features.Contact.Courtesy;

/// <summary>Mistyped domains of mail addresses, and domains that belong to a provider and not to an organisation.</summary>
public static class MailDomains
{
    /// <summary>Those that most people here write from, and so those that are mistyped.</summary>
    private static readonly string[] Common =
    [
        "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "qq.com", "163.com", "126.com", "foxmail.com", "sina.com", "proton.me",
    ];

    private static readonly string[] OtherPrivate =
    [
        "mail.com", "email.com", "ymail.com", "gmx.com", "gmx.de", "gmx.net", "web.de", "me.com", "mac.com", "live.com", "live.cn", "msn.com", "aol.com",
        "googlemail.com", "hotmail.co.uk", "hotmail.fr", "hotmail.de", "outlook.fr", "outlook.de", "outlook.jp", "yahoo.co.jp", "yahoo.co.uk", "yahoo.co.in",
        "yahoo.fr", "yahoo.de", "yahoo.com.cn", "yahoo.com.hk", "yahoo.com.tw", "vip.qq.com", "vip.163.com", "vip.126.com", "vip.sina.com", "188.com",
        "139.com", "189.cn", "wo.cn", "yeah.net", "sina.cn", "sohu.com", "tom.com", "21cn.com", "263.net", "aliyun.com", "protonmail.com", "pm.me",
        "naver.com", "hanmail.net", "hey.com", "zoho.com", "fastmail.com", "mail.ru", "yandex.ru", "yandex.com",
    ];

    /// <summary>Endings that nobody can register, and what was meant. Cameroon's .cm is a good one and not among them.</summary>
    private static readonly (string Wrong, string Right)[] Endings =
    [
        (".edu.c", ".edu.cn"), (".edu.con", ".edu.cn"), (".edu.cnn", ".edu.cn"), (".educn", ".edu.cn"),
        (".con", ".com"), (".cmo", ".com"), (".ocm", ".com"), (".vom", ".com"), (".xom", ".com"), (".comm", ".com"),
    ];

    /// <summary>Endings that exist, but under which none of the common providers gives out addresses.</summary>
    private static readonly string[] NotOfProviders = ["cm", "co", "om"];

    /// <summary>Shorter names have real neighbours, as q.com or sika.com.</summary>
    private const int MinMistypedName = 5;

    /// <summary>The part after the last @, in lower case.</summary>
    public static string Of(string email) => email[(email.LastIndexOf('@') + 1)..].Trim().ToLowerInvariant();

    public static bool IsPrivate(string email) => IsWellKnown(Of(email));

    /// <returns>The whole address as it was probably meant, or null where nothing seems wrong.</returns>
    public static string? Suggest(string email)
    {
        var (at, domain) = (email.LastIndexOf('@'), Of(email));
        return at > 0 && !IsWellKnown(domain) && Meant(domain) is { } meant ? $"{email[..at].Trim()}@{meant}" : null;
    }

    private static bool IsWellKnown(string domain) => Common.Contains(domain) || OtherPrivate.Contains(domain);

    private static string? Meant(string domain)
    {
        foreach (var (wrong, right) in Endings)
        {
            if (domain.EndsWith(wrong, StringComparison.Ordinal))
            {
                var corrected = domain[..^wrong.Length] + right;
                return Near(corrected) ?? corrected;
            }
        }

        return Near(domain);
    }

    private static string? Near(string domain) => Array.Find(Common, common => IsMistyped(domain, common));

    private static bool IsMistyped(string domain, string common)
    {
        var ((name, ending), (rightName, rightEnding)) = (Split(domain), Split(common));
        return name == rightName
            ? rightEnding == "com" && NotOfProviders.Contains(ending)
            : ending == rightEnding && rightName.Length >= MinMistypedName && name.StartsWith(rightName[0]) && Typing.IsOneSlip(name, rightName);
    }

    private static (string Name, string Ending) Split(string domain) =>
        domain.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? (domain[..dot], domain[(dot + 1)..]) : (domain, "");
}
