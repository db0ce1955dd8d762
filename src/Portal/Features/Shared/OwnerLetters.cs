using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared;

/// <summary>
/// Tells the owner that a sender did something. Two machines that answer each other must come to an end (RFC 3834, 2): so many
/// letters a day to one address, and few of them the same.
/// </summary>
public sealed class OwnerLetters(PortalDbContext db, TimeProvider clock)
{
    /// <param name="compose">Makes the letter for a mailbox; told whether it is the last of its kind for a while, and when it is now.</param>
    public async Task TellAsync(
        Inquiry inquiry, IEnumerable<string> recipients, Func<string, bool, DateTimeOffset, OutgoingEmail> compose, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var recipient in recipients)
        {
            var today = await db.OutgoingEmails
                .Where(e => e.Kind == EmailKind.Answered && e.ToAddress == recipient && e.CreatedAt > now - LoopGuard.Day)
                .GroupBy(e => e.InquiryId == inquiry.Id)
                .Select(letters => new { AreAboutThis = letters.Key, Count = letters.Count() })
                .ToListAsync(cancellationToken);
            var guard = new LoopGuard(today.Sum(letters => letters.Count), today.Where(letters => letters.AreAboutThis).Sum(letters => letters.Count));
            if (guard.AllowsOne)
            {
                db.OutgoingEmails.Add(compose(recipient, guard.IsLast, now));
            }
        }
    }
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
