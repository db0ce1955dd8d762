using Portal.Model.Inquiries;

namespace Portal.Model.Site;

/// <summary>What the owner promises to whoever writes. There is one row at most; where there is none, what stands here holds.</summary>
public sealed class SiteTerms : ContentEntity
{
    public const string TheKey = "terms";

    /// <summary>Whoever cannot promise an answer within a quarter of a year promises nothing.</summary>
    public const int MostDays = 90;

    /// <summary>Of <see cref="CollaborationHours"/>: two people's months.</summary>
    public const int MostHours = 300;

    /// <summary>Days until the first answer of a person, from the day of receipt; see <see cref="PromiseClock"/>.</summary>
    public int InternDays { get; set; } = 14;
    public int CollaborationDays { get; set; } = 10;
    public int TalkDays { get; set; } = 10;
    public int QuestionDays { get; set; } = 10;

    /// <summary>Readers see how fast answers come and how many seats are left.</summary>
    public bool ShowsResponsiveness { get; set; }

    /// <summary>What all accepted collaborations together may take, in hours a month; null where nobody set a limit.</summary>
    public int? CollaborationHours { get; set; }

    /// <summary>Readers see whether there is room for another collaboration. Without a budget there is nothing to see.</summary>
    public bool ShowsCollaborationLoad { get; set; }

    public int DaysOf(InquiryKind kind) => kind switch
    {
        InquiryKind.Intern => InternDays,
        InquiryKind.Collaboration => CollaborationDays,
        InquiryKind.Talk => TalkDays,
        InquiryKind.Question => QuestionDays,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
