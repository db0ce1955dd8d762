using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Contact;

/// <summary>What every form asks. The names of the fields are part of the product's interface.</summary>
public abstract class InquiryInput
{
    /// <summary>The choice "another topic" of the list.</summary>
    public const string OtherTopic = "other";

    /// <summary>Which wording of the agreement the forms show; raised when the wording changes.</summary>
    public const string ConsentVersion = "2026-11";

    /// <summary>Made with the form, so that the same form sent twice is one inquiry.</summary>
    public Guid FormKey { get; set; }

    [Needed(IsChoice = true)]
    [StringLength(80)]
    [Display(Name = nameof(ContactTexts.Topic), Description = nameof(ContactTexts.TopicHint), ResourceType = typeof(ContactTexts))]
    public string? Topic { get; set; }

    [Needed, TextLength(Sender.MaxNameLength)]
    [Display(Name = nameof(ContactTexts.FullName), Description = nameof(ContactTexts.FullNameHint), ResourceType = typeof(ContactTexts))]
    public string? FullName { get; set; }

    [TextLength(Sender.MaxNameLength)]
    [Display(Name = nameof(ContactTexts.OtherName), ResourceType = typeof(ContactTexts))]
    public string? OtherName { get; set; }

    [Needed, MailAddress]
    [Display(Name = nameof(ContactTexts.Email), Description = nameof(ContactTexts.EmailHint), ResourceType = typeof(ContactTexts))]
    public string? Email { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(ContactTexts.AnswerIn), ResourceType = typeof(ContactTexts))]
    public Language? AnswerIn { get; set; }

    [Ticked]
    [Display(Name = nameof(ContactTexts.Consent), ResourceType = typeof(ContactTexts))]
    public bool Consent { get; set; }

    protected ReceivedInquiry ToReceived(string organisation, string message) => new(
        SubmissionKey(),
        new Sender(CleanText.OneLine(FullName!), OtherName is null ? null : CleanText.OneLine(OtherName), MailAddressText.Normalize(Email)!, CleanText.OneLine(organisation)),
        AnswerIn!.Value,
        TopicId: null,
        message,
        ConsentVersion);

    /// <summary>
    /// The form and the address together: somebody who goes back to mend a mistyped address sends a new inquiry, and
    /// nobody gets to another person's page by knowing a form's key.
    /// </summary>
    private Guid SubmissionKey() =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{FormKey:N} {MailAddressText.Normalize(Email)}")).AsSpan(0, 16));
}
