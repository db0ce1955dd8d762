using Portal.Model.Inquiries;

namespace Portal.Features.Shared.Files;

/// <summary>Takes the files that come with a form itself, where no script sent them before.</summary>
public sealed class FormUploads(StageAttachmentHandler stage, UploadGate gate, AddressKeys addresses)
{
    /// <returns>Null where the form brought no file in the field.</returns>
    public async Task<StageAttachmentResult?> TakeAsync(Guid formKey, AttachmentSlot slot, string field, HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.Form.Files.GetFile(field) is not { } file || (file.Length == 0 && file.FileName.Length == 0))
        {
            return null;
        }

        using var turn = await gate.StartAsync(cancellationToken);
        await using var content = file.OpenReadStream();
        return await stage.HandleAsync(new(formKey, slot, file.FileName, content, await addresses.OfAsync(context.Connection.RemoteIpAddress, cancellationToken)), cancellationToken);
    }
}
