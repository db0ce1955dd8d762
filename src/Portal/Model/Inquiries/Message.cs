using Portal.Model.Emails;
using Portal.Model.Keys;

namespace Portal.Model.Inquiries;

/// <summary>One entry of the conversation about an inquiry.</summary>
public sealed class Message
{
    /// <summary>In characters, the upper bound of the column; the forms have narrower limits of their own.</summary>
    public const int MaxBodyLength = 20_000;

    public Guid Id { get; private set; }
    public Guid InquiryId { get; private set; }
    public MessageKind Kind { get; private set; }
    public string Body { get; private set; } = "";

    /// <summary>Null for what the sender wrote.</summary>
    public Guid? AuthorId { get; private set; }
    public string? AuthorName { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Of a reply: what the sender had been told until then, so that taking it back restores it.</summary>
    public InquiryState? ToldBefore { get; private set; }

    /// <summary>Of a draft that the portal wrote when something was decided: what it tells. Null as soon as a person wrote in it.</summary>
    public InquiryState? DraftedFor { get; private set; }

    /// <summary>The mail that it came with; null for what was typed into a page.</summary>
    public Guid? MailId { get; private set; }
    public IncomingEmail? Mail { get; private set; }

    /// <summary>A machine of the sender's answered, so it says nothing about what the sender wants.</summary>
    public bool IsAutomatic { get; private set; }

    internal static Message Create(MessageKind kind, string body, Actor? author, DateTimeOffset now) => new()
    {
        Id = RowId.Create(now),
        Kind = kind,
        Body = body,
        AuthorId = author?.Id,
        AuthorName = author?.Name,
        WrittenAt = now,
    };

    internal void CameWith(IncomingEmail mail, DateTimeOffset at) =>
        (MailId, Mail, IsAutomatic, WrittenAt) = (mail.Id, mail, mail.Kind is IncomingKind.AutomaticReply or IncomingKind.Bounce or IncomingKind.Report, at);

    internal void Become(MessageKind kind, InquiryState? toldBefore, DateTimeOffset now) =>
        (Kind, ToldBefore, WrittenAt) = (kind, toldBefore, now);

    /// <param name="now">Of a draft: its writer knows what happened until then. Null leaves the moment as it is.</param>
    internal void Rewrite(string body, DateTimeOffset? now = null) => (Body, DraftedFor, WrittenAt) = (body, null, Kind == MessageKind.Draft ? now ?? WrittenAt : WrittenAt);

    internal void DraftFor(InquiryState outcome) => DraftedFor = outcome;
}

public enum MessageKind
{
    FromSender,
    Reply,

    /// <summary>A reply that has not left; the sender knows nothing of it.</summary>
    Draft,

    /// <summary>Never shown to the sender.</summary>
    Note,
}
