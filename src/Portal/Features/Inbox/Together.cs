using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <summary>The small form that says that two inquiries belong together, on the page of one and where it is refused.</summary>
public sealed record TogetherForm(Inquiry Inquiry, uint Version)
{
    /// <summary>The reference of the other one.</summary>
    [Needed]
    [Display(Name = nameof(InboxTexts.Other), Description = nameof(InboxTexts.OtherHint), ResourceType = typeof(InboxTexts))]
    public string? Other { get; init; }
}

public sealed record RelatedInquiry(string Reference, string FullName, InquiryState State);

/// <param name="Main">The one that took it in.</param>
public sealed record RelatedInquiries(RelatedInquiry? Main, IReadOnlyList<RelatedInquiry> Linked);

/// <summary>Which inquiries somebody said belong to one.</summary>
public sealed class Together(PortalDbContext db)
{
    public async Task<RelatedInquiries> ReadAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        var id = inquiry.Id;
        var others = db.InquiryLinks.Where(l => l.FirstId == id || l.SecondId == id).Select(l => l.FirstId == id ? l.SecondId : l.FirstId);
        var linked = await Rows(db.Inquiries.Where(i => others.Contains(i.Id))).ToListAsync(cancellationToken);
        if (inquiry.MainInquiryId is null)
        {
            return new(null, linked);
        }

        var mainId = await db.MainOfAsync(id, cancellationToken);
        return new(await Rows(db.Inquiries.Where(i => i.Id == mainId)).SingleOrDefaultAsync(cancellationToken), linked);
    }

    private static IQueryable<RelatedInquiry> Rows(IQueryable<Inquiry> inquiries) =>
        inquiries.OrderByDescending(i => i.Id).Select(i => new RelatedInquiry(i.Reference, i.Sender.FullName, i.State));
}
