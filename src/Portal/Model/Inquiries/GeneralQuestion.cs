using Portal.Model.Publications;

namespace Portal.Model.Inquiries;

/// <summary>The answers that only a general question has.</summary>
public sealed class GeneralQuestion
{
    /// <summary>Weighted lengths, see <see cref="Text.CleanText.WeightedLength"/>.</summary>
    public const int MinSubjectLength = 5;
    public const int MaxSubjectLength = 120;
    public const int MinMessageLength = 50;
    public const int MaxMessageLength = 2000;

    public Guid InquiryId { get; private set; }
    public required QuestionArea Area { get; init; }
    public required string Subject { get; init; }

    /// <summary>The paper that is asked about, if any.</summary>
    public Guid? PublicationId { get; init; }
    public Publication? Publication { get; private set; }
}

public enum QuestionArea
{
    Paper,
    Code,
    Data,
    Press,
    Other,
}
