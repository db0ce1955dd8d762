using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Features.Content.Bibliography;
using Portal.Features.Content.Editing;
using Portal.Model.Publications;
using Portal.Model.Site;

namespace Portal.Features.Content.BibImport;

/// <summary>What papers are recognized by: keys, titles, DOIs, in a form that ignores how somebody wrote them.</summary>
internal static partial class PaperNames
{
    /// <summary>A key as addresses have it, such as <c>dblp-conf-icml-liuz24</c>; made from the title where nothing is left of it.</summary>
    public static string Key(BibEntry entry, string title)
    {
        foreach (var name in new[] { entry.Key, title })
        {
            var key = Others().Replace(name.ToLowerInvariant(), "-").Trim('-');
            if (ContentKeys.Reserved.Contains(key))
            {
                return $"paper-{key}";
            }

            if (key.Length > 0)
            {
                return key.Length <= ContentEntity.MaxKeyLength ? key : key[..ContentEntity.MaxKeyLength].Trim('-');
            }
        }

        return $"paper-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)).AsSpan(0, 4))}";
    }

    /// <summary>The first of key, key-2, key-3 … that is free.</summary>
    public static string FreeKey(string key, IReadOnlySet<string> taken)
    {
        var free = key;
        for (var number = 2; taken.Contains(free); number++)
        {
            var end = $"-{number}";
            free = key[..Math.Min(key.Length, ContentEntity.MaxKeyLength - end.Length)] + end;
        }

        return free;
    }

    /// <summary>The letters and digits of a title. Empty where it has none.</summary>
    public static string Title(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Null where the entry has none.</summary>
    public static string? Doi(BibEntry entry) =>
        entry.Fields.TryGetValue("doi", out var field) && Resolver().Replace(field.Text.Replace("\\", "", StringComparison.Ordinal).Trim().ToLowerInvariant(), "") is { Length: > 0 } doi ? doi : null;

    public static string? Doi(Publication paper) => BibParser.Parse(paper.BibTex, _ => { }) is [var entry, ..] ? Doi(entry) : null;

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Others();

    [GeneratedRegex(@"\A(https?://(dx\.)?doi\.org/|doi:\s*)", RegexOptions.NonBacktracking)]
    private static partial Regex Resolver();
}
