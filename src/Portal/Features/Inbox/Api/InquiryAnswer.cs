using System.Text.Json.Nodes;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Api;

/// <summary>A page of inquiries that a search finds.</summary>
public sealed record InquiryListAnswer
{
    /// <summary>In the order of the search, the newest first where it says nothing else.</summary>
    public required IReadOnlyList<InquiryRowAnswer> Inquiries { get; init; }

    /// <summary>The whole address of the next page; left out on the last one.</summary>
    public string? Next { get; init; }
}

/// <summary>An inquiry as the inbox lists it.</summary>
public sealed record InquiryRowAnswer
{
    /// <summary>The name that people quote.</summary>
    public required string Reference { get; init; }

    /// <summary>The whole address of everything about it.</summary>
    public required string Self { get; init; }

    /// <summary>The whole address of its page in the inbox.</summary>
    public required string Page { get; init; }

    /// <summary>What kind of inquiry it is.</summary>
    public required InquiryKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required InquiryState State { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Until when its sender was promised a first answer.</summary>
    public required DateTimeOffset ReplyBy { get; init; }

    /// <summary>When somebody first answered.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; init; }

    /// <summary>The sender's name.</summary>
    public required string FullName { get; init; }

    /// <summary>Where the sender studies or works.</summary>
    public string? Organisation { get; init; }

    /// <summary>What the topic is called; left out where the sender proposed one.</summary>
    public InquiryTopicAnswer? Topic { get; init; }

    /// <summary>Their keys.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Whether somebody marked it.</summary>
    public required bool IsFlagged { get; init; }

    /// <summary>From 1 to 5.</summary>
    public int? Stars { get; init; }

    /// <summary>Whether files came with it.</summary>
    public required bool HasFiles { get; init; }
}

/// <summary>What a topic is called, in both languages; one in which it has no name is left out.</summary>
public sealed record InquiryTopicAnswer
{
    /// <summary>In English.</summary>
    public string? En { get; init; }

    /// <summary>In Chinese.</summary>
    public string? Zh { get; init; }
}

/// <summary>Everything about an inquiry, also what its sender never sees.</summary>
public sealed record InquiryAnswer
{
    /// <summary>The name that people quote.</summary>
    public required string Reference { get; init; }

    /// <summary>The whole address of its page in the inbox.</summary>
    public required string Page { get; init; }

    /// <summary>What kind of inquiry it is.</summary>
    public required InquiryKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required InquiryState State { get; init; }

    /// <summary>The language that its sender wrote in: en or zh-Hans.</summary>
    public required string Language { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Until when its sender was promised a first answer.</summary>
    public required DateTimeOffset ReplyBy { get; init; }

    /// <summary>When somebody first answered.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; init; }

    /// <summary>Until when it rests.</summary>
    public DateOnly? OnHoldUntil { get; init; }

    /// <summary>Why it was declined.</summary>
    public DeclineReason? DeclineReason { get; init; }

    /// <summary>Whether somebody marked it.</summary>
    public required bool IsFlagged { get; init; }

    /// <summary>From 1 to 5.</summary>
    public int? Stars { get; init; }

    /// <summary>Their keys.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>What the topic is called; left out where the sender proposed one.</summary>
    public InquiryTopicAnswer? Topic { get; init; }

    /// <summary>The reference of the inquiry that it was taken into.</summary>
    public string? MainInquiry { get; init; }

    /// <summary>Who sent it.</summary>
    public required InquirySenderAnswer Sender { get; init; }

    /// <summary>What only this kind of inquiry asks; the same properties as in an export, in this API's spelling.</summary>
    public JsonNode? Answers { get; init; }

    /// <summary>What was said, oldest first; notes and drafts among it.</summary>
    public required IReadOnlyList<InquiryMessageAnswer> Messages { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<InquiryEventAnswer> Events { get; init; }

    /// <summary>The files that came with it.</summary>
    public required IReadOnlyList<InquiryFileAnswer> Files { get; init; }
}

/// <summary>Who sent an inquiry.</summary>
public sealed record InquirySenderAnswer
{
    /// <summary>As the sender wrote it.</summary>
    public required string FullName { get; init; }

    /// <summary>The name in the other script.</summary>
    public string? OtherName { get; init; }

    /// <summary>Where answers go.</summary>
    public required string Email { get; init; }

    /// <summary>Where the sender studies or works.</summary>
    public string? Organisation { get; init; }
}

/// <summary>Something that was said.</summary>
public sealed record InquiryMessageAnswer
{
    /// <summary>By whom and for whom: notes and drafts are for the house alone.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Left out for what the sender wrote.</summary>
    public string? Author { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Whether a machine of the sender's wrote it.</summary>
    public required bool IsAutomatic { get; init; }
}

/// <summary>Something that happened.</summary>
public sealed record InquiryEventAnswer
{
    /// <summary>What it was.</summary>
    public required InquiryEventKind Kind { get; init; }

    /// <summary>When it was.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Left out where the sender or the portal acted.</summary>
    public string? By { get; init; }

    /// <summary>The state before.</summary>
    public InquiryState? From { get; init; }

    /// <summary>The state after.</summary>
    public InquiryState? To { get; init; }

    /// <summary>The reason that was given; for the house alone.</summary>
    public string? Detail { get; init; }
}

/// <summary>A file that came with an inquiry: a PDF.</summary>
public sealed record InquiryFileAnswer
{
    /// <summary>The whole address of its bytes, for tokens that may export; left out where a scanner found something in it.</summary>
    public string? Address { get; init; }

    /// <summary>As the sender called it.</summary>
    public required string Name { get; init; }

    /// <summary>What it was asked as.</summary>
    public required AttachmentSlot Slot { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Its fingerprint, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Left out where nobody could count them.</summary>
    public int? Pages { get; init; }
}
