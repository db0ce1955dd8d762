using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>What of a letter can be changed.</summary>
public sealed class LetterInput : IDraftInput
{
    [Needed, MailAddress]
    [Display(Name = nameof(OutboxTexts.Address), Description = nameof(OutboxTexts.AddressHint), ResourceType = typeof(OutboxTexts))]
    public string? Address { get; set; }

    /// <summary>As the page showed it.</summary>
    public string? ShownAddress { get; set; }

    /// <summary>Half of what the column takes; see the reply form.</summary>
    [TextLength(Message.MaxBodyLength / 2), NoGaps]
    [Display(Name = nameof(OutboxTexts.Text), Description = nameof(OutboxTexts.TextHint), ResourceType = typeof(OutboxTexts))]
    public string? Text { get; set; }

    /// <summary>Set by the button that keeps a draft as one.</summary>
    public bool IsDraft { get; set; }
}
