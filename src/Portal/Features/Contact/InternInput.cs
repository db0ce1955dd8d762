using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

public sealed class InternInput : InquiryInput, ITopicInput
{
    [Needed(IsChoice = true)]
    [TextLength(ContentEntity.MaxKeyLength)]
    [Display(Name = nameof(AnswerTexts.Topic), Description = nameof(AnswerTexts.TopicHint), ResourceType = typeof(AnswerTexts))]
    public string? Topic { get; set; }

    [TextLength(ContentEntity.MaxKeyLength)]
    [Display(Name = nameof(AnswerTexts.SecondTopic), Description = nameof(AnswerTexts.SecondTopicHint), ResourceType = typeof(AnswerTexts))]
    public string? SecondTopic { get; set; }

    [Needed, DayRange(0, 18)]
    [Display(Name = nameof(AnswerTexts.EarliestStart), Description = nameof(AnswerTexts.EarliestStartHint), ResourceType = typeof(AnswerTexts))]
    public DateOnly? EarliestStart { get; set; }

    [Needed, WholeNumber(1, InternApplication.MaxMonths)]
    [Display(Name = nameof(AnswerTexts.Months), Description = nameof(AnswerTexts.MonthsHint), ResourceType = typeof(AnswerTexts))]
    public int? Months { get; set; }

    [Needed, WholeNumber(1, InternApplication.MaxDaysPerWeek)]
    [Display(Name = nameof(AnswerTexts.DaysPerWeek), Description = nameof(AnswerTexts.DaysPerWeekHint), ResourceType = typeof(AnswerTexts))]
    public int? DaysPerWeek { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.Place), Description = nameof(AnswerTexts.PlaceHint), ResourceType = typeof(AnswerTexts))]
    public Place? Place { get; set; }

    [TextLength(Sender.MaxNameLength)]
    [Display(Name = nameof(AnswerTexts.OtherName), Description = nameof(AnswerTexts.OtherNameHint), ResourceType = typeof(AnswerTexts))]
    public string? OtherName { get; set; }

    [Needed, TextLength(Sender.MaxOrganisationLength, Min = 2)]
    [Display(Name = nameof(AnswerTexts.School), Description = nameof(AnswerTexts.SchoolHint), ResourceType = typeof(AnswerTexts))]
    public string? School { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.Degree), ResourceType = typeof(AnswerTexts))]
    public DegreeStage? Degree { get; set; }

    [WholeNumber(1, InternApplication.MaxYear)]
    [Display(Name = nameof(AnswerTexts.Year), Description = nameof(AnswerTexts.YearHint), ResourceType = typeof(AnswerTexts))]
    public int? Year { get; set; }

    [Needed, TextLength(InternApplication.MaxMajorLength, Min = 2)]
    [Display(Name = nameof(AnswerTexts.Major), ResourceType = typeof(AnswerTexts))]
    public string? Major { get; set; }

    [Needed, DayRange(-12, 96)]
    [Display(Name = nameof(AnswerTexts.Graduation), Description = nameof(AnswerTexts.GraduationHint), ResourceType = typeof(AnswerTexts))]
    public DateOnly? Graduation { get; set; }

    [TextLength(InternApplication.MaxAdvisorLength)]
    [Display(Name = nameof(AnswerTexts.Advisor), Description = nameof(AnswerTexts.AdvisorHint), ResourceType = typeof(AnswerTexts))]
    public string? Advisor { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.Approval), Description = nameof(AnswerTexts.ApprovalHint), ResourceType = typeof(AnswerTexts))]
    public Approval? Approval { get; set; }

    [WebAddress, TextLength(InternApplication.MaxLinkLength)]
    [Display(Name = nameof(AnswerTexts.CvLink), Description = nameof(AnswerTexts.CvLinkHint), ResourceType = typeof(AnswerTexts))]
    public string? CvLink { get; set; }

    [WebAddressLines(InternApplication.MaxWorkLinks), TextLength(InternApplication.MaxWorkLinksLength)]
    [Display(Name = nameof(AnswerTexts.WorkLinks), Description = nameof(AnswerTexts.WorkLinksHint), ResourceType = typeof(AnswerTexts))]
    public string? WorkLinks { get; set; }

    [Needed, TextLength(InternApplication.MaxTextLength, Min = InternApplication.MinTextLength)]
    [Display(Name = nameof(AnswerTexts.Experience), Description = nameof(AnswerTexts.ExperienceHint), ResourceType = typeof(AnswerTexts))]
    public string? Experience { get; set; }

    [Needed, TextLength(InternApplication.MaxTextLength, Min = InternApplication.MinTextLength)]
    [Display(Name = nameof(AnswerTexts.InternMessage), Description = nameof(AnswerTexts.InternMessageHint), ResourceType = typeof(AnswerTexts))]
    public string? Message { get; set; }

    [TextLength(InternApplication.MaxTopicAnswerLength, Min = InternApplication.MinTopicAnswerLength)]
    [Display(Name = nameof(AnswerTexts.TopicAnswer), Description = nameof(AnswerTexts.TopicAnswerHint), ResourceType = typeof(AnswerTexts))]
    public string? TopicAnswer { get; set; }

    [TextLength(InternApplication.MaxAiUseLength)]
    [Display(Name = nameof(AnswerTexts.AiUse), Description = nameof(AnswerTexts.AiUseHint), ResourceType = typeof(AnswerTexts))]
    public string? AiUse { get; set; }

    [TextLength(InternApplication.MaxPhoneLength)]
    [Display(Name = nameof(AnswerTexts.Phone), Description = nameof(AnswerTexts.PhoneHint), ResourceType = typeof(AnswerTexts))]
    public string? Phone { get; set; }

    [TextLength(InternApplication.MaxSourceLength)]
    [Display(Name = nameof(AnswerTexts.Source), ResourceType = typeof(AnswerTexts))]
    public string? Source { get; set; }

    [Display(Name = nameof(AnswerTexts.MayPassOn), Description = nameof(AnswerTexts.MayPassOnHint), ResourceType = typeof(AnswerTexts))]
    public bool MayPassOn { get; set; }

    public override IEnumerable<string?> FreeTexts => [Message, Experience, TopicAnswer];

    public override string? SecondName => OtherName;

    public override IReadOnlyList<AttachmentSlot> Slots => [AttachmentSlot.Cv, AttachmentSlot.Transcript];

    public override void Prefill(string? topic, string? paper) => Topic = topic;

    public override void Fill(Inquiry inquiry, string message)
    {
        base.Fill(inquiry, message);
        var answers = inquiry.Intern!;
        (Topic, SecondTopic, School, OtherName, Message) = (ITopicInput.Of(inquiry.Topic), answers.SecondTopic?.Key, inquiry.Sender.Organisation, inquiry.Sender.OtherName, message);
        (EarliestStart, Months, DaysPerWeek, Place) = (answers.EarliestStart, answers.Months, answers.DaysPerWeek, answers.Place);
        (Degree, Year, Major, Graduation, Advisor, Approval) = (answers.Degree, answers.Year, answers.Major, answers.Graduation, answers.Advisor, answers.Approval);
        (CvLink, WorkLinks, Experience, TopicAnswer, AiUse) = (answers.CvLink, answers.WorkLinks, answers.Experience, answers.TopicAnswer, answers.AiUse);
        (Phone, Source, MayPassOn) = (answers.Phone, answers.Source, answers.MayPassOn);
    }

    /// <param name="topic">Null for a topic of the sender's own.</param>
    public ReceivedInquiry ToReceived(Topic? topic, Topic? second) => ToReceived(School, Message!) with
    {
        TopicId = topic?.Id,
        Intern = new()
        {
            SecondTopicId = second?.Id,
            EarliestStart = EarliestStart!.Value,
            Months = Months!.Value,
            DaysPerWeek = DaysPerWeek!.Value,
            Place = Place!.Value,
            FitGaps = topic is null ? [] : [.. TopicFit.Compare(topic, EarliestStart, Months, DaysPerWeek, Place)],
            Degree = Degree!.Value,
            Year = Degree == DegreeStage.Graduated ? null : Year,
            Major = CleanText.OneLine(Major!),
            Graduation = new DateOnly(Graduation!.Value.Year, Graduation.Value.Month, 1),
            Advisor = OneLine(Advisor),
            Approval = Approval!.Value,
            CvLink = CvLink,
            WorkLinks = WorkLinks,
            Experience = Experience!,
            TopicQuestion = topic is null || topic.Question.IsEmpty ? null : topic.Question.In(Languages.Current).Text,
            TopicAnswer = topic is null || topic.Question.IsEmpty ? null : TopicAnswer,
            AiUse = AiUse,
            Phone = OneLine(Phone),
            Source = OneLine(Source),
            MayPassOn = MayPassOn,
        },
    };

    private static string? OneLine(string? text) => text is null ? null : CleanText.OneLine(text);
}
