using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Shared;

/// <summary>What the owner is told about something that a sender did, in the language that is spoken now.</summary>
/// <param name="Subject">Takes the reference and the sender's name.</param>
/// <param name="Parts">Paragraphs; null ones are left out.</param>
public sealed record OwnerNews(string Subject, params IReadOnlyList<string?> Parts)
{
    /// <summary>Who is answered where that is not the sender as we know them.</summary>
    public Mailbox? ReplyTo { get; init; }

    /// <summary>A mailbox of the house that has it already.</summary>
    public string? Except { get; init; }
}

/// <summary>
/// Tells the owner that a sender did something. Two machines that answer each other must come to an end (RFC 3834, 2): so many
/// letters a day to one address, and few of them the same.
/// </summary>
public sealed class OwnerLetters(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>One letter for each mailbox that may have another one today; nothing about what is held back.</summary>
    public async Task TellAsync(Inquiry inquiry, OwnerNews news, CancellationToken cancellationToken)
    {
        if (inquiry.State is InquiryState.Quarantine or InquiryState.Spam)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var recipient in mail.Value.Recipients.Where(address => !address.Equals(news.Except, StringComparison.OrdinalIgnoreCase)))
        {
            var today = await db.OutgoingEmails
                .Where(e => e.Kind == EmailKind.Answered && e.ToAddress == recipient && e.CreatedAt > now - LoopGuard.Day)
                .GroupBy(e => e.InquiryId == inquiry.Id)
                .Select(letters => new { AreAboutThis = letters.Key, Count = letters.Count() })
                .ToListAsync(cancellationToken);
            var guard = new LoopGuard(today.Sum(letters => letters.Count), today.Where(letters => letters.AreAboutThis).Sum(letters => letters.Count));
            if (guard.AllowsOne)
            {
                db.OutgoingEmails.Add(Compose(inquiry, news, recipient, guard.IsLast, now));
            }
        }
    }

    private OutgoingEmail Compose(Inquiry inquiry, OwnerNews news, string recipient, bool isLast, DateTimeOffset now) => OutgoingEmail.Create(new()
    {
        Kind = EmailKind.Answered,
        To = new(recipient, null),
        ReplyTo = news.ReplyTo ?? (inquiry.Sender.HasEmail ? new(inquiry.Sender.Email, inquiry.Sender.FullName) : null),
        Subject = news.Subject.With(inquiry.Reference, inquiry.Sender.FullName),
        Text = string.Join("\n\n", [
            .. news.Parts.OfType<string>(),
            OwnerLetterTexts.Footer.With(site.Value.Link($"/inbox/{inquiry.Reference}")),
            .. isLast ? [OwnerLetterTexts.Last] : Array.Empty<string>(),
        ]),
        Language = inquiry.Language,
        MessageIdDomain = mail.Value.Domain,
        InquiryId = inquiry.Id,
        IsAutomatic = true,
    }, now);
}

/// <param name="Sent">Letters to one address today that senders were the cause of.</param>
/// <param name="SameSubject">Those of them with the subject of the one that is due.</param>
internal readonly record struct LoopGuard(int Sent, int SameSubject)
{
    public const int Most = 10;
    public const int MostOfOneSubject = 2;
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public bool AllowsOne => Sent < Most && SameSubject < MostOfOneSubject;

    /// <summary>The one that is due is the last for a while, and should say so.</summary>
    public bool IsLast => Sent == Most - 1 || SameSubject == MostOfOneSubject - 1;
}
