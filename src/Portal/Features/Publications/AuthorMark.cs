using Portal.Model.Publications;

namespace Portal.Features.Publications;

/// <summary>One author of a paper with what is to be said about the name.</summary>
public sealed record AuthorMark(string Name, bool IsOwn, bool IsEqual, bool IsCorresponding)
{
    public static IReadOnlyList<AuthorMark> Of(Publication paper, OwnName own)
    {
        var place = own.PlaceIn(paper.Authors);
        return [.. paper.Authors.Select((name, i) => new AuthorMark(name, i == place, paper.EqualContribution.Contains(name), paper.Corresponding.Contains(name)))];
    }
}

/// <summary>A paper and its authors, as a list or page shows them.</summary>
public sealed record PaperView(Publication Paper, IReadOnlyList<AuthorMark> Authors)
{
    public bool HasEqual => Authors.Any(author => author.IsEqual);

    public bool HasCorresponding => Authors.Any(author => author.IsCorresponding);

    public bool IsPdf => Paper.PaperUrl is { } url
        && (url.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || url.Contains("arxiv.org/pdf/", StringComparison.OrdinalIgnoreCase));

    public bool HasLinks => (Paper.PaperUrl ?? Paper.CodeUrl ?? Paper.ProjectUrl) is not null;
}
