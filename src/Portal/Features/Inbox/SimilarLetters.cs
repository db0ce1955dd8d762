using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Search;

namespace Portal.Features.Inbox;

/// <param name="Share">What both letters share, in percent; see <see cref="Likeness"/>.</param>
public sealed record SimilarLetter(string Reference, string Name, DateTimeOffset ReceivedAt, int Share);

/// <summary>
/// Letters that are nearly the same as one: sent to many with the name exchanged, sent twice, or taken over from somebody
/// else. Candidates come from the index, and are compared word by word. What was held back is compared as well.
/// </summary>
public sealed class SimilarLetters(PortalDbContext db)
{
    public const int Most = 10;

    /// <summary>So many rows are looked at, however many have a value in common: of a letter that came a thousand times the newest ten may be missed, but never the time.</summary>
    private const int MostLookedAt = 1000;

    /// <param name="inquiry">With its answers.</param>
    /// <param name="message">What the sender wrote first.</param>
    /// <returns>Newest first. Empty as long as the inquiry has no entry to search by.</returns>
    public async Task<IReadOnlyList<SimilarLetter>> OfAsync(Inquiry inquiry, string message, CancellationToken cancellationToken)
    {
        var likeness = await db.SearchEntries.Where(e => e.InquiryId == inquiry.Id).Select(e => e.Likeness).SingleOrDefaultAsync(cancellationToken);
        if (likeness is null or [])
        {
            return [];
        }

        // Identifiers are in the order of arrival.
        var ids = await db.Database.SqlQuery<Guid>(
            $"""
            select inquiry_id as "Value" from
              (select inquiry_id from search_entries where likeness && {likeness} and inquiry_id <> {inquiry.Id} limit {MostLookedAt}) as found
            order by inquiry_id desc limit {Most}
            """).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return [];
        }

        var candidates = await db.Inquiries.AsNoTracking().WithAnswers().Where(i => ids.Contains(i.Id))
            .Select(i => new { Inquiry = i, Message = i.Messages.OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).Select(m => m.Body).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var texts = SearchDocument.WrittenIn(inquiry, message);
        return [.. candidates.OrderByDescending(c => c.Inquiry.Id)
            .Select(c => new SimilarLetter(c.Inquiry.Reference, c.Inquiry.Sender.FullName, c.Inquiry.ReceivedAt, Likeness.Share(texts, SearchDocument.WrittenIn(c.Inquiry, c.Message ?? ""))))
            .Where(letter => letter.Share >= Likeness.Enough)];
    }
}
