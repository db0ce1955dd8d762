using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Statistics;

/// <summary>How far inquiries about one topic came. Each step holds those that came further.</summary>
/// <param name="Seen">Somebody here moved or answered them.</param>
/// <param name="Accepted">And know it.</param>
/// <param name="Declined">And know it.</param>
public sealed record TopicFunnel(Guid TopicId, int Received, int Seen, int Shortlisted, int Talked, int Offered, int Accepted, int Declined);

/// <summary>What the history says about the way of inquiries, of those that were erased as well.</summary>
internal static class Funnel
{
    private static readonly string[] Seen = Words(
        InquiryState.InReview, InquiryState.WaitingSender, InquiryState.OnHold, InquiryState.Declined, InquiryState.Closed, InquiryState.ClosedNoAnswer);

    private static readonly string[] Offered = Words(InquiryState.Offer, InquiryState.DeclinedBySender);

    /// <summary>Whoever was accepted stays so when the internship is over.</summary>
    private static readonly string[] Accepted = Words(InquiryState.Accepted, InquiryState.Closed);

    /// <remarks>A move that was undone is one after which the next one does not begin, and no move at all.</remarks>
    public static Task<List<TopicFunnel>> ReadFunnelAsync(this PortalDbContext db, FigureScope scope, CancellationToken cancellationToken)
    {
        var (since, kind, leftOut) = (scope.Since, scope.KindWord, CountedInquiries.LeftOutWords);
        return db.Database.SqlQuery<TopicFunnel>(
            $"""
            with counted as (
              select id, topic_id, state, told_state, first_answered_at from inquiries i
              where topic_id is not null and received_at >= {since} and state <> all({leftOut}) and ({kind}::text is null or kind = {kind})
              union all
              select id, topic_id, state, told_state, first_answered_at from erased_inquiries e
              where topic_id is not null and received_at >= {since} and state <> all({leftOut}) and ({kind}::text is null or kind = {kind})
            ), moves as (
              select c.id, e.to_state, lead(e.from_state, 1, c.state) over (partition by c.id order by e.at, e.id) as next_state
              from counted c join inquiry_events e on e.inquiry_id = c.id where e.kind = 'state_changed'
              union all
              select c.id, e.to_state, lead(e.from_state, 1, c.state) over (partition by c.id order by e.number)
              from counted c join erased_events e on e.erased_inquiry_id = c.id where e.kind = 'state_changed'
            ), reached as (
              select id, max(case when to_state = 'accepted' then 5 when to_state = any({Offered}) then 4 when to_state = 'talking' then 3
                when to_state = 'shortlisted' then 2 when to_state = any({Seen}) then 1 else 0 end) as step
              from moves where to_state = next_state group by id
            )
            select topic_id as "TopicId", count(*)::int as "Received",
              (count(*) filter (where step >= 1 or first_answered_at is not null))::int as "Seen", (count(*) filter (where step >= 2))::int as "Shortlisted",
              (count(*) filter (where step >= 3))::int as "Talked", (count(*) filter (where step >= 4))::int as "Offered",
              (count(*) filter (where step = 5 and state = any({Accepted}) and told_state = any({Accepted})))::int as "Accepted",
              (count(*) filter (where state = 'declined' and told_state = 'declined'))::int as "Declined"
            from counted left join reached using (id) group by topic_id
            """).ToListAsync(cancellationToken);
    }

    private static string[] Words(params InquiryState[] states) => [.. states.Select(SnakeCase.Of)];
}
