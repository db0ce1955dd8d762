using System.Text.RegularExpressions;

namespace Portal.Model.Emails;

/// <summary>Message-IDs from outside, which go into headers of ours again.</summary>
public static partial class MessageIdText
{
    /// <returns>The id with its angle brackets, or null where it is none that may stand in a header.</returns>
    public static string? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var id = trimmed.StartsWith('<') ? trimmed : $"<{trimmed}>";
        return id.Length <= OutgoingEmail.MaxMessageIdLength && Form().IsMatch(id) ? id : null;
    }

    [GeneratedRegex(@"\A<[!-;=?-~]+@[!-;=?-~]+>\z")]
    private static partial Regex Form();
}
