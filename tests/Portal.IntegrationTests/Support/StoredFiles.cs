using Portal.Data;
using Portal.Model.Files;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Support;

/// <summary>A file as the form stores it, for tests that need one without the form.</summary>
public static class StoredFiles
{
    /// <param name="isSent">With an inquiry of its own; otherwise it is staged.</param>
    public static Task<Guid> StoreAsync(PortalServer portal, byte[] content, bool isSent = true) => portal.InDatabaseAsync(async db =>
    {
        using var stream = new MemoryStream(content);
        var pdf = PdfCheck.Run(stream, CancellationToken.None).Pdf!;
        var file = Attachment.Stage(Guid.NewGuid(), AttachmentSlot.Cv, "简历.pdf", pdf, addressKey: null, portal.Clock.Now);
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (isSent)
        {
            var inquiry = SomeInquiry.New(portal.Clock.Now);
            db.Inquiries.Add(inquiry);
            await db.SaveChangesAsync();
            file.SendWith(inquiry.Id);
        }

        db.Attachments.Add(file);
        await db.SaveChangesAsync();
        stream.Position = 0;
        await new AttachmentContent(db).WriteAsync(file.Id, stream, CancellationToken.None);
        await transaction.CommitAsync();
        return file.Id;
    });
}
