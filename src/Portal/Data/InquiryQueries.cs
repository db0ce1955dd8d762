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
        .Include(i => i.Talk)
        .Include(i => i.Question!.Publication);

    /// <summary><see cref="Inquiry.OwesAnswer"/> in the database; with constants, so that the index of exactly these serves it.</summary>
    public static Expression<Func<Inquiry, bool>> OwesAnswer { get; } = i => i.FirstAnsweredAt == null && !EF.Constant(Inquiry.ExpectsNoAnswer).Contains(i.State);

    public static IQueryable<Inquiry> AnswersOwed(this IQueryable<Inquiry> inquiries) => inquiries.Where(OwesAnswer);
}
