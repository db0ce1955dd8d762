using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Contact;

public sealed class QuestionInput : InquiryInput
{
    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.Area), ResourceType = typeof(AnswerTexts))]
    public QuestionArea? Area { get; set; }

    /// <summary>The key of a publication.</summary>
    [TextLength(ContentEntity.MaxKeyLength)]
    [Display(Name = nameof(AnswerTexts.Publication), ResourceType = typeof(AnswerTexts))]
    public string? Publication { get; set; }

    [Needed, TextLength(GeneralQuestion.MaxSubjectLength, Min = GeneralQuestion.MinSubjectLength)]
    [Display(Name = nameof(AnswerTexts.Subject), ResourceType = typeof(AnswerTexts))]
    public string? Subject { get; set; }

    [Needed, TextLength(GeneralQuestion.MaxMessageLength, Min = GeneralQuestion.MinMessageLength)]
    [Display(Name = nameof(AnswerTexts.QuestionMessage), Description = nameof(AnswerTexts.QuestionMessageHint), ResourceType = typeof(AnswerTexts))]
    public string? Message { get; set; }

    public override IEnumerable<string?> FreeTexts => [Message];

    public override IReadOnlyList<AttachmentSlot> Slots => [AttachmentSlot.First];

    public override void Prefill(string? topic, string? paper) =>
        (Publication, Area) = (paper, paper is null ? null : QuestionArea.Paper);

    public override void Fill(Inquiry inquiry, string message)
    {
        base.Fill(inquiry, message);
        var answers = inquiry.Question!;
        (Area, Subject, Publication, Message) = (answers.Area, answers.Subject, answers.Publication?.Key, message);
    }

    /// <param name="publication">The id of the paper that was chosen.</param>
    public ReceivedInquiry ToReceived(Guid? publication) => ToReceived(organisation: null, Message!) with
    {
        Question = new() { Area = Area!.Value, Subject = CleanText.OneLine(Subject!), PublicationId = publication },
    };
}
