using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Closing;

/// <summary>People who wait, and the owner who goes through them.</summary>
internal static class ClosingDesk
{
    public const string Who = "form.closing";
    public const string Send = "form[action*='handler=Send']";
    public const string TakeBack = "form[action*='handler=TakeBack']";

    public static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    public static string Home(string topic) => $"/site/topics/{topic}/close";

    public static Task<int> ChangeAsync(this PortalServer portal, string reference, Action<Inquiry> change) => portal.InDatabaseAsync(async db =>
    {
        change(await db.Inquiries.SingleAsync(i => i.Reference == reference));
        return await db.SaveChangesAsync();
    });

    /// <summary>Goes through the first step.</summary>
    /// <param name="hears">What differs from what the facts suggest, by reference.</param>
    /// <returns>The page of the letters.</returns>
    public static async Task<Page> SortAsync(this Visitor owner, string topic, Dictionary<string, ClosingBucket>? hears = null, string? until = null, string language = "")
    {
        var page = (await owner.VisitAsync(language + Home(topic))).Is(HttpStatusCode.OK);
        var changes = (hears ?? []).ToDictionary(pair => $"hears.{pair.Key}", pair => (string?)pair.Value.ToString());
        (changes["then"], changes["until"]) = ("letters", until);
        return (await owner.SubmitAsync(page, changes, Who)).Is(HttpStatusCode.OK);
    }

    public static Task<List<OutgoingEmail>> RepliesAsync(this PortalServer portal, string topic) => portal.InDatabaseAsync(db => db.OutgoingEmails.AsNoTracking()
        .Where(e => e.Kind == EmailKind.Reply && db.Inquiries.IgnoreQueryFilters().Any(i => i.Id == e.InquiryId && i.Topic!.Key == topic)).OrderBy(e => e.Id).ToListAsync());

    public static Task<Inquiry> InquiryOfAsync(this PortalServer portal, string reference) => portal.InDatabaseAsync(db =>
        db.Inquiries.AsNoTracking().Include(i => i.Messages).Include(i => i.Events).SingleAsync(i => i.Reference == reference));

    public static Task<TopicState> StateOfAsync(this PortalServer portal, string topic) => portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == topic).Select(t => t.State).SingleAsync());

    /// <summary>Whose letters are shown, by reference.</summary>
    public static IReadOnlyList<string> Shown(this Page page) => [.. page.All(".closing-letters > li").Select(letter => letter.Id!)];
}
