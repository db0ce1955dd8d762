using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Contact;

public sealed class TalkInput : InquiryInput
{
    [Needed, TextLength(TalkInvitation.MaxLineLength)]
    [Display(Name = nameof(AnswerTexts.Event), ResourceType = typeof(AnswerTexts))]
    public string? Event { get; set; }

    [WebAddress, TextLength(TalkInvitation.MaxLinkLength)]
    [Display(Name = nameof(AnswerTexts.EventLink), ResourceType = typeof(AnswerTexts))]
    public string? EventLink { get; set; }

    [Needed, TextLength(TalkInvitation.MaxLineLength)]
    [Display(Name = nameof(AnswerTexts.Dates), ResourceType = typeof(AnswerTexts))]
    public string? Dates { get; set; }

    [Needed, DayRange(0, 24, FirstDay = 1)]
    [Display(Name = nameof(AnswerTexts.ReplyNeededBy), Description = nameof(AnswerTexts.ReplyNeededByHint), ResourceType = typeof(AnswerTexts))]
    public DateOnly? ReplyNeededBy { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.TalkPlace), ResourceType = typeof(AnswerTexts))]
    public Place? Place { get; set; }

    [Needed, TextLength(TalkInvitation.MaxLineLength)]
    [Display(Name = nameof(AnswerTexts.Venue), ResourceType = typeof(AnswerTexts))]
    public string? Venue { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.Format), ResourceType = typeof(AnswerTexts))]
    public TalkFormat? Format { get; set; }

    [Needed, TextLength(TalkInvitation.MaxLineLength)]
    [Display(Name = nameof(AnswerTexts.Length), ResourceType = typeof(AnswerTexts))]
    public string? Length { get; set; }

    [Needed, TextLength(TalkInvitation.MaxLineLength)]
    [Display(Name = nameof(AnswerTexts.Audience), Description = nameof(AnswerTexts.AudienceHint), ResourceType = typeof(AnswerTexts))]
    public string? Audience { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.TalkLanguage), ResourceType = typeof(AnswerTexts))]
    public TalkLanguage? TalkLanguage { get; set; }

    [Needed, TextLength(TalkInvitation.MaxTopicLength, Min = TalkInvitation.MinTopicLength)]
    [Display(Name = nameof(AnswerTexts.TalkMessage), ResourceType = typeof(AnswerTexts))]
    public string? Message { get; set; }

    [TextLength(TalkInvitation.MaxOtherSpeakersLength)]
    [Display(Name = nameof(AnswerTexts.OtherSpeakers), ResourceType = typeof(AnswerTexts))]
    public string? OtherSpeakers { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.TravelCosts), ResourceType = typeof(AnswerTexts))]
    public TravelCosts? TravelCosts { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AnswerTexts.Recording), ResourceType = typeof(AnswerTexts))]
    public Recording? Recording { get; set; }

    [Needed, TextLength(Sender.MaxOrganisationLength, Min = 2)]
    [Display(Name = nameof(AnswerTexts.TalkOrganisation), ResourceType = typeof(AnswerTexts))]
    public string? Organisation { get; set; }

    public override IEnumerable<string?> FreeTexts => [Message, OtherSpeakers];

    public override void Fill(Inquiry inquiry, string message)
    {
        base.Fill(inquiry, message);
        var answers = inquiry.Talk!;
        (Organisation, Message) = (inquiry.Sender.Organisation, message);
        (Event, EventLink, Dates, ReplyNeededBy) = (answers.Event, answers.EventLink, answers.Dates, answers.ReplyNeededBy);
        (Place, Venue, Format, Length) = (answers.Place, answers.Venue, answers.Format, answers.Length);
        (Audience, TalkLanguage, OtherSpeakers, TravelCosts, Recording) = (answers.Audience, answers.TalkLanguage, answers.OtherSpeakers, answers.TravelCosts, answers.Recording);
    }

    public ReceivedInquiry ToReceived() => ToReceived(Organisation, Message!) with
    {
        Talk = new()
        {
            Event = CleanText.OneLine(Event!),
            EventLink = EventLink,
            Dates = CleanText.OneLine(Dates!),
            ReplyNeededBy = ReplyNeededBy!.Value,
            Place = Place!.Value,
            Venue = CleanText.OneLine(Venue!),
            Format = Format!.Value,
            Length = CleanText.OneLine(Length!),
            Audience = CleanText.OneLine(Audience!),
            TalkLanguage = TalkLanguage!.Value,
            OtherSpeakers = OtherSpeakers,
            TravelCosts = TravelCosts!.Value,
            Recording = Recording!.Value,
        },
    };
}
