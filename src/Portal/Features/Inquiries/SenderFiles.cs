using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Features.Shared.Files;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inquiries;

/// <summary>The file that comes with a later word of the sender's: looked at as those of the forms are, and put aside before anything else.</summary>
public sealed class SenderFiles(StageAttachmentHandler stage, StagedFiles staged, UploadGate gate, AddressKeys addresses, IOptions<LimitsOptions> limits)
{
    public const string Field = "More.Later";

    /// <returns>The file of this form, if there is one, or why the one that came was not taken.</returns>
    public async Task<(StagedFile? File, string? Fault)> TakeAsync(Guid formKey, HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Form.Files.GetFile(Field) is { } file && (file.Length > 0 || file.FileName.Length > 0))
        {
            using var turn = await gate.StartAsync(cancellationToken);
            await using var content = file.OpenReadStream();
            var address = await addresses.OfAsync(request.HttpContext.Connection.RemoteIpAddress, cancellationToken);
            var result = await stage.HandleAsync(new(formKey, AttachmentSlot.Later, file.FileName, content, address), cancellationToken);
            if (result.Fault is { } fault)
            {
                return (null, FileFaults.Text(fault, limits.Value));
            }
        }

        var files = await staged.OfAsync(formKey, cancellationToken);
        return (files is [var one, ..] ? one : null, null);
    }
}
