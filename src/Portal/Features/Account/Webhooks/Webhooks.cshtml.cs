using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Model.Site;
using Portal.Model.Webhooks;

namespace Portal.Features.Account.Webhooks;

/// <summary>The programs of the owner that are told of news, and what became of it.</summary>
[RecentSignIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WebhooksModel(ManageWebhooksHandler webhooks, WebhookLogHandler log, IOptions<SiteOptions> site, IOptions<WebhookOptions> options, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Webhook> Webhooks { get; private set; } = [];
    public IReadOnlyList<LoggedDelivery> Log { get; private set; } = [];

    /// <summary>A new one, on the one answer that shows it.</summary>
    public string? Secret { get; private set; }

    [BindProperty]
    public WebhookInput Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    /// <summary>Until when the secret before signs too; null where none does.</summary>
    public DateTimeOffset? FormerUntil(Webhook webhook) => webhook.FormerUntil > clock.GetUtcNow() ? Local(webhook.FormerUntil.Value) : null;

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var address = WebhookAddress.Parse(Input.Address, options.Value.AllowPrivateAddresses)!;
            Secret = await webhooks.MakeAsync(this.Session(), Input.Name!, address, Input.Received, Input.Decided, HttpContext, cancellationToken);
            if (Secret is null)
            {
                ModelState.AddModelError("", WebhooksTexts.TooMany.With(Webhook.Most));
            }
        }

        await ReadAsync(cancellationToken);
        return ModelState.IsValid ? Shown() : this.Again();
    }

    public async Task<IActionResult> OnPostRotateAsync(Guid webhook, CancellationToken cancellationToken)
    {
        Secret = await webhooks.RotateAsync(this.Session(), webhook, HttpContext, cancellationToken);
        if (Secret is null)
        {
            return Back(WebhooksTexts.NotThere);
        }

        await ReadAsync(cancellationToken);
        return Shown();
    }

    public async Task<IActionResult> OnPostSwitchAsync(Guid webhook, bool on, CancellationToken cancellationToken) =>
        Back(!await webhooks.SwitchAsync(this.Session(), webhook, on, HttpContext, cancellationToken) ? WebhooksTexts.NotThere : on ? WebhooksTexts.SwitchedOn : WebhooksTexts.SwitchedOff);

    public async Task<IActionResult> OnPostTestAsync(Guid webhook, CancellationToken cancellationToken) =>
        Back(await webhooks.TestAsync(this.Session(), webhook, cancellationToken) ? WebhooksTexts.TestSent : WebhooksTexts.NotThere);

    public async Task<IActionResult> OnPostRemoveAsync(Guid webhook, CancellationToken cancellationToken) =>
        Back(await webhooks.RemoveAsync(this.Session(), webhook, HttpContext, cancellationToken) ? WebhooksTexts.Removed : WebhooksTexts.NotThere);

    public async Task<IActionResult> OnPostAgainAsync(Guid delivery, CancellationToken cancellationToken) =>
        Back(await log.SendAgainAsync(this.Session(), delivery, cancellationToken) ? WebhooksTexts.GoesAgain : WebhooksTexts.GoesNotAgain);

    private LocalRedirectResult Back(string notice)
    {
        Notice = notice;
        return LocalRedirect("~/account/webhooks");
    }

    /// <summary>With the secret, and an empty form.</summary>
    private PageResult Shown()
    {
        ModelState.Clear();
        Input = new();
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Webhooks = await webhooks.ListAsync(this.Session(), cancellationToken);
        Log = await log.ListAsync(this.Session(), cancellationToken);
    }
}
