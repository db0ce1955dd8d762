using Portal.Model.Topics;

namespace Portal.Data;

public static class TopicQueries
{
    /// <summary>Those that pages lead to: neither drafts nor hidden behind a private link.</summary>
    public static IQueryable<Topic> Listed(this IQueryable<Topic> topics) =>
        topics.Where(topic => topic.State != TopicState.Draft && topic.LinkKey == null);

    /// <summary><see cref="Topic.TakesInquiries"/> in the database, of those that pages lead to.</summary>
    /// <param name="linkKey">Of a private link; the topic that it opens is among them.</param>
    public static IQueryable<Topic> TakingInquiries(this IQueryable<Topic> topics, DateOnly today, string? linkKey = null) => topics.Where(topic =>
        topic.State == TopicState.Open && (topic.ClosesOn == null || topic.ClosesOn >= today) && (topic.LinkKey == null || topic.LinkKey == linkKey));
}
