using Microsoft.EntityFrameworkCore;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Data;

/// <summary>Which replies of an inquiry are answers; see <see cref="Inquiry.FirstAnsweredAt"/>.</summary>
public static class GivenAnswers
{
    /// <summary>The message of the conversation that the letter carries.</summary>
    public static Task<Message> ReplyOfAsync(this PortalDbContext db, OutgoingEmail letter, CancellationToken cancellationToken) =>
        db.Set<Message>().SingleAsync(m => m.Id == letter.ReplyId, cancellationToken);

    /// <summary>The replies about the same inquiry that are out or on their way, without the one that the letter carries.</summary>
    public static Task<List<Message>> OtherAnswersAsync(this PortalDbContext db, OutgoingEmail letter, CancellationToken cancellationToken) =>
        db.Given().Where(m => m.InquiryId == letter.InquiryId && m.Id != letter.ReplyId).ToListAsync(cancellationToken);

    /// <summary>The replies that are out or on their way, together with some whose letters are let go right now.</summary>
    public static Task<List<Message>> AnswersWithAsync(this PortalDbContext db, Guid inquiryId, IReadOnlyCollection<Guid> leaving, CancellationToken cancellationToken) =>
        db.Set<Message>().Where(m => m.InquiryId == inquiryId && (leaving.Contains(m.Id) || db.Given().Any(given => given.Id == m.Id))).ToListAsync(cancellationToken);

    /// <summary>What <see cref="Inquiry.CountAnswers"/> does, for who has only the letters in hand. Committed by the caller, who has locked the inquiry.</summary>
    public static Task RecountAnswersAsync(this PortalDbContext db, Guid inquiryId, CancellationToken cancellationToken) =>
        db.Inquiries.Where(i => i.Id == inquiryId).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.FirstAnsweredAt, i => db.Given().Where(m => m.InquiryId == i.Id).Min(m => (DateTimeOffset?)m.WrittenAt)),
            cancellationToken);

    /// <summary>A letter that is not kept any more says nothing against its reply.</summary>
    private static IQueryable<Message> Given(this PortalDbContext db) => db.Set<Message>().Where(m => m.Kind == MessageKind.Reply
        && !db.OutgoingEmails.Any(e => e.ReplyId == m.Id
            && (e.State == EmailState.Draft || e.State == EmailState.Held || e.State == EmailState.Failed || e.State == EmailState.Bounced)));
}
