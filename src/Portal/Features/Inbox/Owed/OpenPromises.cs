using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Owed;

/// <param name="Promised">By the form or by somebody here.</param>
/// <param name="Named">By the portal, when that had passed; null while it has not.</param>
/// <param name="Pause">Into which the day falls that the sender was told last.</param>
public sealed record OpenPromise(
    Guid Id, string Reference, InquiryKind Kind, string FullName, Language Language, DateTimeOffset Promised, DateTimeOffset? Named, Pause? Pause);

/// <summary>Answers that are owed and that somebody should think of: due soon, late, or promised for a day on which nobody is here.</summary>
public sealed class OpenPromises(PortalDbContext db, Promises promises)
{
    public const int Most = 200;

    /// <returns>The oldest promise first.</returns>
    public async Task<IReadOnlyList<OpenPromise>> ReadAsync(CancellationToken cancellationToken)
    {
        var terms = await promises.ReadAsync(cancellationToken);
        var soon = terms.Now + PromiseClock.Soon;
        var wanted = terms.Pauses
            .Select(pause => InquiryQueries.PromisedBetween(terms.Site.Beginning(pause.StartsOn), terms.Site.Beginning(pause.EndsOn.AddDays(1))))
            .Aggregate((System.Linq.Expressions.Expression<Func<Inquiry, bool>>)(i => i.ReplyBy <= soon), (all, pause) => all.Or(pause));
        var rows = await db.Inquiries.AsNoTracking().AnswersOwed().Where(wanted).OrderBy(i => i.ReplyBy).ThenBy(i => i.Id).Take(Most)
            .Select(i => new { i.Id, i.Reference, i.Kind, i.Sender.FullName, i.Language, i.ReplyBy, i.NewReplyBy })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(i => new OpenPromise(i.Id, i.Reference, i.Kind, i.FullName, i.Language, i.ReplyBy, i.NewReplyBy, terms.PauseAt(i.NewReplyBy ?? i.ReplyBy)))];
    }
}
