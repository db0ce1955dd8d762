using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Replies;

namespace Portal.Features.Outbox;

/// <summary>Why a drafted letter should not leave as it is.</summary>
public enum LetterDoubt
{
    GapLeft,

    /// <summary>The sender wrote, or somebody here acted, after the letter was written.</summary>
    ChangedSince,

    /// <summary>It tells of another decision than the one that stands.</summary>
    OtherDecision,

    /// <summary>Mail to the address came back.</summary>
    Bounced,

    /// <summary>Its inquiry is held back, or spam.</summary>
    HeldBack,
}

/// <summary>A drafted letter as whoever sends many looks at it.</summary>
/// <param name="Body">What a person, or a template, wrote; without signature.</param>
/// <param name="Doubt">Null where it can leave.</param>
/// <param name="IsCvUnread">There is a CV, and whoever looks at this page never opened it.</param>
public sealed record LetterToReview(OutgoingEmail Letter, string Body, string Reference, InquiryState State, LetterDoubt? Doubt, bool IsCvUnread);

/// <summary>Every draft to a sender, with what speaks against sending it.</summary>
public sealed class LettersToReview(PortalDbContext db, UnreadCvs cvs)
{
    /// <summary>In one look; who has more sends some first.</summary>
    public const int Most = 1000;

    /// <param name="only">Null for all.</param>
    /// <param name="reader">Whose reading of files counts.</param>
    /// <returns>Those with doubts first, then in the order in which they were written.</returns>
    public async Task<IReadOnlyList<LetterToReview>> ReadAsync(Guid? only, Guid reader, CancellationToken cancellationToken)
    {
        var drafts = await db.OutgoingEmails.AsNoTracking().Where(e => e.State == EmailState.Draft && (only == null || e.Id == only))
            .Join(db.Set<Message>(), letter => letter.ReplyId, message => message.Id, (letter, message) => new { Letter = letter, Message = message })
            .Join(db.Inquiries, row => row.Letter.InquiryId, inquiry => inquiry.Id, (row, inquiry) => new { row.Letter, row.Message, inquiry.Id, inquiry.Reference, inquiry.State })
            .OrderBy(row => row.Letter.Id).Take(Most).ToListAsync(cancellationToken);
        var ids = drafts.Select(row => row.Id).ToList();
        var news = await LastNewsAsync(ids, cancellationToken);
        var bounced = await db.OutgoingEmails.Where(e => ids.Contains(e.InquiryId!.Value) && e.State == EmailState.Bounced).Select(e => e.ToAddress).ToHashSetAsync(cancellationToken);
        var unread = await cvs.ReadAsync(ids, reader, cancellationToken);
        return [.. drafts
            .Select(row => new LetterToReview(row.Letter, row.Message.Body, row.Reference, row.State, DoubtOf(row.Message, row.State, news.GetValueOrDefault(row.Id), bounced.Contains(row.Letter.ToAddress)), unread.Contains(row.Id)))
            .OrderBy(letter => letter.Doubt is null).ThenBy(letter => letter.Letter.Id)];
    }

    private static LetterDoubt? DoubtOf(Message draft, InquiryState state, DateTimeOffset news, bool isBounced) => draft switch
    {
        _ when state is InquiryState.Quarantine or InquiryState.Spam => LetterDoubt.HeldBack,
        _ when ReplyGap.In(draft.Body).Count > 0 => LetterDoubt.GapLeft,
        { DraftedFor: { } told } when told != state => LetterDoubt.OtherDecision,
        _ when news > draft.WrittenAt => LetterDoubt.ChangedSince,
        _ when isBounced => LetterDoubt.Bounced,
        _ => null,
    };

    /// <summary>When something last happened that the writer of a letter has to know. That the letter itself was taken back is nothing new.</summary>
    private Task<Dictionary<Guid, DateTimeOffset>> LastNewsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => db.Set<InquiryEvent>()
        .Where(e => ids.Contains(e.InquiryId) && e.Kind != InquiryEventKind.ReplyTakenBack && EF.Constant(InquiryNews.Kinds).Contains(e.Kind))
        .GroupBy(e => e.InquiryId).ToDictionaryAsync(group => group.Key, group => group.Max(e => e.At), cancellationToken);
}
