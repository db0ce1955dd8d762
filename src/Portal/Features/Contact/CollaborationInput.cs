using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

public sealed class CollaborationInput : InquiryInput, ITopicInput
{
    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.Type), Description = nameof(AnswerTexts.TypeHint), ResourceType = typeof(AnswerTexts))]
    public CollaborationType? Type { get; set; }

    [TextLength(ContentEntity.MaxKeyLength)]
    [Display(Name = nameof(AnswerTexts.CollaborationTopic), ResourceType = typeof(AnswerTexts))]
    public string? Topic { get; set; }

    [Needed, TextLength(CollaborationProposal.MaxGoalLength, Min = CollaborationProposal.MinGoalLength)]
    [Display(Name = nameof(AnswerTexts.Goal), Description = nameof(AnswerTexts.GoalHint), ResourceType = typeof(AnswerTexts))]
    public string? Goal { get; set; }

    [Needed, TextLength(CollaborationProposal.MaxDescriptionLength, Min = CollaborationProposal.MinDescriptionLength)]
    [Display(Name = nameof(AnswerTexts.CollaborationMessage), Description = nameof(AnswerTexts.CollaborationMessageHint), ResourceType = typeof(AnswerTexts))]
    public string? Message { get; set; }

    [Needed, TextLength(CollaborationProposal.MaxOfferLength, Min = CollaborationProposal.MinOfferLength)]
    [Display(Name = nameof(AnswerTexts.Brings), Description = nameof(AnswerTexts.BringsHint), ResourceType = typeof(AnswerTexts))]
    public string? Brings { get; set; }

    [Needed, TextLength(CollaborationProposal.MaxOfferLength, Min = CollaborationProposal.MinOfferLength)]
    [Display(Name = nameof(AnswerTexts.Needs), Description = nameof(AnswerTexts.NeedsHint), ResourceType = typeof(AnswerTexts))]
    public string? Needs { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.Effort), Description = nameof(AnswerTexts.EffortHint), ResourceType = typeof(AnswerTexts))]
    public Effort? Effort { get; set; }

    [TextLength(CollaborationProposal.MaxTimeFrameLength)]
    [Display(Name = nameof(AnswerTexts.TimeFrame), ResourceType = typeof(AnswerTexts))]
    public string? TimeFrame { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.Agreements), ResourceType = typeof(AnswerTexts))]
    public Agreements? Agreements { get; set; }

    [TextLength(CollaborationProposal.MaxRestrictionsLength)]
    [Display(Name = nameof(AnswerTexts.Restrictions), ResourceType = typeof(AnswerTexts))]
    public string? Restrictions { get; set; }

    [TextLength(Sender.MaxNameLength)]
    [Display(Name = nameof(AnswerTexts.OtherName), Description = nameof(AnswerTexts.OtherNameHint), ResourceType = typeof(AnswerTexts))]
    public string? OtherName { get; set; }

    [Needed, TextLength(Sender.MaxOrganisationLength, Min = 2)]
    [Display(Name = nameof(AnswerTexts.Organisation), ResourceType = typeof(AnswerTexts))]
    public string? Organisation { get; set; }

    [Needed, TextLength(CollaborationProposal.MaxRoleLength, Min = 2)]
    [Display(Name = nameof(AnswerTexts.Role), ResourceType = typeof(AnswerTexts))]
    public string? Role { get; set; }

    [Needed, WebAddress, TextLength(CollaborationProposal.MaxLinkLength)]
    [Display(Name = nameof(AnswerTexts.Homepage), Description = nameof(AnswerTexts.HomepageHint), ResourceType = typeof(AnswerTexts))]
    public string? Homepage { get; set; }

    [LineCount(CollaborationProposal.MaxOthers), TextLength(CollaborationProposal.MaxOthersLength)]
    [Display(Name = nameof(AnswerTexts.Others), Description = nameof(AnswerTexts.OthersHint), ResourceType = typeof(AnswerTexts))]
    public string? Others { get; set; }

    [Ticked]
    [Display(Name = nameof(AnswerTexts.NothingConfidential), Description = nameof(AnswerTexts.NothingConfidentialHint), ResourceType = typeof(AnswerTexts))]
    public bool NothingConfidential { get; set; }

    public override IEnumerable<string?> FreeTexts => [Message, Goal, Brings, Needs];

    public override string? SecondName => OtherName;

    public override IReadOnlyList<AttachmentSlot> Slots => [AttachmentSlot.First, AttachmentSlot.Second];

    public override void Prefill(string? topic, string? paper) => Topic = topic;

    public override void Fill(Inquiry inquiry, string message)
    {
        base.Fill(inquiry, message);
        var answers = inquiry.Collaboration!;
        (Topic, Organisation, OtherName, Message) = (ITopicInput.Of(inquiry.Topic), inquiry.Sender.Organisation, inquiry.Sender.OtherName, message);
        (Type, Role, Homepage, Goal, Brings, Needs) = (answers.Type, answers.Role, answers.Homepage, answers.Goal, answers.Brings, answers.Needs);
        (Effort, TimeFrame, Agreements, Restrictions, Others) = (answers.Effort, answers.TimeFrame, answers.Agreements, answers.Restrictions, answers.Others);
        NothingConfidential = true;
    }

    /// <param name="topic">Null for a topic of the sender's own.</param>
    public ReceivedInquiry ToReceived(Topic? topic) => ToReceived(Organisation, Message!) with
    {
        TopicId = topic?.Id,
        Collaboration = new()
        {
            Type = Type!.Value,
            Role = CleanText.OneLine(Role!),
            Homepage = Homepage!,
            Goal = Goal!,
            Brings = Brings!,
            Needs = Needs!,
            Effort = Effort!.Value,
            TimeFrame = TimeFrame,
            Agreements = Agreements!.Value,
            Restrictions = Restrictions,
            Others = Others,
        },
    };
}
