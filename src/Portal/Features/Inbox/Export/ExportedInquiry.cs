using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Export;

/// <summary>One inquiry with all that is kept about it, but the bytes of files and mails.</summary>
/// <param name="Inquiry">With its answers and tags.</param>
/// <param name="Messages">Oldest first; also notes and drafts.</param>
/// <param name="Letters">To the sender.</param>
/// <param name="Mails">That came in, those with an original.</param>
/// <param name="Main">The reference of the one that it was taken into.</param>
public sealed record ExportedInquiry(
    Inquiry Inquiry, IReadOnlyList<Message> Messages, IReadOnlyList<InquiryEvent> Events, IReadOnlyList<PromiseChange> PromiseChanges, IReadOnlyList<Interview> Interviews,
    IReadOnlyList<OutgoingEmail> Letters, IReadOnlyList<Attachment> Files, IReadOnlyList<IncomingEmail> Mails, string? Main)
{
    /// <summary>What the sender wrote first; empty where there is nothing.</summary>
    public string FirstWords => Messages.FirstOrDefault(message => message.Kind == MessageKind.FromSender)?.Body ?? "";

    public IEnumerable<Tag> Tags => Inquiry.Tags.Select(tagged => tagged.Tag).OrderBy(tag => tag.Key, StringComparer.Ordinal);
}

/// <summary>Reads a piece of an export, a few statements for all of it.</summary>
public sealed class ExportReader(PortalDbContext db)
{
    private static readonly EmailKind[] ToSender = [EmailKind.Acknowledgement, EmailKind.Reply, EmailKind.SenderNews];

    /// <returns>In the order of the ids, without those that are gone meanwhile.</returns>
    public async Task<IReadOnlyList<ExportedInquiry>> ReadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var inquiries = await db.Inquiries.AsNoTracking().WithAnswers().Include(i => i.Tags).ThenInclude(t => t.Tag)
            .Where(i => ids.Contains(i.Id)).AsSplitQuery().ToDictionaryAsync(i => i.Id, cancellationToken);
        var messages = await ByInquiryAsync(db.Set<Message>().Where(m => ids.Contains(m.InquiryId)).OrderBy(m => m.WrittenAt).ThenBy(m => m.Id), m => m.InquiryId, cancellationToken);
        var events = await ByInquiryAsync(db.Set<InquiryEvent>().Where(e => ids.Contains(e.InquiryId)).OrderBy(e => e.At).ThenBy(e => e.Id), e => e.InquiryId, cancellationToken);
        var promises = await ByInquiryAsync(db.Set<PromiseChange>().Where(c => ids.Contains(c.InquiryId)).OrderBy(c => c.At).ThenBy(c => c.Id), c => c.InquiryId, cancellationToken);
        var interviews = await ByInquiryAsync(db.Interviews.Where(i => ids.Contains(i.InquiryId)).OrderBy(i => i.ProposedAt).ThenBy(i => i.Id), i => i.InquiryId, cancellationToken);
        var letters = await ByInquiryAsync(
            db.OutgoingEmails.Where(e => ids.Contains(e.InquiryId!.Value) && ToSender.Contains(e.Kind)).OrderBy(e => e.Id), e => e.InquiryId!.Value, cancellationToken);
        var files = await ByInquiryAsync(db.Attachments.Where(a => ids.Contains(a.InquiryId!.Value)).OrderBy(a => a.Slot).ThenBy(a => a.Id), a => a.InquiryId!.Value, cancellationToken);
        var mails = await ByInquiryAsync(db.IncomingEmails.Where(e => ids.Contains(e.InquiryId!.Value) && e.Sha256 != null).OrderBy(e => e.Id), e => e.InquiryId!.Value, cancellationToken);
        var mains = inquiries.Values.Select(i => i.MainInquiryId).OfType<Guid>().ToList();
        var references = mains.Count == 0 ? [] : await db.Inquiries.Where(i => mains.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Reference, cancellationToken);
        return
        [
            .. ids.Where(inquiries.ContainsKey).Select(id => new ExportedInquiry(
                inquiries[id], [.. messages[id]], [.. events[id]], [.. promises[id]], [.. interviews[id]], [.. letters[id]], [.. files[id]], [.. mails[id]],
                inquiries[id].MainInquiryId is { } main ? references.GetValueOrDefault(main) : null)),
        ];
    }

    private static async Task<ILookup<Guid, T>> ByInquiryAsync<T>(IQueryable<T> rows, Func<T, Guid> inquiry, CancellationToken cancellationToken)
        where T : class => (await rows.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(inquiry);
}
