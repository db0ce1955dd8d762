using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

/// <summary>
/// A page below the sender's private one. Whoever has the link may read; what takes something away, or out of the house, asks
/// for a code from the sender's mailbox first. Nothing changes by being looked at, because mail scanners follow links.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class SenderPage(PortalDbContext db, InquiryLinks links) : PageModel
{
    /// <summary>As it is shown; whoever changes it reads it anew.</summary>
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>Of the private page.</summary>
    public string Token { get; private set; } = "";

    protected PortalDbContext Db => db;

    protected InquiryLinks Links => links;

    /// <summary>With what the page shows of it.</summary>
    protected virtual IQueryable<Inquiry> Inquiries => db.Inquiries.AsNoTracking();

    /// <returns>False where the link opens nothing.</returns>
    protected async Task<bool> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(db, token, cancellationToken) is not { } id)
        {
            return false;
        }

        (Token, Inquiry) = (token, await Inquiries.SingleAsync(i => i.Id == id, cancellationToken));
        return true;
    }

    /// <summary>The private page itself.</summary>
    protected LocalRedirectResult Back() => LocalRedirect($"~/inquiries/{Token}");

    /// <summary>This page with what is wrong, and all that was typed.</summary>
    protected PageResult Again(int status = StatusCodes.Status422UnprocessableEntity)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    protected PageResult Refuse(string field, string text)
    {
        ModelState.AddModelError(field, text);
        return Again();
    }
}
