using Portal.Model.Replies;

namespace Portal.Features.Templates;

/// <summary>What each placeholder stands for, in the reader's language.</summary>
public static class PlaceholderHelp
{
    /// <summary>As one writes it, and what comes in its place.</summary>
    public static IReadOnlyList<(string Example, string Meaning)> All =>
    [
        (Braces($"{Placeholder.Name}|{TemplatesTexts.HelpNameFallback}"), TemplatesTexts.HelpName),
        (Braces(Placeholder.Reference), TemplatesTexts.HelpReference),
        (Braces(Placeholder.TopicTitle), TemplatesTexts.HelpTopicTitle),
        (Braces(Placeholder.Start), TemplatesTexts.HelpStart),
        (Braces(Placeholder.ReplyBy), TemplatesTexts.HelpReplyBy),
        (Braces(Placeholder.StatusLink), TemplatesTexts.HelpStatusLink),
        (Braces(Placeholder.ReasonText), TemplatesTexts.HelpReasonText),
        (Braces(Placeholder.Alternatives), TemplatesTexts.HelpAlternatives),
        (Braces(Placeholder.TopicTime), TemplatesTexts.HelpTopicTime),
        (Braces(Placeholder.WaitingUntil), TemplatesTexts.HelpWaitingUntil),
        (Braces($"{Placeholder.Ask}:{TemplatesTexts.HelpAskExample}"), TemplatesTexts.HelpAsk),
    ];

    private static string Braces(string content) => $"{{{{{content}}}}}";
}
