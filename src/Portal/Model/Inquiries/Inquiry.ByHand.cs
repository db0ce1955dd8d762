using Portal.Model.Emails;
using Portal.Model.Keys;

namespace Portal.Model.Inquiries;

/// <content>Inquiries that came another way than through a form.</content>
public sealed partial class Inquiry
{
    /// <summary>
    /// Somebody here writes down what came. Nothing of it is held back, because a person has looked at it; and the sender
    /// has agreed to no wording. The answer is owed from now on, because nobody promised anything before.
    /// </summary>
    /// <param name="promised">Until when an answer is owed; see <see cref="PromiseClock"/>.</param>
    /// <param name="mail">The mail that it came with; becomes a part of it.</param>
    public static Inquiry EnterByHand(EnteredInquiry entered, DateTimeOffset promised, IncomingEmail? mail, Actor by, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(entered.Origin, InquiryOrigin.Form, nameof(entered));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entered.ReceivedAt, now, nameof(entered));
        var inquiry = new Inquiry
        {
            Id = RowId.Create(now),
            Reference = InquiryReference.Create(entered.Kind),
            Kind = entered.Kind,
            Origin = entered.Origin,
            State = InquiryState.New,
            ToldState = InquiryState.New,
            SubmissionKey = entered.Key,
            FormKey = entered.Key,
            Language = entered.Language,
            Sender = entered.Sender,
            TopicId = entered.TopicId,
            ReceivedAt = entered.ReceivedAt,
            ReplyBy = promised,
        };
        var message = inquiry.Add(MessageKind.FromSender, entered.Message, author: null, entered.ReceivedAt);
        if (mail is not null)
        {
            mail.Join(inquiry.Id);
            message.CameWith(mail, entered.ReceivedAt);
        }

        inquiry.Record(InquiryEventKind.Received, detail: null, by, entered.ReceivedAt);
        inquiry.Record(InquiryEventKind.EnteredByHand, detail: null, by, now);
        return inquiry;
    }
}
