using System.ComponentModel.DataAnnotations;
using Portal.Features.Inbox.Decide;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Bulk;

/// <summary>What belongs to an act on many; each act asks for some of it.</summary>
public sealed class BulkInput
{
    [Display(Name = nameof(BulkTexts.Choice), ResourceType = typeof(BulkTexts))]
    public DecisionChoice? Choice { get; set; }

    [Display(Name = nameof(BulkTexts.Until), Description = nameof(BulkTexts.UntilHint), ResourceType = typeof(BulkTexts))]
    public DateOnly? Until { get; set; }

    [Display(Name = nameof(BulkTexts.State), Description = nameof(BulkTexts.StateHint), ResourceType = typeof(BulkTexts))]
    public InquiryState? State { get; set; }

    [Display(Name = nameof(BulkTexts.Tag), ResourceType = typeof(BulkTexts))]
    public Guid? Tag { get; set; }

    [Display(Name = nameof(BulkTexts.Topic), ResourceType = typeof(BulkTexts))]
    public Guid? Topic { get; set; }

    [Display(Name = nameof(BulkTexts.SnoozeDay), ResourceType = typeof(BulkTexts))]
    public DateOnly? Day { get; set; }

    [TextLength(Inquiry.MaxSnoozeReasonLength / 2)]
    [Display(Name = nameof(BulkTexts.SnoozeReason), ResourceType = typeof(BulkTexts))]
    public string? Reason { get; set; }

    [TextLength(Inquiry.MaxBecauseLength / 2)]
    [Display(Name = nameof(BulkTexts.Because), Description = nameof(BulkTexts.BecauseHint), ResourceType = typeof(BulkTexts))]
    public string? Because { get; set; }

    [Display(Name = nameof(BulkTexts.Template), Description = nameof(BulkTexts.TemplateHint), ResourceType = typeof(BulkTexts))]
    public string? Template { get; set; }

    /// <summary>How many there are, typed where they are more than one sees at a glance.</summary>
    [Display(Name = nameof(BulkTexts.Number), ResourceType = typeof(BulkTexts))]
    public int? Number { get; set; }
}
