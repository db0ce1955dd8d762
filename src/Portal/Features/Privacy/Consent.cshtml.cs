using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared;

namespace Portal.Features.Privacy;

/// <summary>What somebody agreed to, by the version that their inquiry names.</summary>
public sealed class ConsentModel : PageModel
{
    public string Version { get; private set; } = "";
    public string Wording { get; private set; } = "";

    public IActionResult OnGet(string version)
    {
        if (ConsentWordings.Of(version) is not { } wording)
        {
            return NotFound();
        }

        (Version, Wording) = (version, wording);
        return Page();
    }
}
