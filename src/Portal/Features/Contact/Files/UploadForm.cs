using Microsoft.AspNetCore.Http.Features;
using Portal.Features.Shared.Files;
using Portal.Model.Inquiries;

namespace Portal.Features.Contact.Files;

/// <summary>What the script of the forms sends with one file. The names of the fields are part of the product's interface.</summary>
internal sealed record UploadForm(Guid FormKey, AttachmentSlot Slot, IFormFile File)
{
    /// <summary>For the other fields and the frame around the file, in bytes.</summary>
    public const int Frame = 64 * 1024;

    private static FormOptions Options(int threshold) => new()
    {
        MemoryBufferThreshold = threshold,

        // The size of the whole body is limited already.
        MultipartBodyLengthLimit = long.MaxValue,
        ValueCountLimit = 16,
        ValueLengthLimit = 8 * 1024,
        KeyLengthLimit = 256,
    };

    /// <param name="threshold">See <see cref="UploadRoom"/>.</param>
    /// <returns>Null where the body is no such form.</returns>
    /// <exception cref="BadHttpRequestException">The body is larger than it may be, or stopped coming.</exception>
    public static async Task<UploadForm?> ReadAsync(HttpRequest request, int threshold, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            var form = await request.ReadFormAsync(Options(threshold), cancellationToken);
            return form.Files is [var file] && file.Name == nameof(File)
                && Guid.TryParse(form[nameof(FormKey)], out var key) && key != Guid.Empty
                && Enum.GetValues<AttachmentSlot>().Where(s => s.ToString() == form[nameof(Slot)]).Take(1).ToArray() is [var slot]
                ? new(key, slot, file)
                : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }
    }
}
