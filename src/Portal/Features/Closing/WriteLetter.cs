using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Closing;

/// <summary>Words for what letters of one language leave open.</summary>
/// <param name="Gap">As it stands in the letters.</param>
public sealed record GapWords(string Gap, Language Language, string Words);

/// <param name="Changed">Letters in which something was filled in.</param>
/// <param name="TooLong">Letters left open, because they would be longer than a message can be.</param>
public sealed record FilledLetters(int Changed, int TooLong);

/// <summary>The owner writes in letters before they are sent.</summary>
public sealed class WriteLetterHandler(PortalDbContext db, TimeProvider clock)
{
    /// <param name="seen">What the page told of the inquiry's history; news that came after it stays news.</param>
    /// <returns>False where there is no letter any more, or it was sent.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed it at the same moment.</exception>
    public async Task<bool> HandleAsync(Guid inquiryId, string body, int seen, CancellationToken cancellationToken)
    {
        if (await db.ClosingLetters.SingleOrDefaultAsync(letter => letter.InquiryId == inquiryId && letter.SentAt == null, cancellationToken) is not { } letter)
        {
            return false;
        }

        letter.Edit(ReplyText.ForLetter(body), seen, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Puts the same words wherever letters of one language leave the same thing open.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed one of the letters at the same moment; none is filled in.</exception>
    public async Task<FilledLetters> FillAsync(Topic topic, IReadOnlyCollection<GapWords> fills, CancellationToken cancellationToken)
    {
        var letters = await db.ClosingLetters.Where(letter => letter.TopicId == topic.Id && letter.SentAt == null && letter.Body != null)
            .Join(db.Inquiries, letter => letter.InquiryId, inquiry => inquiry.Id, (letter, inquiry) => new { Letter = letter, inquiry.Language }).ToListAsync(cancellationToken);
        var (changed, tooLong) = (0, 0);
        foreach (var (letter, language) in letters.Select(row => (row.Letter, row.Language)))
        {
            var asked = ReplyGap.In(letter.Body!).Select(gap => gap.Source).ToHashSet();
            var mine = fills.Where(fill => fill.Language == language && asked.Contains(fill.Gap)).ToList();
            if (mine.Aggregate(letter.Body!, (body, fill) => body.Replace(fill.Gap, fill.Words, StringComparison.Ordinal)).Length > Message.MaxBodyLength)
            {
                tooLong++;
                continue;
            }

            mine.ForEach(fill => letter.Fill(fill.Gap, fill.Words, clock.GetUtcNow()));
            changed += mine.Count > 0 ? 1 : 0;
        }

        await db.SaveChangesAsync(cancellationToken);
        return new(changed, tooLong);
    }
}
