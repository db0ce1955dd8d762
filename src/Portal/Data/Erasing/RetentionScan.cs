using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Data.Erasing;

/// <param name="Since">See <see cref="RetentionRule.Since"/>.</param>
/// <param name="WarnedAt">When the owner was told that it is going to be removed; null where nobody told.</param>
public sealed record KeptInquiry(Guid Id, string Reference, InquiryState State, bool IsAnswered, DateTimeOffset Since, DateTimeOffset? WarnedAt)
{
    public bool NeedsWarning => RetentionRule.NeedsWarning(State, IsAnswered);

    /// <summary>What happened after it makes a warning void.</summary>
    public bool IsWarned => WarnedAt >= Since;
}

/// <summary>Looks for inquiries whose time is over or nearly so.</summary>
public sealed class RetentionScan(PortalDbContext db)
{
    /// <summary>Those of one outcome that came about before a moment. What was merged into another one goes with that.</summary>
    public Task<List<KeptInquiry>> BeforeAsync(RetentionOutcome outcome, DateTimeOffset moment, CancellationToken cancellationToken) =>
        ReadAsync(outcome.States, moment, id: null, cancellationToken);

    /// <returns>How an inquiry, or the one that it was merged into, stands; null where it is gone.</returns>
    public async Task<KeptInquiry?> OfAsync(Guid id, CancellationToken cancellationToken)
    {
        var main = await db.MainOfAsync(id, cancellationToken);
        return (await ReadAsync(Enum.GetValues<InquiryState>(), DateTimeOffset.MaxValue, main, cancellationToken)).SingleOrDefault();
    }

    private async Task<List<KeptInquiry>> ReadAsync(IReadOnlyList<InquiryState> states, DateTimeOffset moment, Guid? id, CancellationToken cancellationToken)
    {
        var found = new List<KeptInquiry>();
        foreach (var alike in states.GroupBy(state => string.Join(',', RetentionRule.Counts(state))))
        {
            var (words, kinds) = (alike.Select(state => SnakeCase.Of(state)).ToArray(), RetentionRule.Counts(alike.First()).Select(kind => SnakeCase.Of(kind)).ToArray());
            found.AddRange((await db.Database.SqlQuery<Row>(
                $"""
                select i.id as "Id", i.reference as "Reference", i.state as "State", (i.first_answered_at is not null or i.no_answer_because is not null) as "IsAnswered", coalesce(e.at, i.received_at) as "Since", w.at as "WarnedAt"
                from inquiries i
                left join lateral (select max(at) as at from inquiry_events where inquiry_id = i.id and kind = any ({kinds})) e on true
                left join removal_warnings w on w.inquiry_id = i.id
                where i.state = any ({words}) and i.main_inquiry_id is null and ({id}::uuid is null or i.id = {id}::uuid)
                  and i.received_at < {moment} and coalesce(e.at, i.received_at) < {moment}
                order by i.id
                """).ToListAsync(cancellationToken)).Select(row => row.Read()));
        }

        return found;
    }

    private sealed record Row(Guid Id, string Reference, string State, bool IsAnswered, DateTimeOffset Since, DateTimeOffset? WarnedAt)
    {
        public KeptInquiry Read() => new(Id, Reference, Enum.GetValues<InquiryState>().Single(state => SnakeCase.Of(state) == State), IsAnswered, Since, WarnedAt);
    }
}
