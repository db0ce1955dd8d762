namespace Portal.Model.Replies;

/// <summary>
/// The names that may stand between double braces in the text of a template. They are the same in both languages,
/// because one person writes both.
/// </summary>
public static class Placeholder
{
    public const string Name = "name";
    public const string Reference = "reference";
    public const string TopicTitle = "topic.title";
    public const string Start = "start";
    public const string ReplyBy = "reply_by";
    public const string StatusLink = "status_link";
    public const string ReasonText = "reason_text";
    public const string Alternatives = "alternatives";

    /// <summary>How long and when the topic is worked on.</summary>
    public const string TopicTime = "topic.time";

    /// <summary>Until when the person is on the waiting list.</summary>
    public const string WaitingUntil = "waiting_until";

    /// <summary>Has no value: what follows its colon is asked of whoever answers.</summary>
    public const string Ask = "ask";

    public static IReadOnlyList<string> All { get; } = [Name, Reference, TopicTitle, Start, ReplyBy, StatusLink, ReasonText, Alternatives, TopicTime, WaitingUntil, Ask];

    /// <summary>What the owner calls the link and what letters call it until they leave are the same thing.</summary>
    internal const string LinkInLetters = "private_page";

    /// <summary>As far apart as a name may be from one of ours to be taken for a slip of it.</summary>
    private const int MaxSlips = 3;
    private const int MaxLength = 40;

    /// <returns>The name as it is written here, or null where there is none such. Capitals make no difference.</returns>
    public static string? Find(string name) => All.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <returns>The name that was probably meant, or null where none comes close.</returns>
    public static string? Nearest(string name)
    {
        var written = name.Length <= MaxLength ? name.ToLowerInvariant() : name[..MaxLength].ToLowerInvariant();
        var (distance, known) = All.Select(known => (Slips(written, known), known)).MinBy(pair => pair.Item1);
        return distance <= Math.Min(MaxSlips, known.Length / 2)
            ? known
            : All.FirstOrDefault(one => one.Split('.', '_').Any(word => word == written || word == written.Split('.', '_', ' ')[0]));
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Slips(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < other.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = Math.Min(Math.Min(row[j], above) + 1, diagonal + (one[i] == other[j] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
