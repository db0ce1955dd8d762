namespace Portal.Model.Replies;

/// <summary>Something in an answer that a person still has to put into words.</summary>
/// <param name="Source">As it stands in the text.</param>
/// <param name="Asks">What is asked for; null where a placeholder has no value or is none of ours.</param>
public sealed record ReplyGap(string Source, string? Asks)
{
    /// <summary>
    /// All that keeps an answer from being sent: every placeholder that is left, and whatever looks like one. Other
    /// braces, such as those of a formula or of code, are the writer's own.
    /// </summary>
    public static IReadOnlyList<ReplyGap> In(string text) =>
        [.. ReplyText.Parse(text).Where(IsGap).Select(part => new ReplyGap(part.Source.Trim(), part.Known == Placeholder.Ask ? part.Detail : null))];

    private static bool IsGap(ReplyPart part) => part.Kind switch
    {
        ReplyPartKind.Placeholder => !part.IsLink && LooksLikeName(part.Name),
        ReplyPartKind.Broken => Placeholder.Find(part.Name) is not null,
        _ => false,
    };

    /// <summary>A word in any script, perhaps with dots and lines in it.</summary>
    private static bool LooksLikeName(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-');
}

/// <summary>Why the text of a template cannot be kept.</summary>
/// <param name="Source">As it stands in the text.</param>
/// <param name="Nearest">The placeholder that was probably meant, if any comes close.</param>
public sealed record TemplateFault(TemplateFaultKind Kind, string Source, string? Nearest)
{
    public static IReadOnlyList<TemplateFault> In(string text) => [.. ReplyText.Parse(text).Select(Of).OfType<TemplateFault>()];

    private static TemplateFault? Of(ReplyPart part) => part switch
    {
        { Kind: ReplyPartKind.Words } => null,
        { Kind: ReplyPartKind.Broken } => new(TemplateFaultKind.Broken, part.Source.Trim(), Placeholder.Find(part.Name)),
        { Known: Placeholder.Ask, Detail: "" } => new(TemplateFaultKind.AsksNothing, part.Source, Placeholder.Ask),
        { Known: not null } => null,
        _ when Placeholder.Find(part.Name) == Placeholder.Ask => new(TemplateFaultKind.AsksNothing, part.Source, Placeholder.Ask),
        _ => new(TemplateFaultKind.Unknown, part.Source, Placeholder.Nearest(part.Name)),
    };
}

public enum TemplateFaultKind
{
    Unknown,

    /// <summary>Braces without their counterpart.</summary>
    Broken,
    AsksNothing,
}
