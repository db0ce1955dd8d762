using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <param name="Receiver">Who takes the inquiry over: a department or a person of the company.</param>
/// <param name="Purpose">What for, as its sender reads it.</param>
/// <param name="Parts">What goes along besides the name and how to reach its sender; at least one.</param>
public sealed record HandOverRequest(string Receiver, string Purpose, IReadOnlyList<HandOverPart> Parts);

/// <summary>
/// A question to a sender whether the inquiry may be passed on to somebody outside, the answer, and what came of it. Without
/// a yes to exactly this receiver, purpose and extent there is no packet.
/// </summary>
public sealed class HandOver
{
    public const int MaxReceiverLength = 200;
    public const int MaxPurposeLength = 1000;
    public const int MaxWordingLength = 20;

    public Guid Id { get; private set; }
    public Guid InquiryId { get; private set; }
    public string Receiver { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public List<HandOverPart> Parts { get; private set; } = [];
    public DateTimeOffset RequestedAt { get; private set; }
    public Guid? RequestedById { get; private set; }
    public string? RequestedByName { get; private set; }

    /// <summary>Null until the sender answered.</summary>
    public bool? Agreed { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The version of the words that the sender agreed to; null without a yes.</summary>
    public string? Wording { get; private set; }

    /// <summary>When the sender took the yes back.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When somebody here took the question back.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>When the packet was taken for the first time; from then on nothing can be taken back.</summary>
    public DateTimeOffset? MadeAt { get; private set; }
    public Guid? MadeById { get; private set; }
    public string? MadeByName { get; private set; }

    public HandOverStanding Standing => this switch
    {
        { MadeAt: not null } => HandOverStanding.Done,
        { TakenBackAt: not null } => HandOverStanding.TakenBack,
        { WithdrawnAt: not null } => HandOverStanding.Withdrawn,
        { Agreed: true } => HandOverStanding.Agreed,
        { Agreed: false } => HandOverStanding.Refused,
        _ => HandOverStanding.Asked,
    };

    /// <summary>Whether something can still come of it. There is one such at most for each inquiry.</summary>
    public bool IsOpen => Standing is HandOverStanding.Asked or HandOverStanding.Agreed;

    internal static HandOver Ask(Guid inquiry, HandOverRequest request, Actor by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Receiver, nameof(request));
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Purpose, nameof(request));
        ArgumentOutOfRangeException.ThrowIfZero(request.Parts.Count, nameof(request));
        return new()
        {
            Id = RowId.Create(now),
            InquiryId = inquiry,
            Receiver = CleanText.OneLine(request.Receiver),
            Purpose = CleanText.Lines(request.Purpose),
            Parts = [.. request.Parts.Distinct().Order()],
            RequestedAt = now,
            RequestedById = by.Id,
            RequestedByName = by.Name,
        };
    }

    internal void Agree(string wording, DateTimeOffset now)
    {
        ThrowUnless(Standing == HandOverStanding.Asked);
        (Agreed, AnsweredAt, Wording) = (true, now, wording);
    }

    internal void Refuse(DateTimeOffset now)
    {
        ThrowUnless(Standing == HandOverStanding.Asked);
        (Agreed, AnsweredAt) = (false, now);
    }

    internal void Withdraw(DateTimeOffset now)
    {
        ThrowUnless(Standing == HandOverStanding.Agreed);
        WithdrawnAt = now;
    }

    internal void TakeBack(DateTimeOffset now)
    {
        ThrowUnless(IsOpen);
        TakenBackAt = now;
    }

    /// <returns>Whether it is the first time.</returns>
    internal bool Make(Actor by, DateTimeOffset now)
    {
        ThrowUnless(Standing is HandOverStanding.Agreed or HandOverStanding.Done);
        if (MadeAt is not null)
        {
            return false;
        }

        (MadeAt, MadeById, MadeByName) = (now, by.Id, by.Name);
        return true;
    }

    private static void ThrowUnless(bool isPossible)
    {
        if (!isPossible)
        {
            throw new InquiryRuleException(InquiryRule.HandOverOver);
        }
    }
}

/// <summary>What of an inquiry goes along. Notes, stars and reviews of the house are no part of it.</summary>
public enum HandOverPart
{
    Answers,
    Files,

    /// <summary>What the sender and the house wrote to each other, as far as the sender knows of it.</summary>
    Conversation,

    /// <summary>As the sender was told.</summary>
    Decision,
}

/// <summary>What there is to be done about it, and by whom.</summary>
public enum HandOverStanding
{
    /// <summary>Its sender is to answer.</summary>
    Asked,

    /// <summary>The packet can be made.</summary>
    Agreed,
    Refused,

    /// <summary>Its sender agreed, and took that back.</summary>
    Withdrawn,

    /// <summary>Somebody here took the question back.</summary>
    TakenBack,

    /// <summary>The packet was made.</summary>
    Done,
}
