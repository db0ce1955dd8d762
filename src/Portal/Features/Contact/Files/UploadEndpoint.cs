using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Files;
using Portal.Model.Site;

namespace Portal.Features.Contact.Files;

/// <summary>
/// <c>POST /contact/files</c>: takes one file for a form that is still open, so that a large one travels while the
/// sender writes and a bad one is known at once. Only script comes here; without it the files travel with the form.
/// </summary>
internal sealed class UploadEndpoint(
    UploadGate gate, UploadRoom room, StageAttachmentHandler stageAttachment, AddressKeys addresses, IAntiforgery antiforgery, IOptions<LimitsOptions> options)
{
    private const int SoonSeconds = 30;
    private const int LaterSeconds = 3600;

    private readonly LimitsOptions limits = options.Value;

    /// <summary>The answer of a file that was taken. The names are part of the product's interface.</summary>
    /// <param name="Warning">What the sender may want to change, in the language of the page.</param>
    public sealed record Taken(Guid Id, string Name, long Size, int? Pages, string? Warning);

    /// <param name="Error">In the language of the page.</param>
    public sealed record Refused(string Error);

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        using var place = gate.Enter();
        if (!place.IsAcquired)
        {
            return Later(context, FileTexts.Busy, StatusCodes.Status503ServiceUnavailable, SoonSeconds);
        }

        try
        {
            return await ReceiveAsync(context, context.RequestAborted);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refuse(context, FileFault.TooLarge);
        }
        catch (BadHttpRequestException)
        {
            return Refuse(FileTexts.Unreadable, StatusCodes.Status400BadRequest);
        }
        catch (Exception e) when (e.CannotAnswerNow())
        {
            return Later(context, FileTexts.DatabaseAway, StatusCodes.Status503ServiceUnavailable, SoonSeconds);
        }
    }

    private async Task<IResult> ReceiveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        // What says itself that it is too large is not even read.
        var most = limits.UploadBytes + UploadForm.Frame;
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = most;
        if (context.Request.ContentLength > most)
        {
            return Refuse(context, FileFault.TooLarge);
        }

        if (room.Make(context, most) is not { } threshold)
        {
            return Later(context, FileTexts.Busy, StatusCodes.Status503ServiceUnavailable, SoonSeconds);
        }

        if (await UploadForm.ReadAsync(context.Request, threshold, cancellationToken) is not { } form)
        {
            return Refuse(FileTexts.Unreadable, StatusCodes.Status400BadRequest);
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Refuse(FileTexts.Expired, StatusCodes.Status400BadRequest);
        }

        using var turn = await gate.StartAsync(cancellationToken);
        await using var content = form.File.OpenReadStream();
        var address = await addresses.OfAsync(context.Connection.RemoteIpAddress, cancellationToken);
        var result = await stageAttachment.HandleAsync(new(form.FormKey, form.Slot, form.File.FileName, content, address), cancellationToken);
        return result.File is { } file
            ? Results.Json(new Taken(file.Id, file.Name, file.Size, file.Pages, FileFaults.Warning(file)))
            : Refuse(context, result.Fault!.Value);
    }

    private IResult Refuse(HttpContext context, FileFault fault)
    {
        var text = FileFaults.Text(fault, limits);
        return fault switch
        {
            FileFault.TooLarge => Refuse(text, StatusCodes.Status413PayloadTooLarge),
            FileFault.TooManyUploads => Later(context, text, StatusCodes.Status429TooManyRequests, LaterSeconds),
            FileFault.NoRoom => Later(context, text, StatusCodes.Status503ServiceUnavailable, LaterSeconds),
            _ => Refuse(text, StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static IResult Later(HttpContext context, string text, int status, int seconds)
    {
        context.Response.Headers.RetryAfter = $"{seconds}";
        return Refuse(text, status);
    }

    private static IResult Refuse(string text, int status) => Results.Json(new Refused(text), statusCode: status);
}
