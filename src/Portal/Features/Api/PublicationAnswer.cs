using Portal.Model.Publications;

namespace Portal.Features.Api;

/// <summary>The publications that the site shows.</summary>
public sealed record PublicationListAnswer
{
    /// <summary>The newest first; those without a year come last.</summary>
    public required IReadOnlyList<PublicationAnswer> Publications { get; init; }
}

/// <summary>A publication.</summary>
public sealed record PublicationAnswer
{
    /// <summary>Part of its addresses. It may change; the old address leads on then.</summary>
    public required string Slug { get; init; }

    /// <summary>The whole address of this answer.</summary>
    public required string Self { get; init; }

    /// <summary>The whole addresses of its page.</summary>
    public required PagesAnswer Pages { get; init; }

    /// <summary>What it is.</summary>
    public required PublicationKind Kind { get; init; }

    /// <summary>As printed, in the language of the paper.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the method, where it has one.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>In the order of the paper, given name first.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Whether there are more authors than are listed.</summary>
    public required bool HasMoreAuthors { get; init; }

    /// <summary>Those of the authors who contributed equally.</summary>
    public required IReadOnlyList<string> EqualContribution { get; init; }

    /// <summary>Those of the authors to write to.</summary>
    public required IReadOnlyList<string> Corresponding { get; init; }

    /// <summary>Left out where no source says it.</summary>
    public int? Year { get; init; }

    /// <summary>Short, such as <c>AAAI 2025</c>.</summary>
    public string? Venue { get; init; }

    /// <summary>The full name of proceedings or journal.</summary>
    public string? PublishedIn { get; init; }

    /// <summary>A prize, or an honour such as an oral presentation.</summary>
    public string? Award { get; init; }

    /// <summary>The line of work that it belongs to.</summary>
    public string? Area { get; init; }

    /// <summary>What the researcher did of it.</summary>
    public TextAnswer? Role { get; init; }

    /// <summary>Written for this site; not the abstract.</summary>
    public TextAnswer? Summary { get; init; }

    /// <summary>Where the paper is.</summary>
    public string? PaperUrl { get; init; }

    /// <summary>Where its code is.</summary>
    public string? CodeUrl { get; init; }

    /// <summary>Where its project page is.</summary>
    public string? ProjectUrl { get; init; }

    /// <summary>The entry to cite it by.</summary>
    public string? Bibtex { get; init; }

    /// <summary>When readers last got something new of it.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
