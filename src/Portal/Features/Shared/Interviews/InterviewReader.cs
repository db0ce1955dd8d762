using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared.Interviews;

/// <param name="InForce">The latest that the sender knows of; null where there is none.</param>
/// <param name="Coming">A later one whose letter is not out; its sender is to know nothing of it. Null where there is none.</param>
public sealed record KnownInterviews(Interview? InForce, Interview? Coming)
{
    /// <summary>The one that other times would take the place of.</summary>
    public Interview? Latest => Coming ?? InForce;
}

/// <summary>Which of the interviews of an inquiry counts, see <see cref="WhatIsTold"/>.</summary>
public static class InterviewReader
{
    public static async Task<KnownInterviews> ReadInterviewsAsync(this PortalDbContext db, Guid inquiryId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await db.Interviews.Where(i => i.InquiryId == inquiryId).OrderByDescending(i => i.ProposedAt).ThenByDescending(i => i.Id).ToListAsync(cancellationToken);
        if (all.Count == 0)
        {
            return new(null, null);
        }

        var told = await db.ToldAsync(all, now, cancellationToken);
        var inForce = all.Find(told.Contains);
        return new(inForce, all[0] == inForce || all[0].Ending is not null ? null : all[0]);
    }

    /// <summary>All that the sender knows of, oldest first.</summary>
    public static async Task<IReadOnlyList<Interview>> ReadToldInterviewsAsync(this PortalDbContext db, Guid inquiryId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await db.Interviews.AsNoTracking().Where(i => i.InquiryId == inquiryId).OrderBy(i => i.ProposedAt).ThenBy(i => i.Id).ToListAsync(cancellationToken);
        var told = await db.ToldAsync(all, now, cancellationToken);
        return all.FindAll(told.Contains);
    }

    private static async Task<HashSet<Interview>> ToldAsync(this PortalDbContext db, List<Interview> all, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = all.ConvertAll(interview => interview.ReplyId);
        var sent = await db.Set<Message>().Where(m => ids.Contains(m.Id) && m.Kind == MessageKind.Reply).Select(m => m.Id).ToListAsync(cancellationToken);
        var letters = await db.OutgoingEmails.AsNoTracking().Where(e => e.ReplyId != null && ids.Contains(e.ReplyId.Value)).ToListAsync(cancellationToken);
        var keptBack = letters.KeptBack(now);

        // What its sender answered is known, whatever became of the letter since.
        return [.. all.Where(interview => (sent.Contains(interview.ReplyId) && !keptBack.Contains(interview.ReplyId))
            || interview.ChosenAt is not null || interview.Ending is InterviewEnding.NoneFits)];
    }
}
