using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Statistics;

/// <summary>Which inquiries the figures are about.</summary>
internal static class CountedInquiries
{
    /// <summary>Nobody knows yet, or everybody knows, that these are letters of nobody; and what was taken into another inquiry is counted there.</summary>
    public static readonly InquiryState[] LeftOut = [InquiryState.Quarantine, InquiryState.Spam, InquiryState.Duplicate];

    /// <summary>The same as the database writes them.</summary>
    public static readonly string[] LeftOutWords = [.. LeftOut.Select(SnakeCase.Of)];

    public static IQueryable<Inquiry> Counted(this IQueryable<Inquiry> inquiries, FigureScope scope) =>
        inquiries.ReceivedIn(scope).Where(i => !EF.Constant(LeftOut).Contains(i.State));

    public static IQueryable<Inquiry> ReceivedIn(this IQueryable<Inquiry> inquiries, FigureScope scope)
    {
        var (since, kind) = (scope.Since, scope.Kind);
        inquiries = inquiries.Where(i => i.ReceivedAt >= since);
        return kind is null ? inquiries : inquiries.Where(i => i.Kind == kind);
    }
}
