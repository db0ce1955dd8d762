using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Model.Topics;

/// <summary>Something to work on together. Its key is part of its address.</summary>
public sealed class Topic : ContentEntity
{
    public TopicKind Kind { get; set; }
    public TopicState State { get; set; } = TopicState.Open;

    /// <summary>An invented example that the owner has not confirmed; shown with a note saying so.</summary>
    public bool IsSample { get; set; }
    public BilingualText Title { get; set; } = BilingualText.Empty;
    public BilingualText Summary { get; set; } = BilingualText.Empty;

    /// <summary>What one would do. Paragraphs, and lines that begin with a dash.</summary>
    public BilingualText Work { get; set; } = BilingualText.Empty;

    /// <summary>What it needs. Same form as <see cref="Work"/>.</summary>
    public BilingualText Needs { get; set; } = BilingualText.Empty;
    public BilingualText Outcome { get; set; } = BilingualText.Empty;

    /// <summary>A short question on one of the papers to read first.</summary>
    public BilingualText Question { get; set; } = BilingualText.Empty;
    public int? MonthsMin { get; set; }
    public int? MonthsMax { get; set; }
    public int? DaysPerWeek { get; set; }

    /// <summary>The first and the last day on which one can begin; null where it does not matter.</summary>
    public DateOnly? StartsFrom { get; set; }
    public DateOnly? StartsBy { get; set; }
    public Place Place { get; set; }
    public BilingualText City { get; set; } = BilingualText.Empty;
    public int? Seats { get; set; }

    /// <summary>Days until the first answer of a person; null for those of its kind, see <see cref="SiteTerms"/>.</summary>
    public int? PromisedDays { get; set; }
    public TopicDifficulty? Difficulty { get; set; }

    /// <summary>The last day on which it takes inquiries; none for samples.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>The day on which it first took inquiries; null where nobody knows.</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>The secret part of the private link to a topic that no page leads to; null where the topic is there for everybody.</summary>
    public string? LinkKey { get; private set; }

    /// <summary>Keys of the research interests that it belongs to.</summary>
    public List<string> InterestKeys { get; set; } = [];

    /// <summary>Keys of the papers to read first, the most important one first.</summary>
    public List<string> ReadingKeys { get; set; } = [];

    public bool IsHidden => LinkKey is not null;

    /// <summary>Only the private link leads to it from now on. One that it had before ends.</summary>
    public void Hide() => LinkKey = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public void Unhide() => LinkKey = null;

    /// <param name="linkKey">What an address says; anything, or nothing.</param>
    public bool IsVisibleBy(string? linkKey) =>
        LinkKey is null || CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(LinkKey), Encoding.UTF8.GetBytes(linkKey ?? ""));

    public bool TakesInquiries(DateOnly today) => State == TopicState.Open && !(ClosesOn < today);
}

public enum TopicKind
{
    Intern,
    Collaboration,
}

public static class TopicKinds
{
    /// <summary>Whether inquiries of that kind can be about topics of this one.</summary>
    public static bool IsFor(this TopicKind kind, Inquiries.InquiryKind inquiry) => (kind, inquiry) is (TopicKind.Intern, Inquiries.InquiryKind.Intern) or (TopicKind.Collaboration, Inquiries.InquiryKind.Collaboration);
}

public enum TopicState
{
    Draft,
    Open,
    Closed,
    Archived,
}

public enum TopicDifficulty
{
    Introductory,
    Intermediate,
    Advanced,
}
