using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>What of a letter can be changed.</summary>
public sealed class LetterInput
{
    [Needed, MailAddress]
    [Display(Name = nameof(OutboxTexts.Address), Description = nameof(OutboxTexts.AddressHint), ResourceType = typeof(OutboxTexts))]
    public string? Address { get; set; }

    /// <summary>Half of what the column takes; see the reply form.</summary>
    [TextLength(Message.MaxBodyLength / 2)]
    [Display(Name = nameof(OutboxTexts.Text), Description = nameof(OutboxTexts.TextHint), ResourceType = typeof(OutboxTexts))]
    public string? Text { get; set; }
}
