using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared.Erasing;

/// <param name="IsSurely">Of the same address, the same form, or taken together with it by somebody here; otherwise it only may be the same person's.</param>
public sealed record PersonInquiry(Guid Id, string Reference, InquiryKind Kind, InquiryState State, string FullName, string Email, DateTimeOffset ReceivedAt, bool IsSurely);

/// <summary>What else one person sent.</summary>
public sealed class PersonInquiries(PortalDbContext db)
{
    /// <summary>For whoever proved to have the address: nobody else's, whatever somebody here put together.</summary>
    /// <returns>The inquiry itself, those of the same mail address, and those that one of them took the place of.</returns>
    public async Task<IReadOnlyList<Guid>> SameSenderAsync(Guid id, CancellationToken cancellationToken)
    {
        var own = await db.Inquiries.Where(i => i.Id == id).Select(i => new { i.Sender.Email, i.FormKey }).SingleOrDefaultAsync(cancellationToken);
        return own is null ? [] : await db.Inquiries
            .Where(i => i.Id == id || i.FormKey == own.FormKey || (own.Email != "" && i.Sender.Email == own.Email))
            .OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancellationToken);
    }

    /// <summary>For the house, to choose from: also what was merged, linked, or sent under the same name from the same organisation.</summary>
    /// <returns>Without the inquiry itself; the newest first.</returns>
    public async Task<IReadOnlyList<PersonInquiry>> OthersAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        var (id, name, organisation) = (inquiry.Id, inquiry.Sender.FullName, inquiry.Sender.Organisation);
        var main = await db.MainOfAsync(id, cancellationToken);
        var surely = (await SameSenderAsync(id, cancellationToken)).Append(main).Concat(await db.MergedIntoAsync(main, cancellationToken)).Distinct().ToList();
        var linked = db.InquiryLinks.Where(l => l.FirstId == id || l.SecondId == id).Select(l => l.FirstId == id ? l.SecondId : l.FirstId);
        return await db.Inquiries.AsNoTracking()
            .Where(i => i.Id != id && (surely.Contains(i.Id) || linked.Contains(i.Id)
                || (organisation != null && i.Sender.Organisation == organisation && i.Sender.FullName == name)))
            .OrderByDescending(i => i.Id)
            .Select(i => new PersonInquiry(i.Id, i.Reference, i.Kind, i.State, i.Sender.FullName, i.Sender.Email, i.ReceivedAt, surely.Contains(i.Id)))
            .ToListAsync(cancellationToken);
    }
}
