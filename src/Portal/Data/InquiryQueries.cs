using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;

namespace Portal.Data;

public static class InquiryQueries
{
    /// <summary>Together with everything that was answered in the form, of whatever kind it is.</summary>
    public static IQueryable<Inquiry> WithAnswers(this IQueryable<Inquiry> inquiries) => inquiries
        .Include(i => i.Topic)
        .Include(i => i.Intern!.SecondTopic)
        .Include(i => i.Collaboration)
        .Include(i => i.Load)
        .Include(i => i.Talk)
        .Include(i => i.Question!.Publication);

    /// <summary><see cref="Inquiry.OwesAnswer"/> in the database; with constants, so that the index of exactly these serves it.</summary>
    public static Expression<Func<Inquiry, bool>> OwesAnswer { get; } = i => i.FirstAnsweredAt == null && i.NoAnswerBecause == null && !EF.Constant(Inquiry.ExpectsNoAnswer).Contains(i.State);

    /// <summary><see cref="Inquiry.IsUntold"/> in the database.</summary>
    public static Expression<Func<Inquiry, bool>> IsUntold { get; } = i => EF.Constant(Inquiry.HasToBeTold).Contains(i.State) && i.ToldState != i.State;

    /// <summary>Those whose sender was last told a day in this time.</summary>
    public static Expression<Func<Inquiry, bool>> PromisedBetween(DateTimeOffset first, DateTimeOffset before) =>
        i => (i.NewReplyBy ?? i.ReplyBy) >= first && (i.NewReplyBy ?? i.ReplyBy) < before;

    public static IQueryable<PromiseChange> PromiseChangesOf(this PortalDbContext db, Guid inquiry) =>
        db.Set<PromiseChange>().AsNoTracking().Where(change => change.InquiryId == inquiry).OrderBy(change => change.At).ThenBy(change => change.Id);

    public static IQueryable<Inquiry> AnswersOwed(this IQueryable<Inquiry> inquiries) => inquiries.Where(OwesAnswer);
}
