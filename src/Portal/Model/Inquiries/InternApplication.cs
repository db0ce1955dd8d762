namespace Portal.Model.Inquiries;

/// <summary>The answers that only an intern application has. Kept apart so that the inbox can filter by them.</summary>
public sealed class InternApplication
{
    public const int MaxMonths = 24;
    public const int MaxDaysPerWeek = 5;
    public const int MaxDegreeLength = 40;
    public const int MaxMajorLength = 120;
    public const int MaxLinkLength = 500;

    /// <summary>Weighted length of the free texts, see <see cref="Text.CleanText.WeightedLength"/>.</summary>
    public const int MinTextLength = 200;
    public const int MaxTextLength = 1600;

    public Guid InquiryId { get; private set; }
    public required DateOnly EarliestStart { get; init; }
    public required int Months { get; init; }
    public required int DaysPerWeek { get; init; }
    public required Place Place { get; init; }
    public required DegreeStage Degree { get; init; }
    public required string Major { get; init; }

    /// <summary>The first day of the month in which the person expects to graduate.</summary>
    public required DateOnly Graduation { get; init; }
    public required string CvLink { get; init; }
    public string? WorkLink { get; init; }
    public required string Experience { get; init; }
}

public enum DegreeStage
{
    Bachelor,
    Master,
    Doctorate,
    Graduated,
}
