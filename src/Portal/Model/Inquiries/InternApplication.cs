using Portal.Model.Topics;

namespace Portal.Model.Inquiries;

/// <summary>The answers that only an intern application has. Kept apart so that the inbox can filter by them.</summary>
public sealed class InternApplication
{
    public const int MaxMonths = 24;
    public const int MaxDaysPerWeek = 5;
    public const int MaxYear = 8;
    public const int MaxMajorLength = 120;
    public const int MaxAdvisorLength = 120;
    public const int MaxLinkLength = 500;
    public const int MaxWorkLinks = 5;
    public const int MaxWorkLinksLength = 2500;
    public const int MaxPhoneLength = 60;
    public const int MaxSourceLength = 120;

    /// <summary>Weighted length of the free texts, see <see cref="Text.CleanText.WeightedLength"/>.</summary>
    public const int MinTextLength = 200;
    public const int MaxTextLength = 1600;
    public const int MinTopicAnswerLength = 100;
    public const int MaxTopicAnswerLength = 1200;
    public const int MaxAiUseLength = 300;

    public Guid InquiryId { get; private set; }

    /// <summary>Looked at if the first topic is full.</summary>
    public Guid? SecondTopicId { get; init; }
    public Topic? SecondTopic { get; private set; }
    public required DateOnly EarliestStart { get; init; }
    public required int Months { get; init; }
    public required int DaysPerWeek { get; init; }
    public required Place Place { get; init; }

    /// <summary>Where the topic and the four answers above did not meet when the application was sent.</summary>
    public List<FitGap> FitGaps { get; init; } = [];
    public required DegreeStage Degree { get; init; }

    /// <summary>Year of study on the day of the application; null after graduation.</summary>
    public int? Year { get; init; }
    public required string Major { get; init; }

    /// <summary>The first day of the month in which the person expects to graduate.</summary>
    public required DateOnly Graduation { get; init; }
    public string? Advisor { get; init; }
    public required Approval Approval { get; init; }

    /// <summary>Null where the CV came as a file.</summary>
    public string? CvLink { get; init; }

    /// <summary>One address a line, each with a word about it.</summary>
    public string? WorkLinks { get; init; }
    public required string Experience { get; init; }

    /// <summary>The topic's question in the words in which it was asked; null where it asked none.</summary>
    public string? TopicQuestion { get; init; }
    public string? TopicAnswer { get; init; }
    public string? AiUse { get; init; }

    /// <summary>A number or an account for an interview, only if both sides agree on one.</summary>
    public string? Phone { get; init; }
    public string? Source { get; init; }

    /// <summary>Whether the sender would agree to being passed on to the company's recruiting; asked again before it happens.</summary>
    public bool MayPassOn { get; init; }
}

public enum DegreeStage
{
    Bachelor,
    Master,
    Doctorate,
    Graduated,
}

/// <summary>Whether the applicant's school or advisor agrees.</summary>
public enum Approval
{
    Given,
    NotAskedYet,
    NotNeeded,
}
