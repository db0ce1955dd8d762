using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox;

/// <summary>What is asked about an inquiry that came another way than through a form: little, because little may be known.</summary>
public sealed class NewInput
{
    /// <summary>Made with the page.</summary>
    public Guid Key { get; set; }

    /// <summary>The unmatched mail that it is made from.</summary>
    public Guid? Mail { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(InboxTexts.NewKind), ResourceType = typeof(InboxTexts))]
    public InquiryKind? Kind { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(InboxTexts.CameAs), ResourceType = typeof(InboxTexts))]
    public InquiryOrigin? Origin { get; set; }

    [Needed]
    [Display(Name = nameof(InboxTexts.NewReceivedOn), ResourceType = typeof(InboxTexts))]
    public DateOnly? ReceivedOn { get; set; }

    [Needed, TextLength(Sender.MaxNameLength)]
    [Display(Name = nameof(InboxTexts.NewFullName), ResourceType = typeof(InboxTexts))]
    public string? FullName { get; set; }

    [TextLength(Sender.MaxOrganisationLength)]
    [Display(Name = nameof(InboxTexts.NewOrganisation), ResourceType = typeof(InboxTexts))]
    public string? Organisation { get; set; }

    [MailAddress]
    [Display(Name = nameof(InboxTexts.NewEmail), Description = nameof(InboxTexts.NewEmailHint), ResourceType = typeof(InboxTexts))]
    public string? Email { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(InboxTexts.AnswerIn), ResourceType = typeof(InboxTexts))]
    public Language? AnswerIn { get; set; }

    /// <summary>The key of a topic.</summary>
    [TextLength(ContentEntity.MaxKeyLength)]
    [Display(Name = nameof(InboxTexts.NewTopic), ResourceType = typeof(InboxTexts))]
    public string? Topic { get; set; }

    /// <summary>Half of what the column takes; see the reply form.</summary>
    [Needed, TextLength(ReplyInput.MaxLength)]
    [Display(Name = nameof(InboxTexts.NewText), Description = nameof(InboxTexts.NewTextHint), ResourceType = typeof(InboxTexts))]
    public string? Text { get; set; }

    [Display(Name = nameof(InboxTexts.NewAcknowledges), Description = nameof(InboxTexts.NewAcknowledgesHint), ResourceType = typeof(InboxTexts))]
    public bool Acknowledges { get; set; }

    /// <summary>As much as a mail says by itself.</summary>
    /// <param name="on">The day of the site on which it came.</param>
    public static NewInput Of(IncomingEmail mail, DateOnly on) => new()
    {
        Key = Guid.NewGuid(),
        Mail = mail.Id,
        Origin = InquiryOrigin.Mail,
        ReceivedOn = on,
        FullName = mail.Author,
        Email = mail.FromAddress,
        AnswerIn = (mail.Subject + mail.Text).Any(c => c is >= '\u4E00' and <= '\u9FFF') ? Language.Chinese : Language.English,
        Text = mail.Text,
    };

    /// <param name="receivedAt">Not in the future.</param>
    public EnteredInquiry ToEntered(Guid? topicId, DateTimeOffset receivedAt) => new()
    {
        Key = Key,
        Kind = Kind!.Value,
        Origin = Origin!.Value,
        Sender = new(
            CleanText.OneLine(FullName!), null, MailAddressText.Normalize(Email) ?? "", Organisation is null ? null : CleanText.OneLine(Organisation)),
        Language = AnswerIn!.Value,
        TopicId = topicId,
        Message = Text!,
        ReceivedAt = receivedAt,
    };
}
