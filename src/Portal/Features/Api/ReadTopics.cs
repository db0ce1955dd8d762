using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Api;
using Portal.Model.Inquiries;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Api;

/// <summary>Topics for programs: those that pages lead to, and of each what its page says.</summary>
public sealed class ReadTopicsHandler(PortalDbContext db, MovedAddresses moved, Promises promises, IOptions<SiteOptions> site, TimeProvider clock)
{
    public async Task<TopicListAnswer> ListAsync(CancellationToken cancellationToken)
    {
        var topics = await db.Topics.AsNoTracking().TakingInquiries(clock.Today()).ToListAsync(cancellationToken);

        // Sorted here: the database knows kinds by their names.
        return new() { Topics = await DescribeAsync([.. topics.OrderBy(t => t.Kind).ThenBy(t => t.Position).ThenBy(t => t.Id)], cancellationToken) };
    }

    public async Task<IResult> FindAsync(string slug, HttpRequest request, CancellationToken cancellationToken)
    {
        var topic = await db.Topics.AsNoTracking().Listed().SingleOrDefaultAsync(t => t.Key == slug && t.State != TopicState.Archived, cancellationToken);
        if (topic is not null)
        {
            return TypedResults.Ok((await DescribeAsync([topic], cancellationToken))[0]);
        }

        // Only to what is there for everybody: the page leads its owner, and whoever has a link, to more.
        return await moved.FindAsync(ContentKind.Topic, slug, request, cancellationToken) is LocalRedirectResult there
            && there.Url.Split('?')[0].Split('/')[^1] is var now && await db.Topics.Listed().AnyAsync(t => t.Key == now && t.State != TopicState.Archived, cancellationToken)
            ? TypedResults.LocalRedirect(there.Url, permanent: true)
            : ApiProblems.NotThere();
    }

    private async Task<IReadOnlyList<TopicAnswer>> DescribeAsync(IReadOnlyList<Topic> topics, CancellationToken cancellationToken)
    {
        var keys = topics.SelectMany(topic => topic.ReadingKeys).Distinct().ToArray();
        var papers = await db.Publications.AsNoTracking().Where(p => keys.Contains(p.Key) && !p.IsDoubtful).ToDictionaryAsync(p => p.Key, cancellationToken);
        var terms = await promises.ReadAsync(cancellationToken);
        return [.. topics.Select(topic => Describe(topic, terms, papers))];
    }

    private TopicAnswer Describe(Topic topic, PromiseTerms terms, Dictionary<string, Publication> papers) => new()
    {
        Slug = topic.Key,
        Self = site.Value.Link($"{ApiServices.Topics}/{topic.Key}"),
        Pages = PagesAnswer.Of(site.Value, SitePaths.Of(topic)),
        Kind = topic.Kind,
        TakesInquiries = topic.TakesInquiries(clock.Today()),
        IsSample = topic.IsSample,
        Title = TextAnswer.Of(topic.Title),
        Summary = TextAnswer.OrNothing(topic.Summary),
        Work = TextAnswer.OrNothing(topic.Work),
        Needs = TextAnswer.OrNothing(topic.Needs),
        Outcome = TextAnswer.OrNothing(topic.Outcome),
        Question = TextAnswer.OrNothing(topic.Question),
        MonthsMin = topic.MonthsMin,
        MonthsMax = topic.MonthsMax,
        DaysPerWeek = topic.DaysPerWeek,
        StartsFrom = topic.StartsFrom,
        StartsBy = topic.StartsBy,
        Place = topic.Place,
        City = TextAnswer.OrNothing(topic.City),
        Seats = topic.Seats,
        Difficulty = topic.Difficulty,
        ClosesOn = topic.ClosesOn,
        AnswerWithinDays = terms.Days(topic.Kind == TopicKind.Intern ? InquiryKind.Intern : InquiryKind.Collaboration, topic),
        Reading = [.. topic.ReadingKeys.Where(papers.ContainsKey).Select(key => new ReadingAnswer { Slug = key, Title = papers[key].Title, Pages = PagesAnswer.OfPaper(site.Value, key) })],
        UpdatedAt = topic.ChangedAt,
    };
}
