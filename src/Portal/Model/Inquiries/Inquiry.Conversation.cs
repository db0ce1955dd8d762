using Portal.Model.Emails;
using Portal.Model.Replies;
using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <content>What is said about it: answers to the sender, mail of the sender's, notes.</content>
public sealed partial class Inquiry
{
    /// <summary>An answer that its writer wants to look at again before it leaves.</summary>
    public Message Draft(string body, Actor by, DateTimeOffset now) => Add(MessageKind.Draft, ReplyText.ForLetter(body), by, now);

    /// <summary>The answer that goes with where it stands now; nobody has looked at it yet.</summary>
    public Message Prepare(string body, Actor by, DateTimeOffset now)
    {
        var draft = Draft(body, by, now);
        draft.DraftFor(State);
        return draft;
    }

    /// <summary>An answer to the sender.</summary>
    public Message Reply(string body, Actor by, DateTimeOffset now)
    {
        var reply = Draft(body, by, now);
        Send(reply, by, now);
        return reply;
    }

    /// <param name="message">A reply of this inquiry that does not move at the moment.</param>
    public static void Rewrite(Message message, string body, DateTimeOffset now) => message.Rewrite(Checked(ReplyText.ForLetter(body)), now);

    /// <param name="address">Normalized by <see cref="MailAddressText"/>.</param>
    /// <param name="by">Null where the sender corrected it.</param>
    public void CorrectAddress(string address, Actor? by, DateTimeOffset now)
    {
        ProposedEmail = null;
        if (address != Sender.Email)
        {
            Record(InquiryEventKind.AddressCorrected, Sender.Email, by, now);
            Sender = Sender with { Email = address };
        }
    }

    /// <summary>A mail becomes part of the conversation. An answer that we waited for brings the inquiry back to us.</summary>
    /// <param name="emptyBody">What stands for a mail without any text.</param>
    /// <param name="by">Who said that it belongs here; null where that was plain.</param>
    public Message TakeIn(IncomingEmail mail, string emptyBody, Actor? by, DateTimeOffset now)
    {
        mail.Join(Id);

        // The owner's own words are not the sender's. Nothing stands before the inquiry itself, whatever clocks say.
        var isOurs = mail.Reason == UnmatchedReason.FromHouse;
        var message = Add(isOurs ? MessageKind.Note : MessageKind.FromSender, mail.Text.Length > 0 ? mail.Text : emptyBody, isOurs ? by : null, now);
        message.CameWith(mail, mail.ReceivedAt > ReceivedAt ? mail.ReceivedAt : now);
        if (isOurs || message.IsAutomatic)
        {
            events.Add(InquiryEvent.Create(isOurs ? InquiryEventKind.Noted : InquiryEventKind.MailJoined, by, now));
            return message;
        }

        TakeWord(by, now);
        return message;
    }

    /// <summary>What became of a letter about it.</summary>
    /// <param name="detail">One line; cut where it is longer than the history takes.</param>
    public void Record(InquiryEventKind kind, string? detail, Actor? by, DateTimeOffset now) =>
        events.Add(InquiryEvent.Create(kind, by, now, detail));

    public void MarkReminded(DateTimeOffset now)
    {
        RemindedAt = now;
        Record(InquiryEventKind.Reminded, detail: null, by: null, now);
    }

    public Message AddNote(string body, Actor by, DateTimeOffset now)
    {
        events.Add(InquiryEvent.Create(InquiryEventKind.Noted, by, now));
        return Add(MessageKind.Note, body, by, now);
    }

    /// <summary>Whoever wrote a note may say it better.</summary>
    /// <param name="earlier">How many texts it had before this one.</param>
    /// <returns>What it said until now; null where that is the same.</returns>
    /// <exception cref="InquiryRuleException">It is no note of theirs.</exception>
    public NoteVersion? EditNote(Message note, string body, int earlier, Actor by, DateTimeOffset now)
    {
        if (note.InquiryId != Id || note.Kind != MessageKind.Note || note.AuthorId != by.Id || note.MailId is not null)
        {
            throw new InquiryRuleException(InquiryRule.NoOwnNote);
        }

        var (text, before) = (Checked(body), new NoteVersion { MessageId = note.Id, Number = earlier + 1, Body = note.Body, ReplacedAt = now });
        if (text == note.Body)
        {
            return null;
        }

        note.Rewrite(text);
        Record(InquiryEventKind.NoteEdited, detail: null, by, now);
        return before;
    }

    private Message Add(MessageKind kind, string body, Actor? author, DateTimeOffset now)
    {
        var message = Message.Create(kind, Checked(body), author, now);
        messages.Add(message);
        return message;
    }

    private static string Checked(string body)
    {
        var text = CleanText.Lines(body);
        ArgumentException.ThrowIfNullOrEmpty(text, nameof(body));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, Message.MaxBodyLength, nameof(body));
        return text;
    }
}
