namespace Portal.Features.Shared;

/// <summary>The pages before and after one of a list that runs from new to old; see <c>_NewerOlder</c>.</summary>
public sealed record NewerOlder(Neighbour? Newer, Neighbour? Older)
{
    /// <param name="newestFirst">All pages of the list.</param>
    /// <param name="path">The one in question.</param>
    public static NewerOlder Of(IReadOnlyList<Neighbour> newestFirst, string path)
    {
        var at = newestFirst.Index().First(neighbour => neighbour.Item.Path == path).Index;
        return new(at > 0 ? newestFirst[at - 1] : null, at + 1 < newestFirst.Count ? newestFirst[at + 1] : null);
    }
}

/// <param name="Path">Without language.</param>
public sealed record Neighbour(string Path, string Title);
