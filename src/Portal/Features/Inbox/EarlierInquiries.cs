using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inbox;

public sealed record EarlierInquiry(string Reference, InquiryKind Kind, InquiryState State, BilingualText Topic, DateTimeOffset ReceivedAt);

/// <param name="Rows">The newest first.</param>
/// <param name="More">How many there are besides them.</param>
public sealed record SamePerson(IReadOnlyList<EarlierInquiry> Rows, int More);

/// <summary>
/// What else one person sent: from the same address, or under the same name from the same organisation, because people
/// change addresses. A name alone says nothing. Who opens an old one is shown the newer ones as well.
/// </summary>
public sealed class EarlierInquiries(PortalDbContext db)
{
    public const int Most = 10;

    public async Task<SamePerson> ReadAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        var same = Same(inquiry);
        var rows = await same
            .OrderByDescending(i => i.ReceivedAt).ThenByDescending(i => i.Id)
            .Take(Most + 1)
            .Select(i => new EarlierInquiry(i.Reference, i.Kind, i.State, new BilingualText(i.Topic!.Title.En, i.Topic.Title.Zh), i.ReceivedAt))
            .ToListAsync(cancellationToken);
        return rows.Count <= Most ? new(rows, 0) : new([.. rows.Take(Most)], await same.CountAsync(cancellationToken) - Most);
    }

    private IQueryable<Inquiry> Same(Inquiry inquiry)
    {
        var (id, sender) = (inquiry.Id, inquiry.Sender);
        var (email, organisation) = (sender.Email, sender.Organisation);
        string[] names = sender.OtherName is { } other ? [sender.FullName, other] : [sender.FullName];
        return db.Inquiries.AsNoTracking()
            .Where(i => i.Id != id && i.State != InquiryState.Quarantine && i.State != InquiryState.Spam)
            .Where(i => (email != "" && i.Sender.Email == email)
                || (organisation != null && i.Sender.Organisation == organisation && (names.Contains(i.Sender.FullName) || names.Contains(i.Sender.OtherName))));
    }
}
