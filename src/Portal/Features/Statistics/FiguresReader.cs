using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Loads;
using Portal.Model.Text;
using Portal.Model.Site;

namespace Portal.Features.Statistics;

/// <summary>All that the page shows, counted; nothing about anybody in particular.</summary>
public sealed record Figures(
    IReadOnlyList<FlowStep> Flow,
    IReadOnlyList<FirstAnswerCount> Waits,
    IReadOnlyList<PromiseCount> Promises,
    IReadOnlyList<(BilingualText Title, TopicFunnel Funnel)> Topics,
    IReadOnlyList<OriginCount> Origins,
    IReadOnlyList<HeardCount> Heard,
    IReadOnlyList<PaperCount> Papers,
    IReadOnlyList<DeclineCount> Declines,
    HeldBackCount HeldBack,
    LoadBook Load);

/// <summary>The database counts, in as many statements as there are figures, however many inquiries there are.</summary>
public sealed class FiguresReader(PortalDbContext db, CollaborationLoads loads)
{
    public async Task<Figures> ReadAsync(FigureScope scope, CancellationToken cancellationToken)
    {
        var waits = await db.CountFirstAnswersAsync(scope.Since, scope.Now, cancellationToken);
        return new(
            await db.ReadFlowAsync(scope, cancellationToken),
            [.. waits.Where(wait => scope.Kind is null || wait.Kind == scope.Kind)],
            await db.ReadPromisesAsync(scope, cancellationToken),
            await ReadTopicsAsync(scope, cancellationToken),
            await db.ReadOriginsAsync(scope, cancellationToken),
            await db.ReadHeardAsync(scope, cancellationToken),
            await db.ReadPapersAsync(scope, cancellationToken),
            await db.ReadDeclinesAsync(scope, cancellationToken),
            await db.ReadHeldBackAsync(scope, cancellationToken),
            await loads.ReadAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<(BilingualText Title, TopicFunnel Funnel)>> ReadTopicsAsync(FigureScope scope, CancellationToken cancellationToken)
    {
        var funnels = await db.ReadFunnelAsync(scope, cancellationToken);
        var titles = await db.Topics.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts])
            .Select(topic => new { topic.Id, topic.Title.En, topic.Title.Zh }).ToDictionaryAsync(topic => topic.Id, topic => new BilingualText(topic.En, topic.Zh), cancellationToken);

        // An erased inquiry may name a topic that is gone.
        return [.. funnels.OrderByDescending(funnel => funnel.Received).Select(funnel => (titles.GetValueOrDefault(funnel.TopicId, BilingualText.Empty), funnel))];
    }
}
