using Portal.Features.Shared.HandOvers;
using Portal.Features.Shared.Interviews;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.Archive;

/// <summary>The part of a copy that people read, in the sender's language.</summary>
internal static class ArchiveText
{
    public static string Of(ArchivedInquiry archived, SiteOptions site)
    {
        var inquiry = archived.Inquiry;
        using var _ = inquiry.Language.Speak();
        string?[] head =
        [
            ArchiveTexts.Reference.With(inquiry.Reference),
            ArchiveTexts.Kind.With(Words.Of(inquiry.Kind)),
            ArchiveTexts.ReceivedAt.With(Dates.Minute(site.Local(inquiry.ReceivedAt))),
            ArchiveTexts.State.With(archived.State),
            archived.KeptUntil is { } day ? ArchiveTexts.KeptUntil.With(Dates.Day(day)) : null,
            inquiry.ConsentVersion.Length > 0 ? ArchiveTexts.Consent.With(inquiry.ConsentVersion) : null,
            archived.Stars is { } stars ? ArchiveTexts.Stars.With(stars) : null,
            archived.Tags.Count > 0 ? ArchiveTexts.Tags.With(string.Join(", ", archived.Tags)) : null,
        ];
        string?[] parts =
        [
            string.Join('\n', head.OfType<string>()),
            Section(ArchiveTexts.Answers, archived.Messages is [var first, ..] ? InquiryAnswers.Of(inquiry, inquiry.Topic, first.Body).Select(answer => $"{answer.Label}\n{answer.Value}") : []),
            Section(ArchiveTexts.Conversation, archived.Messages.Skip(1).Select(message =>
                $"{message.AuthorName ?? ArchiveTexts.FromSender}, {Dates.Minute(site.Local(message.WrittenAt))}\n{(message.Kind == MessageKind.FromSender ? message.Body : ReplyBody.ForSender(message.Body))}")),
            Section(ArchiveTexts.Promises, archived.PromiseChanges.Select(change => Line(change, site))),
            Section(ArchiveTexts.Interviews, archived.Interviews.Select(interview => Line(interview, site))),
            Section(ArchiveTexts.HandOvers, archived.HandOvers.Select(handOver => Line(handOver, site))),
            Section(ArchiveTexts.Letters, archived.Letters.Select(letter =>
                $"{ArchiveTexts.LetterTo.With(Dates.Minute(site.Local(letter.SentAt ?? letter.CreatedAt)), letter.ToAddress)}\n{letter.Subject}\n\n{ReplyBody.ForSender(letter.TextBody)}")),
            Section(ArchiveTexts.Files, archived.Files.Select(file => file.Threat is null ? file.Name : ArchiveTexts.FileLeftOut.With(file.Name))),
            Section(ArchiveTexts.History, archived.Events.Select(entry => $"{Dates.Minute(site.Local(entry.At))}  {Line(entry)}")),
        ];

        // With the mark that tells old editors which encoding it is.
        return "\uFEFF" + string.Join("\n\n\n", parts.OfType<string>()).ReplaceLineEndings("\r\n") + "\r\n";
    }

    private static string? Section(string title, IEnumerable<string> entries) =>
        entries.ToList() is { Count: > 0 } all ? $"== {title} ==\n\n{string.Join("\n\n", all)}" : null;

    private static string Line(PromiseChange change, SiteOptions site)
    {
        var days = new object[] { Dates.Day(site.Local(change.At)), Dates.Day(site.Local(change.OldReplyBy)), Dates.Day(site.Local(change.NewReplyBy)) };
        return change.Note is { } note ? $"{ArchiveTexts.PromiseExtended.With(days)}\n{note}" : ArchiveTexts.PromiseMissed.With(days);
    }

    private static string Line(Interview interview, SiteOptions site) => string.Join('\n', [
        ArchiveTexts.InterviewProposed.With(Dates.Minute(site.Local(interview.ProposedAt)), interview.Place),
        .. interview.Starts.Select(start => $"{(start == interview.ChosenStart ? "[x]" : "[ ]")} {InterviewTimes.Of(start, interview.Minutes, site)}"),
        .. interview.Words is { } words ? [words] : Array.Empty<string>(),
    ]);

    private static string Line(HandOver handOver, SiteOptions site) => string.Join('\n', [
        ArchiveTexts.HandOver.With(Dates.Minute(site.Local(handOver.RequestedAt)), handOver.Receiver),
        handOver.Purpose,
        HandOverLetters.Extent(handOver),
        .. handOver is { AnsweredAt: { } answered } ? [(handOver.Agreed == true ? ArchiveTexts.HandOverAgreed : ArchiveTexts.HandOverRefused).With(Dates.Minute(site.Local(answered)), handOver.Wording ?? "")] : Array.Empty<string>(),
        .. handOver is { WithdrawnAt: { } withdrawn } ? [ArchiveTexts.HandOverWithdrawn.With(Dates.Minute(site.Local(withdrawn)))] : Array.Empty<string>(),
        .. handOver is { TakenBackAt: { } back } ? [ArchiveTexts.HandOverTakenBack.With(Dates.Minute(site.Local(back)))] : Array.Empty<string>(),
        .. handOver is { MadeAt: { } made } ? [ArchiveTexts.HandOverDone.With(Dates.Minute(site.Local(made)))] : Array.Empty<string>(),
    ]);

    private static string Line(InquiryEvent entry) => entry switch
    {
        { FromState: { } from, ToState: { } to } => ArchiveTexts.Move.With(Words.Of(from), Words.Of(to)),
        { Kind: InquiryEventKind.AddressCorrected, Detail: { } former } => ArchiveTexts.FormerAddress.With(former),
        _ => Words.Of(entry.Kind),
    };
}
