using Portal.Model.Text;

namespace Portal.Model.Emails;

/// <summary>What a feature says when it writes a letter; <see cref="OutgoingEmail"/> is how it is kept.</summary>
public sealed record Letter
{
    public required EmailKind Kind { get; init; }
    public required Mailbox To { get; init; }
    public Mailbox? ReplyTo { get; init; }
    public required string Subject { get; init; }

    /// <summary>Plain text, lines of any length.</summary>
    public required string Text { get; init; }
    public required Language Language { get; init; }

    /// <summary>The right-hand side of the Message-ID: the domain of the portal's own address.</summary>
    public required string MessageIdDomain { get; init; }
    public Guid? InquiryId { get; init; }

    /// <summary>Message-IDs of the letters before it, oldest first; empty for the first of a thread.</summary>
    public IReadOnlyList<string> Thread { get; init; } = [];
    public bool IsAutomatic { get; init; }

    /// <summary>Whether it waits until the owner lets its inquiry out of quarantine.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether its writer wants to look at it again before it leaves.</summary>
    public bool IsDraft { get; init; }

    /// <summary>For how long it can still be taken back.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The reply that it carries; its text begins with it.</summary>
    public Guid? ReplyId { get; init; }

    /// <summary>Whether the files of its inquiry go with it, if they are small.</summary>
    public bool AttachesFiles { get; init; }

    /// <summary>Where its reader ends letters of this kind: a path of the site.</summary>
    public string? UnsubscribePath { get; init; }
}

/// <param name="Address">Normalized by <see cref="MailAddressText"/>.</param>
public sealed record Mailbox(string Address, string? Name);
