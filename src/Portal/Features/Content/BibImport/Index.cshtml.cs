using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.BibImport;

/// <summary>
/// Papers out of BibTeX: paste, look, tick, take over. The text travels with the form from step to step and is read anew at
/// each, so nothing is kept on the server and nothing typed gets lost.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(MostBody)]
[RequestFormLimits(ValueLengthLimit = (int)MostBody, MultipartBodyLengthLimit = MostBody, ValueCountLimit = 4 * BibInput.MostEntries)]
public sealed class IndexModel(PortalDbContext db) : PageModel
{
    /// <summary>In bytes. Much more than is read, so that too much is explained and not cut off.</summary>
    private const long MostBody = 24 * 1024 * 1024;

    [BindProperty]
    [Display(Name = nameof(BibImportTexts.Text), Description = nameof(BibImportTexts.TextHint), ResourceType = typeof(BibImportTexts))]
    public string? Text { get; set; }

    /// <summary>Values of the ticked boxes.</summary>
    [BindProperty]
    public List<string> Take { get; set; } = [];

    internal BibProposals? Proposals { get; private set; }

    /// <summary>As the profile has it, for the sentence on whose papers are sure.</summary>
    public string OwnName { get; private set; } = "";

    /// <summary>What the last import did, once.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Keys of the papers that the last import brought or changed.</summary>
    [TempData]
    public string? Keys { get; set; }

    public void OnGet() => ModelState.Clear();

    /// <param name="mark"><c>sure</c> ticks every sure one, <c>none</c> none.</param>
    public async Task<IActionResult> OnPostAsync(string? mark, CancellationToken cancellationToken)
    {
        if (await TakeTextAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        if (await ProposeAsync(cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        Take = mark switch
        {
            "sure" => [.. Take, .. Proposals!.All.Where(proposal => proposal.IsSure).Select(proposal => proposal.Mark)],
            "none" => [],
            _ => Take,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync([FromServices] ImportBibHandler import, CancellationToken cancellationToken)
    {
        if (await TakeTextAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        if (Take.Count == 0)
        {
            ModelState.AddModelError("", BibImportTexts.NothingTicked);
            return await ProposeAsync(cancellationToken) ?? Again(StatusCodes.Status422UnprocessableEntity);
        }

        ImportBibResult result;
        try
        {
            result = await import.HandleAsync(new(Text!, Take.ToHashSet(), User.Actor()), cancellationToken);
        }
        catch (BibTooLongException tooLong)
        {
            return TooMany(tooLong);
        }

        if (result.Stale > 0)
        {
            ModelState.AddModelError("", BibImportTexts.ChangedMeanwhile);
            return await ProposeAsync(cancellationToken) ?? Again(StatusCodes.Status409Conflict);
        }

        Notice = BibImportTexts.Done.With(result.Added.Count, result.Updated.Count);
        Keys = string.Join(' ', result.Added.Concat(result.Updated));
        return LocalRedirect("~/site/publications/import");
    }

    internal bool IsTicked(string mark) => Take.Contains(mark);

    /// <returns>The page with what is wrong, or null where there is a text to look at.</returns>
    private async Task<IActionResult?> TakeTextAsync(CancellationToken cancellationToken)
    {
        var input = await BibInput.ReadAsync(Text, Request.Form.Files, cancellationToken);
        Text = input.Text;
        ModelState.Clear();
        if (input.Fault is null)
        {
            return null;
        }

        ModelState.AddModelError(nameof(Text), input.Fault);
        return Again(StatusCodes.Status422UnprocessableEntity);
    }

    /// <returns>The page with what is wrong, or null where the proposals can be shown.</returns>
    private async Task<IActionResult?> ProposeAsync(CancellationToken cancellationToken)
    {
        try
        {
            Proposals = await BibProposals.MakeAsync(Text!, db, cancellationToken);
        }
        catch (BibTooLongException tooLong)
        {
            return TooMany(tooLong);
        }

        OwnName = (await db.Profiles.AsNoTracking().SingleOrDefaultAsync(p => p.Key == ResearchProfile.TheKey, cancellationToken))?.Name.In(Languages.Current).Text ?? "";
        return null;
    }

    private PageResult TooMany(BibTooLongException tooLong)
    {
        ModelState.AddModelError(nameof(Text), BibImportTexts.TooMany.With(tooLong.Entries, BibInput.MostEntries));
        return Again(StatusCodes.Status422UnprocessableEntity);
    }

    private PageResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
