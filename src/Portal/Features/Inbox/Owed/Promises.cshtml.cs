using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Owed;

/// <summary>Promises that end soon, have passed, or fall into a pause, and one form to put several off with an honest note.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PromisesModel(OpenPromises open, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    public IReadOnlyList<OpenPromise> Rows { get; private set; } = [];

    public PutOffInput Input { get; private set; } = new();

    /// <summary>What the form did, a sentence for each that was ticked.</summary>
    public IReadOnlyList<PutOff> Results { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await open.ReadAsync(cancellationToken);
        Input = new() { NoteEn = PromiseNotes.DraftIn(Language.English), NoteZh = PromiseNotes.DraftIn(Language.Chinese) };
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Input))] PutOffInput input, [FromServices] ExtendPromiseHandler extend, CancellationToken cancellationToken)
    {
        Input = input;
        Rows = await open.ReadAsync(cancellationToken);
        var ticked = Rows.Where(row => input.Ids.Contains(row.Id)).ToList();
        if (ticked.Count == 0)
        {
            ModelState.AddModelError("", OwedTexts.TickSome);
        }

        if (!ModelState.IsValid)
        {
            var page = Page();
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        var results = new List<PutOff>();
        foreach (var row in ticked)
        {
            var refused = await extend.HandleAsync(row.Id, new(input.Until!.Value, input.NoteIn(row.Language), User.Actor()), cancellationToken);
            results.Add(new(row, refused));
        }

        // Who was refused stays ticked, so that a better day or note is one more press.
        Input.Ids = [.. results.Where(result => result.Refused is not null).Select(result => result.Row.Id)];
        ModelState.Remove($"{nameof(Input)}.{nameof(PutOffInput.Ids)}");
        (Results, Rows) = (results, await open.ReadAsync(cancellationToken));
        return Page();
    }
}

/// <param name="Refused">Why not; null where it was put off.</param>
public sealed record PutOff(OpenPromise Row, InquiryRule? Refused);
