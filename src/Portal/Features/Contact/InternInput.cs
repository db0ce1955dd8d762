using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Contact;

public sealed class InternInput : InquiryInput
{
    [Needed, DayRange(0, 18)]
    [Display(Name = nameof(ContactTexts.EarliestStart), Description = nameof(ContactTexts.EarliestStartHint), ResourceType = typeof(ContactTexts))]
    public DateOnly? EarliestStart { get; set; }

    [Needed, WholeNumber(1, InternApplication.MaxMonths)]
    [Display(Name = nameof(ContactTexts.Months), Description = nameof(ContactTexts.MonthsHint), ResourceType = typeof(ContactTexts))]
    public int? Months { get; set; }

    [Needed, WholeNumber(1, InternApplication.MaxDaysPerWeek)]
    [Display(Name = nameof(ContactTexts.DaysPerWeek), ResourceType = typeof(ContactTexts))]
    public int? DaysPerWeek { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(ContactTexts.Place), ResourceType = typeof(ContactTexts))]
    public Place? Place { get; set; }

    [Needed, TextLength(Sender.MaxOrganisationLength)]
    [Display(Name = nameof(ContactTexts.School), ResourceType = typeof(ContactTexts))]
    public string? School { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(ContactTexts.Degree), ResourceType = typeof(ContactTexts))]
    public DegreeStage? Degree { get; set; }

    [Needed, TextLength(InternApplication.MaxMajorLength)]
    [Display(Name = nameof(ContactTexts.Major), ResourceType = typeof(ContactTexts))]
    public string? Major { get; set; }

    [Needed, DayRange(-12, 96)]
    [Display(Name = nameof(ContactTexts.Graduation), Description = nameof(ContactTexts.GraduationHint), ResourceType = typeof(ContactTexts))]
    public DateOnly? Graduation { get; set; }

    [Needed, WebAddress, TextLength(InternApplication.MaxLinkLength)]
    [Display(Name = nameof(ContactTexts.CvLink), Description = nameof(ContactTexts.CvLinkHint), ResourceType = typeof(ContactTexts))]
    public string? CvLink { get; set; }

    [WebAddress, TextLength(InternApplication.MaxLinkLength)]
    [Display(Name = nameof(ContactTexts.WorkLink), Description = nameof(ContactTexts.WorkLinkHint), ResourceType = typeof(ContactTexts))]
    public string? WorkLink { get; set; }

    [Needed, TextLength(InternApplication.MaxTextLength, Min = InternApplication.MinTextLength)]
    [Display(Name = nameof(ContactTexts.Experience), Description = nameof(ContactTexts.ExperienceHint), ResourceType = typeof(ContactTexts))]
    public string? Experience { get; set; }

    [Needed, TextLength(InternApplication.MaxTextLength, Min = InternApplication.MinTextLength)]
    [Display(Name = nameof(ContactTexts.InternMessage), Description = nameof(ContactTexts.InternMessageHint), ResourceType = typeof(ContactTexts))]
    public string? Message { get; set; }

    public SubmitInquiryCommand ToCommand() => new(ToReceived(School!, Message!), Topic!)
    {
        Application = new()
        {
            EarliestStart = EarliestStart!.Value,
            Months = Months!.Value,
            DaysPerWeek = DaysPerWeek!.Value,
            Place = Place!.Value,
            Degree = Degree!.Value,
            Major = CleanText.OneLine(Major!),
            Graduation = new DateOnly(Graduation!.Value.Year, Graduation.Value.Month, 1),
            CvLink = CvLink!,
            WorkLink = WorkLink,
            Experience = Experience!,
        },
    };
}
