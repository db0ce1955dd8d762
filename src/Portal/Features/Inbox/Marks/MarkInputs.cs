using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Marks;

public sealed class SnoozeInput
{
    [Needed(IsChoice = true)]
    [Display(Name = nameof(MarkTexts.SnoozeFor), ResourceType = typeof(MarkTexts))]
    public SnoozeFor? For { get; set; }

    [Display(Name = nameof(MarkTexts.SnoozeDate), Description = nameof(MarkTexts.SnoozeDateHint), ResourceType = typeof(MarkTexts))]
    public DateOnly? Date { get; set; }

    [TextLength(Inquiry.MaxSnoozeReasonLength)]
    [Display(Name = nameof(MarkTexts.SnoozeReason), ResourceType = typeof(MarkTexts))]
    public string? Reason { get; set; }
}

public sealed class TagInput
{
    /// <summary>The ticked ones.</summary>
    public List<Guid> Ids { get; set; } = [];

    [TextLength(Tag.MaxNameLength)]
    [Display(Name = nameof(MarkTexts.NewTag), ResourceType = typeof(MarkTexts))]
    public string? Added { get; set; }
}
