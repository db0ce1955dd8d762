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
}
