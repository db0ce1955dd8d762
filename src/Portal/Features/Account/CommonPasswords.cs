using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Model.Accounts;
using Portal.Model.Site;

namespace Portal.Features.Account;

/// <summary>
/// Refuses what guessing programs try first (NIST SP 800-63B, 3.1.1.2): the shipped list, keyboard walks, years, the person's own
/// name and address and the site's name, also written with a zero for an o, put together by twos, or said again and again.
/// Nothing is asked of anybody's server.
/// </summary>
public sealed partial class CommonPasswords(IOptions<SiteOptions> site) : IPasswordValidator<PortalUser>
{
    /// <summary>Three or more words are a phrase, and no list knows it.</summary>
    private const int FewWords = 2;

    /// <summary>What is left beside them has to be so long, or it is decoration.</summary>
    private const int Decoration = 6;

    private const int ShortestWord = 4;

    private static readonly string[] Listed = Read();

    private static readonly string[] Walks = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"];

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        var own = $"{user.DisplayName} {user.Email?.Split('@')[0]} {site.Value.Name}".Split([' ', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries);
        return Task.FromResult(password is not null && IsCommon(password, own) ? IdentityResult.Failed(AccountErrors.PasswordTooCommon()) : IdentityResult.Success);
    }

    /// <param name="own">Words that whoever knows the person would try.</param>
    internal static bool IsCommon(string password, IReadOnlyCollection<string> own)
    {
        var plain = Plain(password);
        var known = own.Select(Plain).Where(word => word.Length >= ShortestWord).Concat(Listed).OrderByDescending(word => word.Length).ToList();
        return IsPut(plain, known) || IsPut(Unmasked(plain), known);
    }

    private static bool IsPut(string text, List<string> known)
    {
        if (IsRepeated(text))
        {
            return true;
        }

        var left = text;
        var words = 0;
        foreach (var word in known.Where(word => left.Contains(word, StringComparison.Ordinal)))
        {
            left = left.Replace(word, " ", StringComparison.Ordinal);
            words++;
        }

        left = WithoutWalks(Years().Replace(left, " "));
        return words <= FewWords && left.Count(character => character != ' ') < Decoration;
    }

    /// <summary>A short piece said again and again.</summary>
    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, Math.Max(0, text.Length / 2)).Any(length => length < 10 && text.Length / length >= 2
            && text == string.Concat(Enumerable.Repeat(text[..length], text.Length / length + 1))[..text.Length]);

    /// <summary>Takes out four or more neighbours on the keyboard or in the alphabet, in either direction, and three of the same.</summary>
    private static string WithoutWalks(string text)
    {
        var left = new StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var length = Walks.Max(walk => Math.Max(StepsAlong(walk, text, start, 1), StepsAlong(walk, text, start, -1)));
            var same = text.Skip(start).TakeWhile(character => character == text[start]).Count();
            var taken = length >= 4 ? length : same >= 3 ? same : 0;
            left.Append(taken > 0 ? ' ' : text[start]);
            start += Math.Max(1, taken);
        }

        return left.ToString();
    }

    private static int StepsAlong(string walk, string text, int start, int direction)
    {
        var at = walk.IndexOf(text[start], StringComparison.Ordinal);
        var steps = 0;
        while (at >= 0 && at < walk.Length && start + steps < text.Length && walk[at] == text[start + steps])
        {
            (at, steps) = (at + direction, steps + 1);
        }

        return steps;
    }

    /// <summary>Small letters and digits of any script; the rest is what people put between.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Select(Meant).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Signs that stand for letters, before signs are left out.</summary>
    private static char Meant(char character) => character switch { '@' => 'a', '$' => 's', '!' => 'i', _ => character };

    /// <summary>Digits that stand for letters.</summary>
    private static string Unmasked(string text) =>
        string.Concat(text.Select(character => character switch { '0' => 'o', '1' => 'l', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', '8' => 'b', _ => character }));

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }

    [GeneratedRegex("(19|20)[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Years();
}
