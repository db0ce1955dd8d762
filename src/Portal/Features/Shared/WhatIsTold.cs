using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared;

/// <summary>What a sender knows at this moment: what the last answer said that is out, and nothing that may still be taken back.</summary>
internal static class WhatIsTold
{
    /// <param name="keptBack">Replies of the inquiry whose letters their reader is to know nothing of, oldest first.</param>
    public static InquiryState Told(this Inquiry inquiry, IEnumerable<Message> keptBack) =>
        keptBack.FirstOrDefault(message => message.ToldBefore is not null)?.ToldBefore ?? inquiry.ToldState;

    /// <summary>The ids of the replies whose letters are kept back.</summary>
    public static HashSet<Guid> KeptBack(this IEnumerable<OutgoingEmail> letters, DateTimeOffset now) =>
        [.. letters.Where(letter => letter.IsKeptBack(now)).Select(letter => letter.ReplyId).OfType<Guid>()];

    /// <summary>For whoever changes them.</summary>
    public static async Task<IReadOnlyList<Message>> KeptBackAsync(this PortalDbContext db, Inquiry inquiry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var letters = await db.OutgoingEmails.AsNoTracking().Where(e => e.InquiryId == inquiry.Id && e.ReplyId != null).ToListAsync(cancellationToken);
        var keptBack = letters.KeptBack(now);
        return await db.Set<Message>().Where(m => keptBack.Contains(m.Id)).OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).ToListAsync(cancellationToken);
    }
}
