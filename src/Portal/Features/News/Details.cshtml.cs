using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.News;

/// <summary>One piece of news at an address that stays.</summary>
public sealed class DetailsModel(PortalDbContext db, MovedAddresses moved) : PageModel
{
    public NewsItem Item { get; private set; } = null!;

    /// <summary>The beginning of the text, in the language that the text is in.</summary>
    public LocalText Headline { get; private set; }

    /// <summary>Whether the headline is all there is to say.</summary>
    public bool IsShort { get; private set; }

    /// <summary>The paper that it is about, if there is one that readers may see.</summary>
    public Publication? Paper { get; private set; }

    public NewerOlder Neighbours { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var news = User.IsOwner() ? db.News.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]) : db.News;
        var items = await news.AsNoTracking().OrderByDescending(n => n.Date).ThenBy(n => n.Position).ToListAsync(cancellationToken);
        if (items.Find(item => item.Key == slug) is not { } found)
        {
            return await moved.FindAsync(ContentKind.News, slug, Request, cancellationToken);
        }

        Item = found;
        var text = ProseMarkup.Plain(found.Text).In(Languages.Current);
        Headline = text with { Text = TextBeginning.Title(text.Text) };
        IsShort = Headline.Text == CleanText.OneLine(found.Text.In(Languages.Current).Text).TrimEnd('.', '。');
        Neighbours = NewerOlder.Of([.. items.Select(item => new Neighbour($"/news/{item.Key}", TextBeginning.Title(ProseMarkup.Plain(item.Text).ToString())))], $"/news/{slug}");
        Paper = found.PublicationKey is { } key ? await db.Publications.AsNoTracking().Shown().FirstOrDefaultAsync(p => p.Key == key, cancellationToken) : null;
        return Page();
    }
}
