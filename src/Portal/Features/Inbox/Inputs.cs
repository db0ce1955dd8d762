using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

public sealed class ChangeInput
{
    /// <summary>
    /// The history keeps it in one line with the words of <see cref="Because"/>, and some characters count once here and
    /// twice there.
    /// </summary>
    public const int MaxReasonLength = InquiryEvent.MaxDetailLength / 2 - 20;

    [Needed(IsChoice = true)]
    [Display(Name = nameof(InboxTexts.To), ResourceType = typeof(InboxTexts))]
    public InquiryState? To { get; set; }

    /// <summary>Chooses the answer that is offered after declining.</summary>
    [Display(Name = nameof(InboxTexts.Because), Description = nameof(InboxTexts.BecauseHint), ResourceType = typeof(InboxTexts))]
    public DeclineReason? Because { get; set; }

    [TextLength(MaxReasonLength)]
    [Display(Name = nameof(InboxTexts.Reason), Description = nameof(InboxTexts.ReasonHint), ResourceType = typeof(InboxTexts))]
    public string? Reason { get; set; }

    [Display(Name = nameof(InboxTexts.Until), Description = nameof(InboxTexts.UntilHint), ResourceType = typeof(InboxTexts))]
    public DateOnly? Until { get; set; }
}

public sealed class ReplyInput : IDraftInput
{
    /// <summary>Half of what the column takes, because some characters count once here and twice there.</summary>
    public const int MaxLength = Message.MaxBodyLength / 2;

    [Needed, TextLength(MaxLength), NoGaps]
    [Display(Name = nameof(InboxTexts.ReplyText), ResourceType = typeof(InboxTexts))]
    public string? Text { get; set; }

    /// <summary>Kept for now: its writer looks at it again before it leaves.</summary>
    public bool IsDraft { get; set; }
}

public sealed class NoteInput
{
    [Needed, TextLength(ReplyInput.MaxLength)]
    [Display(Name = nameof(InboxTexts.NoteText), Description = nameof(InboxTexts.NoteTextHint), ResourceType = typeof(InboxTexts))]
    public string? Text { get; set; }
}
