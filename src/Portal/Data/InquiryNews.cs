using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;

namespace Portal.Data;

/// <summary>
/// What happened to an inquiry that somebody who writes an answer has to know: a letter that was written before may be
/// wrong. Counted by the history and not by the version of the row, which reminders and stars change as well.
/// </summary>
/// <param name="Count">Of all such events so far; the history only grows.</param>
/// <param name="Last">The latest one; null where there is none.</param>
public sealed record InquiryNews(int Count, InquiryEvent? Last)
{
    public static readonly InquiryEventKind[] Kinds =
    [
        InquiryEventKind.StateChanged, InquiryEventKind.Replied, InquiryEventKind.ReplyTakenBack, InquiryEventKind.SenderWrote, InquiryEventKind.EditedBySender,
        InquiryEventKind.AddressCorrected, InquiryEventKind.AddressProposed, InquiryEventKind.Merged, InquiryEventKind.LetterBounced, InquiryEventKind.NoAnswer, InquiryEventKind.TopicChanged, InquiryEventKind.Undone,
        InquiryEventKind.InterviewChosen, InquiryEventKind.InterviewNoneFits, InquiryEventKind.InterviewCancelled,
        InquiryEventKind.HandOverAgreed, InquiryEventKind.HandOverRefused, InquiryEventKind.HandOverWithdrawn,
    ];

    public static readonly InquiryNews None = new(0, null);
}

public static class InquiryNewsQueries
{
    /// <returns>By inquiry; one without news is not among them.</returns>
    public static async Task<IReadOnlyDictionary<Guid, InquiryNews>> ReadNewsAsync(this PortalDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var events = await db.Set<InquiryEvent>().AsNoTracking()
            .Where(e => ids.Contains(e.InquiryId) && EF.Constant(InquiryNews.Kinds).Contains(e.Kind)).ToListAsync(cancellationToken);
        return events.GroupBy(e => e.InquiryId).ToDictionary(group => group.Key, group => new InquiryNews(group.Count(), group.MaxBy(e => (e.At, e.Id))));
    }
}
