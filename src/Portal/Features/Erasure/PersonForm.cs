using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Erasing;
using Portal.Features.Shared.Erasing;
using Portal.Model.Inquiries;

namespace Portal.Features.Erasure;

/// <param name="IsTicked">Whether it goes along unless somebody says otherwise.</param>
public sealed record PersonRow(PersonInquiry Inquiry, ErasureCounts Counts, bool IsTicked);

/// <summary>An inquiry and what else may be of the same person, to choose from.</summary>
/// <param name="Others">The newest first.</param>
public sealed record PersonForm(Inquiry Inquiry, ErasureCounts Counts, IReadOnlyList<PersonRow> Others)
{
    /// <returns>The inquiry and those of the others that were ticked; nothing that is not on the form.</returns>
    public IReadOnlyList<Guid> Chosen(IReadOnlyCollection<string> references) =>
        [Inquiry.Id, .. Others.Where(other => references.Contains(other.Inquiry.Reference)).Select(other => other.Inquiry.Id)];
}

public sealed class PersonForms(PortalDbContext db, PersonInquiries people, InquiryEraser eraser)
{
    /// <param name="ticked">References that were ticked; null where nobody has chosen yet.</param>
    public async Task<PersonForm?> ReadAsync(string text, IReadOnlyCollection<string>? ticked, CancellationToken cancellationToken)
    {
        var reference = InquiryReference.Parse(text);
        if (await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.Reference == reference, cancellationToken) is not { } inquiry)
        {
            return null;
        }

        var others = new List<PersonRow>();
        foreach (var other in await people.OthersAsync(inquiry, cancellationToken))
        {
            others.Add(new(other, await eraser.CountAsync(other.Id, cancellationToken), ticked?.Contains(other.Reference) ?? other.IsSurely));
        }

        return new(inquiry, await eraser.CountAsync(inquiry.Id, cancellationToken), others);
    }
}
