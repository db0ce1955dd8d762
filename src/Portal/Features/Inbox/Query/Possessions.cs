using System.Collections.Frozen;
using System.Linq.Expressions;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Query;

/// <summary>The values of <c>has:</c>.</summary>
internal static class Possessions
{
    private static readonly FrozenDictionary<string, Func<QueryScope, Expression<Func<Inquiry, bool>>>> Table =
        new Dictionary<string, Func<QueryScope, Expression<Func<Inquiry, bool>>>>
        {
            ["file"] = scope => i => scope.Db.Attachments.Any(file => file.InquiryId == i.Id),
            ["cv"] = scope => i => (i.Intern != null && i.Intern.CvLink != null) || scope.Db.Attachments.Any(file => file.InquiryId == i.Id && file.Slot == AttachmentSlot.Cv),
            ["code"] = _ => i => i.Intern != null && i.Intern.WorkLinks != null,
            ["note"] = scope => i => scope.Db.Set<Message>().Any(message => message.InquiryId == i.Id && message.Kind == MessageKind.Note),
            ["reply"] = scope => i => scope.Db.Set<Message>().Any(message => message.InquiryId == i.Id && message.Kind == MessageKind.Reply),
            ["review"] = scope => i => scope.Db.Reviews.Any(review => review.InquiryId == i.Id && review.GivenAt != null),
            ["phone"] = _ => i => i.Intern != null && i.Intern.Phone != null,
            ["gap"] = _ => i => i.Intern != null && i.Intern.FitGaps.Count > 0,
            ["tag"] = _ => i => i.Tags.Any(),
            ["stars"] = _ => i => i.Stars != null,
        }.ToFrozenDictionary();

    public static IEnumerable<string> Names => Table.Keys.Order(StringComparer.Ordinal);

    public static Expression<Func<Inquiry, bool>>? Of(string value, QueryScope scope) =>
        Table.TryGetValue(QueryWords.PossessionOf(value), out var possession) ? possession(scope) : null;
}
