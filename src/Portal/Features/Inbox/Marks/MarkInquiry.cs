using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.Acts;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Marks;

/// <summary>What is put on an inquiry apart from its state. Each is saved with its line of the history.</summary>
/// <remarks>All throw <see cref="DbUpdateConcurrencyException"/> where somebody changed the inquiry meanwhile.</remarks>
public sealed class MarkInquiryHandler(PortalDbContext db, TimeProvider clock)
{
    public Task FlagAsync(SeenInquiry seen, bool isFlagged, Actor by, CancellationToken cancellationToken) =>
        SaveAsync(seen, new(TriageActKind.Flag, isFlagged ? MarkTexts.Flag : MarkTexts.Unflag, by), (inquiry, _) => inquiry.Flag(isFlagged), cancellationToken);

    /// <param name="stars">Null takes them back.</param>
    public Task RateAsync(SeenInquiry seen, int? stars, Actor by, CancellationToken cancellationToken) =>
        SaveAsync(seen, new(TriageActKind.Rate, stars is { } given ? MarkTexts.StarsOf.With(given) : MarkTexts.NoStars, by), (inquiry, now) => inquiry.Rate(stars, by, now), cancellationToken);

    /// <exception cref="InquiryRuleException">The moment has passed or is further away than <see cref="Inquiry.LongestSnooze"/>.</exception>
    public Task SnoozeAsync(SeenInquiry seen, DateTimeOffset until, string? reason, Actor by, CancellationToken cancellationToken) =>
        SaveAsync(seen, new(TriageActKind.Snooze, MarkTexts.Snooze, by), (inquiry, now) => inquiry.Snooze(until, reason, by, now), cancellationToken);

    public Task WakeAsync(SeenInquiry seen, Actor by, CancellationToken cancellationToken) =>
        SaveAsync(seen, new(TriageActKind.Wake, MarkTexts.Wake, by), (inquiry, now) => inquiry.Wake(by, now), cancellationToken);

    /// <param name="tagIds">All that it carries from now on; those that are gone meanwhile are left out.</param>
    /// <param name="added">A tag that is made if there is none of that name; null or blank for none.</param>
    public async Task TagAsync(SeenInquiry seen, IReadOnlyCollection<Guid> tagIds, string? added, Actor by, CancellationToken cancellationToken)
    {
        var tags = await db.Tags.Where(tag => tagIds.Contains(tag.Id)).OrderBy(tag => tag.Key).ToListAsync(cancellationToken);
        if (!string.IsNullOrWhiteSpace(added) && await FindOrMakeAsync(CleanText.OneLine(added), cancellationToken) is var tag && !tags.Contains(tag))
        {
            tags.Add(tag);
        }

        var inquiry = await db.OpenAsync(seen, cancellationToken);
        await db.Entry(inquiry).Collection(i => i.Tags).LoadAsync(cancellationToken);
        var (before, now) = (inquiry.Stand(withTags: true), clock.GetUtcNow());
        inquiry.TagWith(tags, by, now);
        db.Record(TriageActKind.Tag, MarkTexts.Tags, inquiry, before, by, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Tag> FindOrMakeAsync(string name, CancellationToken cancellationToken)
    {
        var key = TagKey.Of(name);
        var found = await db.Tags.FirstOrDefaultAsync(tag => tag.Key == key || tag.Name.En == name || tag.Name.Zh == name, cancellationToken);
        if (found is null)
        {
            found = Tag.Create(key, Languages.Current == Language.Chinese ? new(null, name) : new(name, null), TagColour.Grey, clock.GetUtcNow());
            db.Tags.Add(found);
        }

        return found;
    }

    private async Task SaveAsync(SeenInquiry seen, Naming act, Action<Inquiry, DateTimeOffset> mark, CancellationToken cancellationToken)
    {
        var inquiry = await db.OpenAsync(seen, cancellationToken);
        var (before, now) = (inquiry.Stand(), clock.GetUtcNow());
        mark(inquiry, now);
        db.Record(act.Kind, act.Name, inquiry, before, act.By, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What the act is called where it can be undone.</summary>
    private sealed record Naming(TriageActKind Kind, string Name, Actor By);
}
