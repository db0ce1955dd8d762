using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Features.Api;

/// <summary>The topics that take inquiries today.</summary>
public sealed record TopicListAnswer
{
    /// <summary>In the order of the page: internships first.</summary>
    public required IReadOnlyList<TopicAnswer> Topics { get; init; }
}

/// <summary>Something to work on together.</summary>
public sealed record TopicAnswer
{
    /// <summary>Part of its addresses. It may change; the old address leads on then.</summary>
    public required string Slug { get; init; }

    /// <summary>The whole address of this answer.</summary>
    public required string Self { get; init; }

    /// <summary>The whole addresses of its page.</summary>
    public required PagesAnswer Pages { get; init; }

    /// <summary>Whom it is for.</summary>
    public required TopicKind Kind { get; init; }

    /// <summary>Whether an inquiry can be sent about it today.</summary>
    public required bool TakesInquiries { get; init; }

    /// <summary>Whether it is an invented example that nobody confirmed yet.</summary>
    public required bool IsSample { get; init; }

    /// <summary>What it is called.</summary>
    public required TextAnswer Title { get; init; }

    /// <summary>What it is about, in a sentence or two.</summary>
    public TextAnswer? Summary { get; init; }

    /// <summary>What one would do, as Markdown.</summary>
    public TextAnswer? Work { get; init; }

    /// <summary>What it needs, as Markdown.</summary>
    public TextAnswer? Needs { get; init; }

    /// <summary>What may come of it, as Markdown.</summary>
    public TextAnswer? Outcome { get; init; }

    /// <summary>A short question on one of the papers to read first, which the form asks.</summary>
    public TextAnswer? Question { get; init; }

    /// <summary>The shortest duration, in months.</summary>
    public int? MonthsMin { get; init; }

    /// <summary>The longest duration, in months.</summary>
    public int? MonthsMax { get; init; }

    /// <summary>Days a week, at least.</summary>
    public int? DaysPerWeek { get; init; }

    /// <summary>The first day on which one can begin.</summary>
    public DateOnly? StartsFrom { get; init; }

    /// <summary>The last day on which one can begin.</summary>
    public DateOnly? StartsBy { get; init; }

    /// <summary>Where the work is done.</summary>
    public required Place Place { get; init; }

    /// <summary>The city, where it is not all done from elsewhere.</summary>
    public TextAnswer? City { get; init; }

    /// <summary>How many can work on it.</summary>
    public int? Seats { get; init; }

    /// <summary>How hard it is.</summary>
    public TopicDifficulty? Difficulty { get; init; }

    /// <summary>The last day on which it takes inquiries.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>Days within which a person answers whoever asks about it.</summary>
    public required int AnswerWithinDays { get; init; }

    /// <summary>The papers to read first, the most important one first.</summary>
    public required IReadOnlyList<ReadingAnswer> Reading { get; init; }

    /// <summary>When readers last got something new of it.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A paper to read first.</summary>
public sealed record ReadingAnswer
{
    /// <summary>See the publication of that slug.</summary>
    public required string Slug { get; init; }

    /// <summary>As printed.</summary>
    public required string Title { get; init; }

    /// <summary>The whole addresses of its page.</summary>
    public required PagesAnswer Pages { get; init; }
}
