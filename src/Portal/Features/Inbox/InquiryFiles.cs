using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inbox;

/// <summary>The files of an inquiry, for the pages that hand them out; whoever looks is put on record, whichever way.</summary>
public sealed class InquiryFiles(PortalDbContext db, FileViews views)
{
    /// <summary>For what a stranger made and a browser might show all the same.</summary>
    public const string RunNothing = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <returns>Null for a file of another inquiry, and for one in which a scanner found something.</returns>
    public async Task<Attachment?> FindAsync(string reference, Guid id, CancellationToken cancellationToken)
    {
        var inquiry = InquiryReference.Parse(reference);
        return await db.Attachments.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id && a.Threat == null && db.Inquiries.Any(i => i.Id == a.InquiryId && i.Reference == inquiry), cancellationToken);
    }

    public static EntityTagHeaderValue Tag(Attachment file) => new($"\"{Convert.ToHexStringLower(file.Sha256)}\"");

    /// <summary>Which file it is, without its name, which often is the sender's own.</summary>
    public static string OnRecord(Attachment file) => $"{SnakeCase.Of(file.Slot)} {file.Id.ToString("N")[..8]}";

    /// <summary>To be called before the first byte leaves.</summary>
    /// <param name="tag">Null where no parts are served.</param>
    public Task RecordAsync(HttpContext context, string reference, Attachment file, EntityTagHeaderValue? tag, CancellationToken cancellationToken) =>
        views.RecordAsync(context, InquiryReference.Parse(reference), OnRecord(file), file.Size, tag, cancellationToken);
}
