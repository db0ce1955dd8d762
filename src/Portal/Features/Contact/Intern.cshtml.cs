using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Features.Contact.Fit;
using Portal.Features.Shared;
using Portal.Features.Shared.Files;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

[RoomForFiles]
public sealed class InternModel(FormDesk desk) : TopicFormPage<InternInput>(desk)
{
    public override InquiryKind Kind => InquiryKind.Intern;

    /// <summary>The second choice must be an open topic; "another one" is the first choice or none.</summary>
    public IReadOnlyList<SelectListItem> SecondTopics => [.. Topics.Where(topic => topic.Value != ITopicInput.OtherTopic)];

    /// <summary>What the chosen topic asks, if it asks something.</summary>
    public string? TopicQuestion => ChosenTopic is { Question.IsEmpty: false } topic ? topic.Question.ToString() : null;

    public bool HasFitNote => ChosenTopic is not null
        && (Input.EarliestStart is not null || Input.Months is not null || Input.DaysPerWeek is not null || Input.Place is not null);

    public IReadOnlyList<FitGap> FitGaps => ChosenTopic is { } topic
        ? TopicFit.Compare(topic, Input.EarliestStart, Input.Months, Input.DaysPerWeek, Input.Place)
        : [];

    /// <summary>How the topic and the first answers go together, in sentences.</summary>
    public IReadOnlyList<string> FitNote => ChosenTopic is { } topic
        ? FitSentences.Of(topic, Input.EarliestStart, Input.Months, Input.DaysPerWeek, Input.Place)
        : [];

    /// <summary>Open topics that come closer: where this one does not fit, or takes nobody any more.</summary>
    public IReadOnlyList<Topic> Alternatives => FitGaps.Count > 0 || IsTopicClosed
        ? TopicFit.Alternatives(Open, ChosenTopic, Input.EarliestStart, Input.Months, Input.DaysPerWeek, Input.Place)
        : [];

    protected override TopicKind TopicKind => TopicKind.Intern;

    protected override IReadOnlyList<string?> Chosen => [Input.Topic, Input.SecondTopic];

    /// <summary>It was open when it was chosen; a link to one that is not chooses nothing.</summary>
    private bool IsTopicClosed => HttpMethods.IsPost(Request.Method) && Input.Topic is { Length: > 0 } and not ITopicInput.OtherTopic && ChosenTopic is null;

    protected override async Task CheckRulesAsync(CancellationToken cancellationToken)
    {
        await base.CheckRulesAsync(cancellationToken);
        if (Input.SecondTopic is { Length: > 0 } second && second == Input.Topic)
        {
            Refuse(nameof(Input.SecondTopic), ContactTexts.SameTopicTwice);
        }
        else if (Input.SecondTopic is { Length: > 0 } && Second is null)
        {
            Refuse(nameof(Input.SecondTopic), ContactTexts.SecondTopicClosed);
        }

        if (Input.Year is null && Input.Degree is not (null or DegreeStage.Graduated))
        {
            Refuse(nameof(Input.Year), FormTexts.Required.With(AnswerTexts.Year));
        }

        if (Input.CvLink is null && Files.All(file => file.Slot != AttachmentSlot.Cv) && !ModelState.ContainsKey("Input.Cv"))
        {
            Refuse(nameof(AttachmentSlot.Cv), ContactTexts.CvNeeded);
        }

        if (TopicQuestion is not null && Input.TopicAnswer is null)
        {
            Refuse(nameof(Input.TopicAnswer), ContactTexts.TopicAnswerNeeded);
        }

        if (TopicQuestion is null)
        {
            // Nobody is asked, so nothing is said about what was answered before.
            ModelState.ForgetErrors($"{nameof(Input)}.{nameof(Input.TopicAnswer)}");
        }
    }

    protected override ReceivedInquiry ToReceived() => Input.ToReceived(ChosenTopic, Second);

    private Topic? Second => Open.FirstOrDefault(topic => topic.Key == Input.SecondTopic);

    private void Refuse(string field, string message) => ModelState.AddModelError($"{nameof(Input)}.{field}", message);
}
