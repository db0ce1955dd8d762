using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Portal.Features.Shared.Forms;
using Portal.Model.Webhooks;

namespace Portal.Features.Account.Webhooks;

/// <summary>Where a webhook is, and what it wants to hear.</summary>
public sealed class WebhookInput : IValidatableObject
{
    [Needed, TextLength(Webhook.MaxNameLength)]
    [Display(Name = nameof(WebhooksTexts.Name), Description = nameof(WebhooksTexts.NameHint), ResourceType = typeof(WebhooksTexts))]
    public string? Name { get; set; }

    [Needed, TextLength(Webhook.MaxAddressLength)]
    [Display(Name = nameof(WebhooksTexts.Address), Description = nameof(WebhooksTexts.AddressHint), ResourceType = typeof(WebhooksTexts))]
    public string? Address { get; set; }

    [Display(Name = nameof(WebhooksTexts.Received), Description = nameof(WebhooksTexts.ReceivedHint), ResourceType = typeof(WebhooksTexts))]
    public bool Received { get; set; }

    [Display(Name = nameof(WebhooksTexts.Decided), Description = nameof(WebhooksTexts.DecidedHint), ResourceType = typeof(WebhooksTexts))]
    public bool Decided { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Received && !Decided)
        {
            yield return new(WebhooksTexts.NothingChosen, [nameof(Received)]);
        }

        var options = (IOptions<WebhookOptions>)validationContext.GetService(typeof(IOptions<WebhookOptions>))!;
        if (Address is { Length: > 0 } && WebhookAddress.Parse(Address, options.Value.AllowPrivateAddresses) is null)
        {
            yield return new(WebhooksTexts.AddressWrong, [nameof(Address)]);
        }
    }
}
