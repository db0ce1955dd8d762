using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

/// <summary>What every form asks. The names of the fields are part of the product's interface.</summary>
public abstract class InquiryInput
{
    /// <summary>Which wording of the agreement the forms show; raised when the wording changes.</summary>
    public const string ConsentVersion = "2026-12";

    /// <summary>Made with the form; files and the time of the form are bound to it.</summary>
    public Guid FormKey { get; set; }

    /// <summary>When the form was made, signed. See <see cref="Screening.FormStamp"/>.</summary>
    public string? Stamp { get; set; }

    /// <summary>What the browser found when it was asked for a proof of work.</summary>
    public string? Work { get; set; }

    /// <summary>Kept out of people's sight; only programs fill it in.</summary>
    public string? Comment { get; set; }

    [Needed, TextLength(Sender.MaxNameLength)]
    [Display(Name = nameof(AnswerTexts.FullName), Description = nameof(AnswerTexts.FullNameHint), ResourceType = typeof(AnswerTexts))]
    public string? FullName { get; set; }

    [Needed, MailAddress]
    [Display(Name = nameof(AnswerTexts.Email), Description = nameof(AnswerTexts.EmailHint), ResourceType = typeof(AnswerTexts))]
    public string? Email { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.AnswerIn), ResourceType = typeof(AnswerTexts))]
    public Language? AnswerIn { get; set; }

    [Ticked]
    [Display(Name = nameof(AnswerTexts.Consent), ResourceType = typeof(AnswerTexts))]
    public bool Consent { get; set; }

    /// <summary>The texts that a person wrote at length, the most personal one first.</summary>
    [BindNever]
    public abstract IEnumerable<string?> FreeTexts { get; }

    /// <summary>What comes with the others' names in two scripts, where the form asks for both.</summary>
    public virtual string? SecondName => null;

    /// <summary>The files that the form takes.</summary>
    [BindNever]
    public virtual IReadOnlyList<AttachmentSlot> Slots => [];

    /// <summary>Which topic or paper the page was opened for.</summary>
    public virtual void Prefill(string? topic, string? paper)
    {
    }

    /// <summary>The answers as they were sent, to be changed.</summary>
    /// <param name="inquiry">With its answers and topics loaded.</param>
    /// <param name="message">The first one of its conversation.</param>
    public virtual void Fill(Inquiry inquiry, string message)
    {
        (FullName, Email, AnswerIn) = (inquiry.Sender.FullName, inquiry.Sender.Email, inquiry.Language);
        Consent = inquiry.ConsentVersion == ConsentVersion;
    }

    protected ReceivedInquiry ToReceived(string? organisation, string message) => new()
    {
        SubmissionKey = Guid.Empty,
        FormKey = FormKey,
        Sender = new(
            CleanText.OneLine(FullName!),
            SecondName is null ? null : CleanText.OneLine(SecondName),
            MailAddressText.Normalize(Email)!,
            organisation is null ? null : CleanText.OneLine(organisation)),
        Language = AnswerIn!.Value,
        Message = message,
        ConsentVersion = ConsentVersion,
    };
}

/// <summary>A form about one of the topics.</summary>
public interface ITopicInput
{
    /// <summary>The choice "another topic" of the list.</summary>
    const string OtherTopic = "other";

    string? Topic { get; set; }

    /// <returns>What the list of topics calls the topic of an inquiry.</returns>
    static string Of(Topic? topic) => topic?.Key ?? OtherTopic;
}
