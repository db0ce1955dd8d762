namespace Portal.Model.Replies;

/// <summary>What one inquiry gives to the placeholders, in the language of the text; null where it has nothing to say.</summary>
public sealed record ReplyValues
{
    public string? Name { get; init; }
    public string? Reference { get; init; }
    public string? TopicTitle { get; init; }
    public string? Start { get; init; }
    public string? ReplyBy { get; init; }
    public string? ReasonText { get; init; }
    public string? Alternatives { get; init; }
    public string? TopicTime { get; init; }
    public string? WaitingUntil { get; init; }

    /// <param name="placeholder">A name from <see cref="Placeholder"/>.</param>
    /// <returns>Null also for blanks.</returns>
    internal string? Of(string placeholder)
    {
        var value = placeholder switch
        {
            Placeholder.Name => Name,
            Placeholder.Reference => Reference,
            Placeholder.TopicTitle => TopicTitle,
            Placeholder.Start => Start,
            Placeholder.ReplyBy => ReplyBy,
            Placeholder.ReasonText => ReasonText,
            Placeholder.Alternatives => Alternatives,
            Placeholder.TopicTime => TopicTime,
            Placeholder.WaitingUntil => WaitingUntil,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }
}
