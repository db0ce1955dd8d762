using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Topics;

public sealed class DetailsModel(PortalDbContext db, MovedAddresses moved, Promises promises, Responsiveness responsiveness, TimeProvider clock) : PageModel
{
    public Topic Topic { get; private set; } = null!;

    /// <summary>The papers to read first that readers may see, the most important one first.</summary>
    public IReadOnlyList<Publication> Reading { get; private set; } = [];

    public bool TakesInquiries { get; private set; }

    public int PromisedDays { get; private set; }

    /// <summary>Null where the owner does not show it, or the topic does not count seats.</summary>
    public int? SeatsLeft { get; private set; }

    /// <summary>Open topics of the same kind, those of the same line of work first; filled where <see cref="Topic"/> takes no inquiries.</summary>
    public IReadOnlyList<Topic> Alternatives { get; private set; } = [];

    /// <summary>Why it takes no inquiries, in a sentence.</summary>
    public string WhyNot => Topic switch
    {
        { State: TopicState.Archived } => TopicsTexts.Why_Archived,
        { State: TopicState.Closed } => TopicsTexts.Why_Closed,
        { ClosesOn: { } day } => TopicsTexts.Why_Date.With(Dates.Day(day)),
        _ => "",
    };

    /// <summary>The form for this kind of topic, without language.</summary>
    public string Form => Topic.Kind == TopicKind.Intern ? "/contact/intern" : "/contact/collaboration";

    /// <summary>The form with this topic chosen. A hidden topic is chosen only by who has its private link.</summary>
    public string FormOfTopic => $"{Form}?topic={Topic.Key}" + (Topic.IsHidden ? $"&key={Topic.LinkKey}" : "");

    /// <param name="key">The secret part of a private link.</param>
    public async Task<IActionResult> OnGetAsync(string slug, string? key, CancellationToken cancellationToken)
    {
        var topics = User.IsOwner() ? db.Topics.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]) : db.Topics;
        var topic = await topics.AsNoTracking().SingleOrDefaultAsync(t => t.Key == slug, cancellationToken);
        if (topic is null || !(User.IsOwner() || (topic.State != TopicState.Draft && topic.IsVisibleBy(key))))
        {
            return await moved.FindAsync(ContentKind.Topic, slug, Request, cancellationToken);
        }

        Topic = topic;
        var today = clock.Today();
        var terms = await promises.ReadAsync(cancellationToken);
        PromisedDays = terms.Days(TopicFrame.InquiryKindOf(topic), topic);
        SeatsLeft = (await responsiveness.SeatsLeftAsync(terms, [topic], cancellationToken)).TryGetValue(topic.Id, out var left) ? left : null;
        TakesInquiries = topic.TakesInquiries(today);
        var papers = await db.Publications.AsNoTracking().Where(p => topic.ReadingKeys.Contains(p.Key) && !p.IsDoubtful).ToListAsync(cancellationToken);
        Reading = [.. papers.OrderBy(p => topic.ReadingKeys.IndexOf(p.Key))];
        if (!TakesInquiries)
        {
            var open = await db.Topics.AsNoTracking().TakingInquiries(today).Where(t => t.Kind == topic.Kind).OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(cancellationToken);
            Alternatives = [.. open.OrderByDescending(t => t.InterestKeys.Intersect(topic.InterestKeys).Any())];
        }

        return Page();
    }
}
