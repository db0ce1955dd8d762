using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Shared.Archive;

/// <summary>The part of a copy that programs read.</summary>
internal static class ArchiveJson
{
    /// <summary>Chinese stays readable.</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static byte[] Of(ArchivedInquiry archived)
    {
        var inquiry = archived.Inquiry;
        using var _ = inquiry.Language.Speak();
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            inquiry.Reference,
            Kind = SnakeCase.Of(inquiry.Kind),
            archived.State,
            inquiry.ReceivedAt,
            inquiry.ReplyBy,
            PromiseChanges = archived.PromiseChanges.Select(change => new { Cause = SnakeCase.Of(change.Cause), change.At, change.OldReplyBy, change.NewReplyBy, change.Note }),
            Interviews = archived.Interviews.Select(interview => new
            {
                interview.ProposedAt,
                interview.Starts,
                interview.Minutes,
                interview.Place,
                interview.ChosenStart,
                interview.ChosenAt,
                Ending = interview.Ending is { } ending ? SnakeCase.Of(ending) : null,
                interview.EndedAt,
                interview.Words,
            }),
            HandOvers = archived.HandOvers.Select(handOver => new
            {
                handOver.Receiver,
                handOver.Purpose,
                Parts = handOver.Parts.Select(part => SnakeCase.Of(part)),
                handOver.RequestedAt,
                handOver.Agreed,
                handOver.AnsweredAt,
                handOver.Wording,
                handOver.WithdrawnAt,
                handOver.TakenBackAt,
                handOver.MadeAt,
            }),
            archived.KeptUntil,
            inquiry.ConsentVersion,
            Language = inquiry.Language.Tag(),
            inquiry.Sender,
            archived.Stars,
            Tags = archived.Tags.Select(tag => tag.ToString()),
            Answers = archived.Messages is [var first, ..] ? InquiryAnswers.Of(inquiry, inquiry.Topic, first.Body).Select(answer => new { answer.Label, answer.Value }) : null,
            Messages = archived.Messages.Select(message => new
            {
                From = message.Kind == MessageKind.FromSender ? "sender" : message.AuthorName,
                At = message.WrittenAt,
                Text = message.Kind == MessageKind.FromSender ? message.Body : ReplyBody.ForSender(message.Body),
            }),
            Letters = archived.Letters.Select(letter => new
            {
                Kind = SnakeCase.Of(letter.Kind),
                To = letter.ToAddress,
                letter.Subject,
                Text = ReplyBody.ForSender(letter.TextBody),
                letter.CreatedAt,
                letter.SentAt,
                State = SnakeCase.Of(letter.State),
            }),
            Files = archived.Files.Select((file, number) => new { Name = ArchiveNames.Of(number, file), file.Size, Sha256 = Convert.ToHexStringLower(file.Sha256), IsIncluded = file.Threat is null }),
            Mails = archived.Mails.Select((mail, number) => new { Name = ArchiveNames.Of(number, mail), From = mail.FromAddress, mail.Subject, mail.ReceivedAt, mail.Size }),
            Events = archived.Events.Select(entry => new
            {
                Kind = SnakeCase.Of(entry.Kind),
                From = entry.FromState is { } from ? SnakeCase.Of(from) : null,
                To = entry.ToState is { } to ? SnakeCase.Of(to) : null,
                entry.At,
                FormerAddress = entry.Kind == InquiryEventKind.AddressCorrected ? entry.Detail : null,
            }),
        }, Readable);
    }
}
