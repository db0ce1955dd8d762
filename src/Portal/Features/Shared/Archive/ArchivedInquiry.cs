using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.HandOvers;
using Portal.Features.Shared.Interviews;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Shared.Archive;

/// <summary>Who is going to read a copy of an inquiry.</summary>
public enum ArchiveFor
{
    /// <summary>The sender, from the private page: what that page shows, and the files.</summary>
    Sender,

    /// <summary>
    /// The person whom the house gives a copy of what it keeps: also stars, tags and every state. Not what people here wrote
    /// for themselves: notes, drafts, reasons. See docs/privacy.md.
    /// </summary>
    Person,
}

/// <summary>What a copy of one inquiry holds, already without what its reader does not get.</summary>
/// <param name="Inquiry">With its answers.</param>
/// <param name="State">As the reader may know it.</param>
/// <param name="Messages">Oldest first; the first one is a part of the answers.</param>
/// <param name="Tags">Names; none for the sender.</param>
public sealed record ArchivedInquiry(
    Inquiry Inquiry, string State, DateOnly? KeptUntil, IReadOnlyList<Message> Messages, IReadOnlyList<InquiryEvent> Events, IReadOnlyList<PromiseChange> PromiseChanges,
    IReadOnlyList<OutgoingEmail> Letters, IReadOnlyList<Attachment> Files, IReadOnlyList<IncomingEmail> Mails, int? Stars, IReadOnlyList<BilingualText> Tags)
{
    /// <summary>Times for a conversation that its reader knows of.</summary>
    public IReadOnlyList<Interview> Interviews { get; init; } = [];

    /// <summary>Whether it may be passed on, was asked of the sender; the first time first.</summary>
    public IReadOnlyList<HandOver> HandOvers { get; init; } = [];

    /// <summary>What its sender was told last, whoever reads it.</summary>
    public required InquiryState Told { get; init; }

    /// <summary>Without what was said or sent after a moment.</summary>
    public ArchivedInquiry Until(DateTimeOffset moment) =>
        this with { Messages = [.. Messages.Where(message => message.WrittenAt <= moment)], Files = [.. Files.Where(file => file.StagedAt <= moment)] };
}

/// <summary>Reads what goes into copies.</summary>
public sealed class ArchivedInquiries(PortalDbContext db, Erasing.KeptUntil keptUntil, TimeProvider clock)
{
    /// <summary>Of the history, what its sender did or was told.</summary>
    private static readonly InquiryEventKind[] KnownToSender =
    [
        InquiryEventKind.Received, InquiryEventKind.AddressCorrected, InquiryEventKind.SenderWrote,
        InquiryEventKind.InterviewChosen, InquiryEventKind.InterviewNoneFits, InquiryEventKind.InterviewCancelled,
        InquiryEventKind.HandOverAsked, InquiryEventKind.HandOverAgreed, InquiryEventKind.HandOverRefused, InquiryEventKind.HandOverWithdrawn, InquiryEventKind.HandOverTakenBack, InquiryEventKind.HandOverDone,
    ];

    public async Task<ArchivedInquiry?> ReadAsync(Guid id, ArchiveFor reader, CancellationToken cancellationToken)
    {
        if (await db.Inquiries.AsNoTracking().WithAnswers().SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } inquiry)
        {
            return null;
        }

        var (now, isSender) = (clock.GetUtcNow(), reader == ArchiveFor.Sender);
        var letters = await db.OutgoingEmails.AsNoTracking()
            .Where(e => e.InquiryId == id && (e.Kind == EmailKind.Acknowledgement || e.Kind == EmailKind.Reply)).OrderBy(e => e.Id).ToListAsync(cancellationToken);
        var kept = letters.KeptBack(now);
        var messages = await db.Set<Message>().AsNoTracking()
            .Where(m => m.InquiryId == id && (m.Kind == MessageKind.FromSender || m.Kind == MessageKind.Reply) && !(isSender && m.IsAutomatic))
            .OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        var told = inquiry.Told(messages.Where(message => kept.Contains(message.Id)));
        var events = await db.Set<InquiryEvent>().AsNoTracking().Where(e => e.InquiryId == id && (!isSender || KnownToSender.Contains(e.Kind)))
            .OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        var tags = db.Set<InquiryTag>().Where(tagged => tagged.InquiryId == id);

        // What machines sent, and what people of the house wrote to each other.
        var inside = db.IncomingEmails.Where(e => e.Kind != IncomingKind.Message || e.Reason == UnmatchedReason.FromHouse);
        using var _ = inquiry.Language.Speak();
        return new(
            inquiry,
            isSender ? Words.Told(told) : Words.Of(inquiry.State),
            await keptUntil.ReadAsync(id, cancellationToken),
            messages.FindAll(message => !kept.Contains(message.Id)),
            events,
            await db.PromiseChangesOf(id).ToListAsync(cancellationToken),
            letters.FindAll(letter => !letter.IsKeptBack(now)),
            await db.Attachments.AsNoTracking().Where(a => a.InquiryId == id && !(isSender && a.Slot == AttachmentSlot.Mail && inside.Any(e => e.Id == a.FormKey))).OrderBy(a => a.Slot).ThenBy(a => a.Id).ToListAsync(cancellationToken),
            await db.IncomingEmails.AsNoTracking().Where(e => e.InquiryId == id && e.Sha256 != null && !(isSender && inside.Any(one => one.Id == e.Id))).OrderBy(e => e.Id).ToListAsync(cancellationToken),
            isSender ? null : inquiry.Stars,
            isSender ? [] : await tags.OrderBy(tagged => tagged.Tag.Key).Select(tagged => new BilingualText(tagged.Tag.Name.En, tagged.Tag.Name.Zh)).ToListAsync(cancellationToken))
        {
            Interviews = await db.ReadToldInterviewsAsync(id, now, cancellationToken),
            Told = told,
            HandOvers = [.. (await db.ReadHandOversAsync(id, cancellationToken)).AsEnumerable().Reverse()],
        };
    }
}
