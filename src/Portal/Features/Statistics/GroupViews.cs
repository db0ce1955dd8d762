using Portal.Features.Shared;
using Portal.Features.Statistics.Charts;
using Portal.Model.Text;

namespace Portal.Features.Statistics;

/// <summary>One figure of groups of people: a table, or that they are too few, or none.</summary>
public sealed record GroupFigure(BarTable? Table, bool IsTooFew);

/// <summary>Where people come from and what became of them, without those who are few.</summary>
internal static class GroupViews
{
    public const int MostTopics = 6;

    public static GroupFigure Origins(IReadOnlyList<OriginCount> origins) =>
        Of(StatisticsTexts.OriginsTitle, StatisticsTexts.Way, origins.Select(row => (Words.Of(row.Origin), row.Count)));

    public static GroupFigure Heard(IReadOnlyList<HeardCount> heard) =>
        Of(StatisticsTexts.HeardTitle, StatisticsTexts.TheirWords, heard.Where(row => row.Answer is not null).Select(row => (row.Answer!, row.Count)), heard.Where(row => row.Answer is null).Sum(row => row.Count));

    public static GroupFigure Papers(IReadOnlyList<PaperCount> papers) =>
        Of(StatisticsTexts.PapersTitle, StatisticsTexts.Paper, papers.Select(row => (row.Title, row.Count)));

    public static GroupFigure Declines(IReadOnlyList<DeclineCount> declines) =>
        Of(StatisticsTexts.DeclinesTitle, StatisticsTexts.Reason, declines.Select(row => (row.Reason is { } reason ? Words.Of(reason) : StatisticsTexts.NoReason, row.Count)));

    /// <returns>A table for each topic, the small ones together at the end.</returns>
    public static IReadOnlyList<BarTable> Topics(IReadOnlyList<(BilingualText Title, TopicFunnel Funnel)> topics)
    {
        var groups = SmallGroups.Of(topics.Select(topic => (topic, topic.Funnel.Received)), most: MostTopics);
        if (groups.IsTooFew)
        {
            return [];
        }

        var tables = groups.Shown.Select(group => Way(group.Name.Title.IsEmpty ? StatisticsTexts.GoneTopic : group.Name.Title.ToString(), group.Name.Funnel)).ToList();
        if (groups.Merged.Count > 0)
        {
            tables.Add(Way(StatisticsTexts.OtherTopics, groups.Merged.Select(topic => topic.Funnel).Aggregate(Together)));
        }

        return tables;
    }

    /// <returns>What was held back rightly and wrongly; null where too little was decided.</returns>
    public static BarTable? HeldBack(HeldBackCount held)
    {
        if (held.Decided < SmallGroups.Fewest)
        {
            return null;
        }

        // Where one is small, the other one and the sum would tell how small.
        var isHidden = SmallGroups.IsSmall(held.Spam) || SmallGroups.IsSmall(held.Released);
        return new(StatisticsTexts.HeldBackTitle, StatisticsTexts.Decision, StatisticsTexts.Number, [Row(StatisticsTexts.WasSpam, held.Spam), Row(StatisticsTexts.WasGood, held.Released)]);

        Bar Row(string name, int count) => !isHidden ? new(name, (double)count / held.Decided, Numbers.Of(count, held.Decided))
            : SmallGroups.IsSmall(count) ? new(name, (double)(SmallGroups.Fewest - 1) / held.Decided, StatisticsTexts.FewerThan.With(SmallGroups.Fewest), IsHidden: true)
            : new(name, 1, StatisticsTexts.AllOthers.With(held.Decided), IsHidden: true);
    }

    /// <summary>How often the forms were right, as far as it may be said.</summary>
    public static string? Precision(HeldBackCount held) => held.Precision is not { } precision ? null : precision.Bound switch
    {
        Bound.AtLeast => StatisticsTexts.RightAtLeast.With(Numbers.Percent(Math.Floor(precision.Share * 100) / 100)),
        Bound.AtMost => StatisticsTexts.RightAtMost.With(Numbers.Percent(Math.Ceiling(precision.Share * 100) / 100)),
        _ => StatisticsTexts.RightIn.With(Numbers.Percent(Math.Floor(precision.Share * 100) / 100)),
    };

    /// <summary>A number, or that it is a small one.</summary>
    public static string Few(int count) => SmallGroups.IsSmall(count) ? StatisticsTexts.FewerThan.With(SmallGroups.Fewest) : Numbers.Of(count);

    private static BarTable Way(string title, TopicFunnel way)
    {
        return new(title, StatisticsTexts.Step, StatisticsTexts.Number,
            [Step(StatisticsTexts.StepReceived, way.Received), Step(StatisticsTexts.StepSeen, way.Seen), Step(StatisticsTexts.StepShortlisted, way.Shortlisted), Step(StatisticsTexts.StepTalked, way.Talked),
             Step(StatisticsTexts.StepOffered, way.Offered), Step(StatisticsTexts.StepAccepted, way.Accepted), Step(StatisticsTexts.StepDeclined, way.Declined)]);

        Bar Step(string name, int count) => SmallGroups.IsSmall(count)
            ? new(name, (double)(SmallGroups.Fewest - 1) / way.Received, StatisticsTexts.FewerThan.With(SmallGroups.Fewest), IsHidden: true)
            : new(name, (double)count / way.Received, Numbers.Of(count, way.Received));
    }

    private static TopicFunnel Together(TopicFunnel one, TopicFunnel other) => new(
        Guid.Empty, one.Received + other.Received, one.Seen + other.Seen, one.Shortlisted + other.Shortlisted, one.Talked + other.Talked, one.Offered + other.Offered,
        one.Accepted + other.Accepted, one.Declined + other.Declined);

    private static GroupFigure Of(string caption, string header, IEnumerable<(string Name, int Count)> counts, int rest = 0)
    {
        var groups = SmallGroups.Of(counts, rest, Ways.MostNamed);
        if (groups.IsEmpty || groups.IsTooFew)
        {
            return new(null, groups.IsTooFew);
        }

        var rows = groups.Rest > 0 ? groups.Shown.Append((Name: groups.Shown.Count == 0 ? StatisticsTexts.RestAlone : StatisticsTexts.Rest, Count: groups.Rest)).ToList() : [.. groups.Shown];
        var (largest, all) = (rows.Max(row => row.Count), rows.Sum(row => row.Count));
        return new(new(caption, header, StatisticsTexts.Number, [.. rows.Select(row => new Bar(row.Name, (double)row.Count / largest, Numbers.Of(row.Count, all)))]), IsTooFew: false);
    }
}
