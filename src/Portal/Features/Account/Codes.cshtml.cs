using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Features.Shared.Forms;
using Portal.Model.Keys;
using Portal.Model.Site;
using QRCoder;

namespace Portal.Features.Account;

[RecentSignIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CodesModel(ManageCodesHandler codes, OwnAccounts accounts, IOptions<SiteOptions> site) : PageModel
{
    [BindProperty]
    public NewCodeInput Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    /// <summary>The app's secret in letters; null where codes are in force.</summary>
    public string? Key { get; private set; }

    /// <summary>What apps read from the picture, and open on the phone itself.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The picture, as an address that holds it.</summary>
    public string Picture { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancellationToken) => OfferAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if (await codes.SwitchOnAsync(this.Session(), Input.Code!, cancellationToken))
            {
                Notice = AccountTexts.CodesSwitchedOn;
                return await this.AfterAddingAsync(accounts, cancellationToken);
            }

            ModelState.AddModelError("Input.Code", AccountTexts.CodeWrong);
        }

        await OfferAsync(cancellationToken);
        return this.Again();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken)
    {
        await codes.SwitchOffAsync(this.Session(), cancellationToken);
        Notice = AccountTexts.CodesSwitchedOff;
        return LocalRedirect("~/account");
    }

    private async Task OfferAsync(CancellationToken cancellationToken)
    {
        if (await codes.OfferAsync(this.Session(), cancellationToken) is not { } key)
        {
            return;
        }

        Key = Base32.Encode(key);
        var issuer = Uri.EscapeDataString(site.Value.Name);
        Address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(User.FindFirstValue(ClaimTypes.Email)!)}?secret={Key}&issuer={issuer}";
        using var code = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        Picture = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(picture.GetGraphic(4)));
    }
}

public sealed class NewCodeInput
{
    [Needed]
    [Display(Name = nameof(AccountTexts.CodesConfirm), Description = nameof(AccountTexts.CodesConfirmHint), ResourceType = typeof(AccountTexts))]
    public string? Code { get; set; }
}
