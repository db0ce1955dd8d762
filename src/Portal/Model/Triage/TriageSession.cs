using Portal.Model.Inquiries;
using Portal.Model.Keys;

namespace Portal.Model.Triage;

/// <summary>A quarter of an hour of deciding: the most urgent inquiries, one after the other. An account has one at most; it is gone when it is ended.</summary>
public sealed class TriageSession
{
    /// <summary>As many as fit into fifteen minutes.</summary>
    public const int Size = 10;

    private readonly List<TriageSessionItem> items = [];

    private TriageSession()
    {
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Those that are erased since have no item any more.</summary>
    public IReadOnlyList<TriageSessionItem> Items => items;

    /// <param name="inquiries">The most urgent first.</param>
    public static TriageSession Start(Guid account, IEnumerable<(Guid Id, InquiryState State)> inquiries, DateTimeOffset now)
    {
        var session = new TriageSession { Id = RowId.Create(now), AccountId = account, StartedAt = now };
        session.items.AddRange(inquiries.Select((inquiry, at) => TriageSessionItem.Of(session.Id, at + 1, inquiry.Id, inquiry.State)));
        return session;
    }
}

/// <summary>One screen of a session.</summary>
public sealed class TriageSessionItem
{
    private TriageSessionItem()
    {
    }

    public Guid SessionId { get; private set; }

    /// <summary>Its place in the session, from 1 on.</summary>
    public int Number { get; private set; }
    public Guid InquiryId { get; private set; }

    /// <summary>The state in which the session found it.</summary>
    public InquiryState FoundState { get; private set; }

    /// <summary>What was decided in the session; null where nothing was.</summary>
    public InquiryState? DecidedState { get; private set; }

    public static TriageSessionItem Of(Guid sessionId, int number, Guid inquiryId, InquiryState state) =>
        new() { SessionId = sessionId, Number = number, InquiryId = inquiryId, FoundState = state };

    public void Decide(InquiryState state) => DecidedState = state;

    /// <param name="state">Of the inquiry as it is now: a decision that was undone leaves the screen as open as it was.</param>
    public TriageSessionProgress ProgressAt(InquiryState state) =>
        state == DecidedState ? TriageSessionProgress.Decided
        : state == FoundState ? TriageSessionProgress.Open
        : TriageSessionProgress.MovedOn;
}

public enum TriageSessionProgress
{
    Open,
    Decided,

    /// <summary>Its state was changed outside of the session.</summary>
    MovedOn,
}
