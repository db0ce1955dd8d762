using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>Whoever lost the link to a private page gets it by mail. The page answers the same, whoever is asked for.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LostModel(AskForLinkHandler ask, AddressKeys addresses) : PageModel
{
    public AddressInput Input { get; private set; } = new();

    public bool IsAsked { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Input))] AddressInput input, CancellationToken cancellationToken)
    {
        Input = input;
        if (!ModelState.IsValid || MailAddressText.Normalize(input.Address!) is not { } address)
        {
            var page = Page();
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        var network = await addresses.OfAsync(HttpContext.Connection.RemoteIpAddress, cancellationToken);
        await ask.HandleAsync(address, Languages.Current, network, cancellationToken);
        IsAsked = true;
        return Page();
    }
}
