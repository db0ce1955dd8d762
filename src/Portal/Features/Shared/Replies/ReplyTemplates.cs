using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Text;

namespace Portal.Features.Shared.Replies;

/// <summary>A template that may answer an inquiry.</summary>
public sealed record OfferedTemplate(string Key, BilingualText Title, DeclineReason? DeclinesFor);

/// <summary>The templates as those who answer see them: switched on, and for the kind of the inquiry.</summary>
public sealed class ReplyTemplates(PortalDbContext db, ReplyFacts facts)
{
    public async Task<IReadOnlyList<OfferedTemplate>> OfferedAsync(InquiryKind kind, CancellationToken cancellationToken) =>
        await Offered(kind)
            .OrderBy(t => t.Position)
            .Select(t => new OfferedTemplate(t.Key, new BilingualText(t.Title.En, t.Title.Zh), t.DeclinesFor))
            .ToListAsync(cancellationToken);

    /// <returns>The text for the sender, in their language; null for a template that is not offered.</returns>
    public async Task<string?> FillAsync(string key, Inquiry inquiry, CancellationToken cancellationToken)
    {
        var body = await Offered(inquiry.Kind).Where(t => t.Key == key)
            .Select(t => new BilingualText(t.Body.En, t.Body.Zh)).SingleOrDefaultAsync(cancellationToken);
        return body is null
            ? null
            : ReplyText.Fill(body.In(inquiry.Language).Text, await facts.OfAsync(inquiry, inquiry.Language, cancellationToken));
    }

    /// <returns>
    /// The key of what tells the sender of a declined inquiry, for its reason or for none in particular; null where nothing
    /// was declined or there is no such template.
    /// </returns>
    public async Task<string?> ToDeclineAsync(string reference, CancellationToken cancellationToken)
    {
        var declined = await db.Inquiries.Where(i => i.Reference == reference && i.State == InquiryState.Declined)
            .Select(i => new { i.Kind, i.DeclineReason }).SingleOrDefaultAsync(cancellationToken);
        var offered = declined is null ? [] : await OfferedAsync(declined.Kind, cancellationToken);
        return (offered.FirstOrDefault(t => t.DeclinesFor is not null && t.DeclinesFor == declined?.DeclineReason)
            ?? offered.FirstOrDefault(t => t.DeclinesFor == DeclineReason.Other))?.Key;
    }

    private IQueryable<ReplyTemplate> Offered(InquiryKind kind) => db.ReplyTemplates.AsNoTracking().Where(t => t.IsOn && t.Kinds.Contains(kind));
}
