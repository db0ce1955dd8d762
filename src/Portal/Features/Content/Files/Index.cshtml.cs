using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Pictures;
using Portal.Features.Shared;

namespace Portal.Features.Content.Files;

/// <summary>The pictures and PDFs of the site: add, describe, copy what shows them, remove.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(MostBody)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBody)]
public sealed class IndexModel(PortalDbContext db, SiteFileUses uses, PictureShrinker shrinker) : PageModel
{
    /// <summary>In bytes. Room for several files at once, and for one that is too large, so that it is explained and not cut off.</summary>
    private const long MostBody = 128L * 1024 * 1024;

    public IReadOnlyList<SiteFileView> Files { get; private set; } = [];

    /// <summary>Whether pictures can be taken.</summary>
    public bool TakesPictures => shrinker.IsThere;

    /// <summary>What was wrong with which file, by the names that their owner knows.</summary>
    public IReadOnlyList<(string Name, string Fault)> Refused { get; private set; } = [];

    /// <summary>The rows that keep a file there.</summary>
    public IReadOnlyList<SiteFileUse> Naming { get; private set; } = [];

    /// <summary>What was taken all the same, where something else was refused.</summary>
    public string? Done { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Files")] List<IFormFile> chosen, [FromServices] AddSiteFileHandler add, CancellationToken cancellationToken)
    {
        var (added, there, refused) = (0, 0, new List<(string, string)>());
        foreach (var file in chosen)
        {
            var result = await TakeAsync(file, add, cancellationToken);
            if (result.Fault is { } fault)
            {
                refused.Add((file.FileName, fault.Words()));
            }
            else if (result.WasThere)
            {
                there++;
            }
            else
            {
                added++;
            }
        }

        if (chosen.Count == 0)
        {
            refused.Add(("", SiteFileTexts.NoneChosen));
        }

        if (refused.Count > 0)
        {
            Done = Words(added, there);
            return await RefuseAsync(refused, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        Notice = Words(added, there);
        return LocalRedirect("~/site/files");
    }

    public async Task<IActionResult> OnPostDescribeAsync(
        string fingerprint, string? altEn, string? altZh, [FromServices] DescribeSiteFileHandler describe, CancellationToken cancellationToken)
    {
        if (!await describe.HandleAsync(new(fingerprint, altEn, altZh), cancellationToken))
        {
            return await RefuseAsync([("", SiteFileTexts.NotDescribed)], StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        Notice = SiteFileTexts.Described;
        return LocalRedirect($"~/site/files#file-{fingerprint}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string fingerprint, [FromServices] RemoveSiteFileHandler remove, CancellationToken cancellationToken)
    {
        Naming = await remove.HandleAsync(new(fingerprint), cancellationToken);
        if (Naming.Count > 0)
        {
            return await RefuseAsync([], StatusCodes.Status409Conflict, cancellationToken);
        }

        Notice = SiteFileTexts.Removed;
        return LocalRedirect("~/site/files");
    }

    /// <summary>One that is too large is not even read.</summary>
    private async Task<AddSiteFileResult> TakeAsync(IFormFile file, AddSiteFileHandler add, CancellationToken cancellationToken)
    {
        if (file.Length > AddSiteFileHandler.MostBytes)
        {
            return new(null, SiteFileFault.TooLarge);
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        return await add.HandleAsync(new(file.FileName, content.ToArray(), User.Actor()), cancellationToken);
    }

    private async Task<PageResult> RefuseAsync(IReadOnlyList<(string Name, string Fault)> refused, int status, CancellationToken cancellationToken)
    {
        Refused = refused;
        ModelState.Clear();
        await ReadAsync(cancellationToken);
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var naming = await uses.ReadAsync(cancellationToken);
        var files = await db.SiteFiles.AsNoTracking().OrderByDescending(file => file.AddedAt).ThenBy(file => file.Id).ToListAsync(cancellationToken);
        Files = [.. files.Select(file => new SiteFileView(file, naming.Of(file.Fingerprint)))];
    }

    private static string? Words(int added, int there)
    {
        string?[] sentences =
        [
            added switch { 0 => null, 1 => SiteFileTexts.Added_One, _ => SiteFileTexts.Added_Many.With(added) },
            there switch { 0 => null, 1 => SiteFileTexts.WasThere_One, _ => SiteFileTexts.WasThere_Many.With(there) },
        ];
        return sentences.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(' ', said) : null;
    }
}
