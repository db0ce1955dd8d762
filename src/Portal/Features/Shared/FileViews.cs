using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Portal.Data;
using Portal.Model.Audit;

namespace Portal.Features.Shared;

/// <summary>Puts on record who opens what senders sent.</summary>
public sealed class FileViews(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>A download that was broken off and is taken up within this time is the same one.</summary>
    public static readonly TimeSpan OneDownload = TimeSpan.FromHours(1);

    /// <summary>To be called before the first byte leaves. Asking how large a file is, or for the rest of one that is on record, adds nothing.</summary>
    /// <param name="subject">The inquiry's reference.</param>
    /// <param name="detail">Which of its files; not the name, which often is the sender's own.</param>
    /// <param name="size">In bytes.</param>
    /// <param name="tag">Null where no parts are served.</param>
    public async Task RecordAsync(
        HttpContext context, string? subject, string detail, long size, EntityTagHeaderValue? tag, CancellationToken cancellationToken)
    {
        var by = context.Author();
        if (HttpMethods.IsHead(context.Request.Method)
            || (tag is not null && IsRest(context.Request.GetTypedHeaders(), size, tag) && await IsOnRecordAsync(by, subject, detail, cancellationToken)))
        {
            return;
        }

        audit.Record(by, AuditAction.FileViewed, subject, after: detail);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Several parts at once, and a part of a file that has changed, are answered with the whole.</summary>
    private static bool IsRest(Microsoft.AspNetCore.Http.Headers.RequestHeaders headers, long size, EntityTagHeaderValue tag) =>
        headers.Range is { Ranges.Count: 1 } asked && asked.Ranges.First() is var range
        && (range.From > 0 || (range.From is null && range.To < size))
        && (headers.IfRange is null || headers.IfRange.EntityTag?.Compare(tag, useStrongComparison: true) == true);

    private Task<bool> IsOnRecordAsync(AuditAuthor by, string? subject, string detail, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - OneDownload;
        return db.AuditEntries.AnyAsync(
            e => e.ActorId == by.Id && e.Action == AuditAction.FileViewed && e.Subject == subject && e.After == detail && e.At > since, cancellationToken);
    }
}
