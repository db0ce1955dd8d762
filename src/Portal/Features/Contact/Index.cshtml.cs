using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Loads;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

public sealed class IndexModel(PortalDbContext db, Promises promises, Responsiveness responsiveness, CollaborationLoads loads, TimeProvider clock) : PageModel
{
    public BilingualText ApplicationRoute { get; private set; } = BilingualText.Empty;

    public PromiseTerms Terms { get; private set; } = null!;

    /// <summary>Because of which some answer takes longer.</summary>
    public IReadOnlyList<Pause> Pauses => Terms.Within(Enum.GetValues<InquiryKind>().Max(kind => Terms.Days(kind)));

    /// <summary>How fast answers come; null where the owner does not show it.</summary>
    public AnswerPace? Pace { get; private set; }

    /// <summary>Open topics with the seats that are left; none where the owner does not show it.</summary>
    public IReadOnlyList<(Topic Topic, int Left)> Seats { get; private set; } = [];

    /// <summary>Whether there is room for another collaboration; null where the owner does not show it.</summary>
    public string? Room { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Terms = await promises.ReadAsync(cancellationToken);
        ApplicationRoute = await db.Profiles.Where(p => p.Key == ResearchProfile.TheKey).Select(p => p.ApplicationRoute).FirstOrDefaultAsync(cancellationToken) ?? BilingualText.Empty;
        Pace = await responsiveness.PaceAsync(Terms, cancellationToken);
        Room = await loads.RoomAsync(Terms, cancellationToken);
        if (Terms.Terms.ShowsResponsiveness)
        {
            var open = await db.Topics.AsNoTracking().TakingInquiries(clock.Today()).OrderBy(t => t.Kind).ThenBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(cancellationToken);
            var left = await responsiveness.SeatsLeftAsync(Terms, open, cancellationToken);
            Seats = [.. open.Where(topic => left.ContainsKey(topic.Id)).Select(topic => (topic, left[topic.Id]))];
        }
    }
}
