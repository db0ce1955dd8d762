using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared.Archive;

namespace Portal.Features.Erasure;

/// <summary>Hands out a copy of what is kept about a person, for that person.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ExportModel(PersonForms forms) : PageModel
{
    public PersonForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, CancellationToken cancellationToken)
    {
        if (await forms.ReadAsync(reference, ticked: null, cancellationToken) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        return Page();
    }

    /// <summary>Taking it is on record before the first byte leaves.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string reference, [FromForm(Name = "other")] List<string>? others,
        [FromServices] ExportPersonHandler export, [FromServices] InquiryArchive archive, CancellationToken cancellationToken)
    {
        if (await forms.ReadAsync(reference, others ?? [], cancellationToken) is not { } form)
        {
            return NotFound();
        }

        var ids = form.Chosen(others ?? []);
        await export.RecordAsync(HttpContext, ids, cancellationToken);
        Response.ContentType = InquiryArchive.ContentType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"{form.Inquiry.Reference}.zip\"";
        await archive.WriteAsync(Response.Body, ids, ArchiveFor.Person, cancellationToken);
        return new EmptyResult();
    }
}
