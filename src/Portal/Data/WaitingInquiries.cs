using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Data;

/// <param name="Key">Of the topic.</param>
/// <param name="Count">How many have to hear now; without those who know that they are on the waiting list.</param>
public sealed record WaitingOfTopic(string Key, BilingualText Title, int Count);

/// <summary>Who waits for the outcome of what they sent about a topic; one meaning for every page and rule.</summary>
public static class WaitingInquiries
{
    /// <summary><see cref="Inquiry.Waits"/> in the database; with constants, so that the index of exactly these serves it.</summary>
    public static Expression<Func<Inquiry, bool>> Waits { get; } = i =>
        EF.Constant(Inquiry.WaitsIn).Contains(i.State) && !EF.Constant(Inquiry.ToldOutcome).Contains(i.ToldState) && (i.State != InquiryState.Declined || i.Sender.Email != "");

    public static IQueryable<Inquiry> Waiting(this IQueryable<Inquiry> inquiries) => inquiries.Where(Waits);

    /// <summary>Those who have to hear now: <see cref="Inquiry.IsPutOff"/> is not said of them.</summary>
    public static IQueryable<Inquiry> WaitingNow(this IQueryable<Inquiry> inquiries, DateOnly today) => inquiries.Waiting()
        .Where(i => i.State != InquiryState.OnHold || i.ToldState != InquiryState.OnHold || i.OnHoldUntil < today);

    /// <summary>
    /// For who takes a topic away from its readers, in the same transaction: somebody who is sending about it at this
    /// moment is waited for, and counted.
    /// </summary>
    public static async Task<int> CountWaitingAsync(this PortalDbContext db, Guid topicId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select from topics where id = {topicId} for update", cancellationToken);
        return await db.Inquiries.Where(i => i.TopicId == topicId).Waiting().CountAsync(cancellationToken);
    }

    /// <summary>By topic, of all topics or of those that take nobody any more. Only topics for which somebody waits.</summary>
    public static async Task<IReadOnlyList<WaitingOfTopic>> ReadWaitingAsync(this PortalDbContext db, bool onlyClosed, DateOnly today, CancellationToken cancellationToken)
    {
        var counts = db.Inquiries.WaitingNow(today).Where(i => i.TopicId != null).GroupBy(i => i.TopicId).Select(group => new { Id = group.Key, Count = group.Count() });
        return await db.Topics.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts])
            .Where(t => !onlyClosed || t.State == TopicState.Closed || t.State == TopicState.Archived || t.ClosesOn < today)
            .Join(counts, t => t.Id, count => count.Id, (t, count) => new { t, count.Count })
            .OrderBy(row => row.t.Position).ThenBy(row => row.t.Key)
            .Select(row => new WaitingOfTopic(row.t.Key, new(row.t.Title.En, row.t.Title.Zh), row.Count))
            .ToListAsync(cancellationToken);
    }
}
