using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Shared;

/// <summary>
/// What readers may know about how inquiries fare here, where the owner shows it: figures as of this morning, because pages are
/// kept for a day.
/// </summary>
public sealed class Responsiveness(PortalDbContext db, IOptions<SiteOptions> site, TimeProvider clock)
{
    private const int Months = 12;

    /// <returns>Null where the owner does not show it, or there is too little to say.</returns>
    public async Task<AnswerPace?> PaceAsync(PromiseTerms terms, CancellationToken cancellationToken)
    {
        if (!terms.Terms.ShowsResponsiveness)
        {
            return null;
        }

        var (today, since) = (Morning(0), Morning(-Months));
        var waits = await db.CountFirstAnswersAsync(since, today, cancellationToken);
        return AnswerPace.Of(waits.Given(), waits.Overdue());
    }

    /// <summary>The seats of topics that are not taken by anybody who knows of it.</summary>
    /// <returns>By topic; those without a number of seats are not among them, and none are where the owner does not show it.</returns>
    public async Task<IReadOnlyDictionary<Guid, int>> SeatsLeftAsync(PromiseTerms terms, IReadOnlyCollection<Topic> topics, CancellationToken cancellationToken)
    {
        var counted = terms.Terms.ShowsResponsiveness ? topics.Where(topic => topic.Seats is not null).ToDictionary(topic => topic.Id, topic => topic.Seats!.Value) : [];
        if (counted.Count == 0)
        {
            return counted;
        }

        var taken = await db.Inquiries
            .Where(i => i.TopicId != null && counted.Keys.Contains(i.TopicId.Value) && (i.State == InquiryState.Accepted || i.State == InquiryState.Closed)
                && (i.ToldState == InquiryState.Accepted || i.ToldState == InquiryState.Closed) && i.Events.Any(e => e.ToState == InquiryState.Accepted))
            .GroupBy(i => i.TopicId!.Value)
            .Select(accepted => new { Topic = accepted.Key, Count = accepted.Count() })
            .ToDictionaryAsync(accepted => accepted.Topic, accepted => accepted.Count, cancellationToken);
        return counted.ToDictionary(topic => topic.Key, topic => Math.Max(0, topic.Value - taken.GetValueOrDefault(topic.Key)));
    }

    private DateTimeOffset Morning(int months) => site.Value.Beginning(site.Value.Day(clock.GetUtcNow()).AddMonths(months));
}
