using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Contact;

public sealed class CollaborationInput : InquiryInput
{
    [Needed(IsChoice = true)]
    [Display(Name = nameof(ContactTexts.Type), Description = nameof(ContactTexts.TypeHint), ResourceType = typeof(ContactTexts))]
    public CollaborationType? Type { get; set; }

    [Needed, TextLength(Sender.MaxOrganisationLength)]
    [Display(Name = nameof(ContactTexts.Organisation), ResourceType = typeof(ContactTexts))]
    public string? Organisation { get; set; }

    [Needed, TextLength(CollaborationProposal.MaxRoleLength)]
    [Display(Name = nameof(ContactTexts.Role), ResourceType = typeof(ContactTexts))]
    public string? Role { get; set; }

    [Needed, WebAddress, TextLength(CollaborationProposal.MaxLinkLength)]
    [Display(Name = nameof(ContactTexts.Homepage), Description = nameof(ContactTexts.HomepageHint), ResourceType = typeof(ContactTexts))]
    public string? Homepage { get; set; }

    [Needed, TextLength(CollaborationProposal.MaxGoalLength, Min = CollaborationProposal.MinGoalLength)]
    [Display(Name = nameof(ContactTexts.Goal), Description = nameof(ContactTexts.GoalHint), ResourceType = typeof(ContactTexts))]
    public string? Goal { get; set; }

    [Needed, TextLength(CollaborationProposal.MaxDescriptionLength, Min = CollaborationProposal.MinDescriptionLength)]
    [Display(Name = nameof(ContactTexts.CollaborationMessage), Description = nameof(ContactTexts.CollaborationMessageHint), ResourceType = typeof(ContactTexts))]
    public string? Message { get; set; }

    [Needed, TextLength(CollaborationProposal.MaxOfferLength, Min = CollaborationProposal.MinOfferLength)]
    [Display(Name = nameof(ContactTexts.Brings), Description = nameof(ContactTexts.BringsHint), ResourceType = typeof(ContactTexts))]
    public string? Brings { get; set; }

    [Needed, TextLength(CollaborationProposal.MaxOfferLength, Min = CollaborationProposal.MinOfferLength)]
    [Display(Name = nameof(ContactTexts.Needs), Description = nameof(ContactTexts.NeedsHint), ResourceType = typeof(ContactTexts))]
    public string? Needs { get; set; }

    [Ticked]
    [Display(Name = nameof(ContactTexts.NothingConfidential), ResourceType = typeof(ContactTexts))]
    public bool NothingConfidential { get; set; }

    public SubmitInquiryCommand ToCommand() => new(ToReceived(Organisation!, Message!), Topic!)
    {
        Proposal = new()
        {
            Type = Type!.Value,
            Role = CleanText.OneLine(Role!),
            Homepage = Homepage!,
            Goal = Goal!,
            Brings = Brings!,
            Needs = Needs!,
        },
    };
}
