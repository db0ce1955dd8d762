using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Replies;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Closing;

/// <summary>The owner writes in letters before they are sent.</summary>
public sealed class WriteLetterHandler(PortalDbContext db, TimeProvider clock)
{
    /// <param name="seen">What the page told of the inquiry's history; news that came after it stays news.</param>
    /// <returns>False where there is no letter any more, or it was sent.</returns>
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
    /// <param name="gap">As it stands in the letters.</param>
    /// <returns>In how many letters it was filled.</returns>
    public async Task<int> FillAsync(Topic topic, string gap, string words, Language language, CancellationToken cancellationToken)
    {
        var letters = await db.ClosingLetters
            .Where(letter => letter.TopicId == topic.Id && letter.SentAt == null && letter.Body!.Contains(gap) && db.Inquiries.Any(i => i.Id == letter.InquiryId && i.Language == language))
            .ToListAsync(cancellationToken);
        foreach (var letter in letters.Where(letter => ReplyGap.In(letter.Body!).Any(open => open.Source == gap)))
        {
            letter.Fill(gap, words, clock.GetUtcNow());
        }

        return await db.SaveChangesAsync(cancellationToken);
    }
}
