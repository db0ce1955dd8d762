using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;

namespace Portal.Data;

/// <summary>
/// Who was taken into whom. One that took others in can be taken in itself, so both directions are followed to the end.
/// </summary>
public static class MergedInquiries
{
    /// <returns>Where the conversation about an inquiry goes on: at itself, if it was not taken in.</returns>
    public static async Task<Guid> MainOfAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var ends = await db.Database.SqlQuery<Guid>(
            $"""
            with recursive way as (
              select id, main_inquiry_id from inquiries where id = {id}
              union
              select i.id, i.main_inquiry_id from way join inquiries i on i.id = way.main_inquiry_id)
            select id as "Value" from way where main_inquiry_id is null
            """).ToListAsync(cancellationToken);
        return ends is [var main] ? main : id;
    }

    /// <returns>Who takes in what comes for an inquiry: its main one, unless that is spam by now.</returns>
    public static async Task<Guid> OpenMainOfAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var main = await db.MainOfAsync(id, cancellationToken);
        return await db.Inquiries.AnyAsync(i => i.Id == main && i.State != InquiryState.Spam && i.State != InquiryState.Quarantine, cancellationToken) ? main : id;
    }

    /// <returns>All that were taken into it, directly or with another one.</returns>
    public static Task<List<Guid>> MergedIntoAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<Guid>(
            $"""
            with recursive part as (
              select id from inquiries where main_inquiry_id = {id}
              union
              select i.id from part join inquiries i on i.main_inquiry_id = part.id)
            select id as "Value" from part
            """).ToListAsync(cancellationToken);
}
