using Portal.Model.Inquiries;
using Portal.Model.Keys;

namespace Portal.Model.Webhooks;

/// <summary>
/// That one webhook is told one thing. Written with what it tells, in the same transaction, and delivered at least once:
/// always under the same id, by which the other side knows a repetition.
/// </summary>
public sealed class WebhookDelivery
{
    /// <summary>For so long one is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private WebhookDelivery()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>There is no foreign key: nobody's inquiry fails because a webhook was removed at that moment.</summary>
    public Guid WebhookId { get; private set; }
    public WebhookEvent Event { get; private set; }

    /// <summary>Null for a test.</summary>
    public Guid? InquiryId { get; private set; }

    /// <summary>What made it: the inquiry, the reply or the line of the history. Told once to each webhook; null for a test.</summary>
    public Guid? Cause { get; private set; }

    /// <summary>What the sender was told, or where a new one stands.</summary>
    public InquiryState? Told { get; private set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; private set; }
    public WebhookDeliveryState State { get; private set; }

    /// <summary>Since it was made, or sent again by hand.</summary>
    public int Attempts { get; private set; }

    /// <summary>While it is being sent: until when it belongs to whoever sends it.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>How the last attempt went wrong; null where none did.</summary>
    public WebhookFault? Fault { get; private set; }

    /// <summary>Of the last answer; null where there was none.</summary>
    public int? Status { get; private set; }

    /// <summary>How long the last attempt took, in milliseconds.</summary>
    public int? Milliseconds { get; private set; }

    /// <summary>One that tells nothing but that it arrives; all others are written where it happens (<c>Data/Webhooks</c>).</summary>
    public static WebhookDelivery Test(Guid webhook, DateTimeOffset now) => new()
    {
        Id = RowId.Create(now),
        WebhookId = webhook,
        Event = WebhookEvent.Test,
        At = now,
        NextAttemptAt = now,
    };
}

public enum WebhookEvent
{
    /// <summary>An inquiry came in, or was let out of quarantine.</summary>
    Received,

    /// <summary>A sender was told a decision: its letter left, or the private page says it.</summary>
    Decided,

    /// <summary>Somebody asked for it on the page.</summary>
    Test,
}

public enum WebhookDeliveryState
{
    Waiting,
    Sending,
    Delivered,
    GivenUp,
}

/// <summary>What came between.</summary>
public enum WebhookFault
{
    /// <summary>An answer that is no success; its number says more.</summary>
    Answer,
    NoSuchName,

    /// <summary>The name leads to an address where the portal sends nothing.</summary>
    AddressRefused,
    NoConnection,
    NotSecure,
    TooSlow,

    /// <summary>The secret cannot be read: the keys that encrypted it are lost.</summary>
    NoSecret,

    /// <summary>The webhook was switched off before.</summary>
    SwitchedOff,
}
