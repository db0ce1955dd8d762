using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Reviews;
using Portal.Model.Audit;
using Portal.Model.Inquiries;
using Portal.Model.Reviews;

namespace Portal.Features.Inbox.Reviews;

/// <param name="Name">Of whoever gets it.</param>
/// <param name="Days">For how long it works.</param>
public sealed record NewReviewLink(string Name, int Days);

/// <param name="Accounts">Of colleagues.</param>
/// <param name="Links">That are there already.</param>
/// <param name="NewLink">Null where none is wanted.</param>
public sealed record AskForReviewsCommand(
    IReadOnlyList<Guid> Inquiries, IReadOnlyList<Guid> Accounts, IReadOnlyList<Guid> Links, NewReviewLink? NewLink, ReviewSight Sight, Actor By, AuditAuthor Author);

/// <param name="Secret">Of the new link: shown once, stored nowhere. Null where none was made.</param>
public sealed record AskedReviews(int Count, string? Secret);

/// <summary>Asks colleagues to review inquiries; whoever was asked already is not asked twice, but sees what is chosen now.</summary>
public sealed class AskForReviewsHandler(PortalDbContext db, ReviewInvitations invitations, AuditTrail audit, TimeProvider clock)
{
    public async Task<AskedReviews> HandleAsync(AskForReviewsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.EnsureRubricAsync(now, cancellationToken);
        var (reviewers, secret) = await ReviewersAsync(command, now, cancellationToken);

        // Whatever is erased while we wait is not among them.
        await db.HoldAllAsync(command.Inquiries, cancellationToken);
        var inquiries = await db.Inquiries.Where(i => command.Inquiries.Contains(i.Id)).Select(i => new { i.Id, i.Reference }).ToListAsync(cancellationToken);
        var asked = (await db.Reviews.Where(r => command.Inquiries.Contains(r.InquiryId)).ToListAsync(cancellationToken)).ToLookup(r => r.InquiryId);
        var news = new Dictionary<Guid, int>();
        foreach (var inquiry in inquiries)
        {
            foreach (var reviewer in reviewers)
            {
                if (Ask(asked[inquiry.Id], inquiry.Id, reviewer, command, now) && reviewer.UserId is { } account)
                {
                    news[account] = news.GetValueOrDefault(account) + 1;
                }

                audit.Record(command.Author, AuditAction.ReviewAsked, inquiry.Reference, after: reviewer.Name);
            }
        }

        await invitations.AddAsync(news, command.By, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(inquiries.Count, secret);
    }

    /// <returns>Whether that is news to them.</returns>
    private bool Ask(IEnumerable<Review> asked, Guid inquiry, Reviewer reviewer, AskForReviewsCommand command, DateTimeOffset now)
    {
        if (asked.FirstOrDefault(r => reviewer.UserId is { } user ? r.UserId == user : r.LinkId == reviewer.LinkId) is { } before)
        {
            var isNews = before.WithdrawnAt is not null;
            before.AskAgain(command.Sight);
            return isNews;
        }

        db.Reviews.Add(Review.Ask(inquiry, reviewer, command.Sight, command.By, now));
        return true;
    }

    private async Task<(List<Reviewer> Reviewers, string? Secret)> ReviewersAsync(AskForReviewsCommand command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var people = await db.Users.Where(u => command.Accounts.Contains(u.Id) && u.ClosedAt == null).Select(u => new Reviewer(u.Id, null, u.DisplayName)).ToListAsync(cancellationToken);
        var links = await db.ReviewLinks.Where(l => command.Links.Contains(l.Id) && l.RevokedAt == null && l.ExpiresAt > now).Select(l => new Reviewer(null, l.Id, l.Name)).ToListAsync(cancellationToken);
        if (command.NewLink is not { } wanted)
        {
            return ([.. people, .. links], null);
        }

        var (link, secret) = ReviewLink.Create(wanted.Name, wanted.Days, command.By, now);
        db.ReviewLinks.Add(link);
        return ([.. people, .. links, new(null, link.Id, link.Name)], secret);
    }
}
