namespace Portal.Features.Content;

/// <summary>The files cannot be imported as they are. Nothing was written.</summary>
/// <param name="errors">All that is wrong, one line each, such as <c>topics.yaml:37: days_per_week must be 1 to 7</c>.</param>
public sealed class ContentException(IReadOnlyList<string> errors) : Exception(string.Join('\n', errors))
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
