using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Head;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Found;

/// <summary>The day on which a topic closes, as an event of that day for somebody's own calendar.</summary>
public sealed class CalendarWriter(PortalDbContext db, IOptions<SiteOptions> options, TimeProvider clock)
{
    private readonly SiteOptions site = options.Value;

    /// <returns>404 for a topic that takes no inquiries any more, or has no such day.</returns>
    public async Task<IResult> WriteAsync(string slug, HttpContext context)
    {
        var today = clock.Today();
        var topic = await db.Topics.AsNoTracking().Listed().SingleOrDefaultAsync(t => t.Key == slug, context.RequestAborted);
        if (topic is not { ClosesOn: { } day } || !topic.TakesInquiries(today))
        {
            return Results.NotFound();
        }

        context.Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{topic.Key}.ics" };
        return CachedAnswer.Text(context, Write(topic, day), "text/calendar", topic.ChangedAt);
    }

    private string Write(Topic topic, DateOnly day)
    {
        var address = PageAddresses.Of(site, Languages.Current, SitePaths.Of(topic));
        return CalendarText.Event(site, $"closing-{topic.Key}", topic.ChangedAt)
            .Add("DTSTART;VALUE=DATE", Day(day))
            .Add("DTEND;VALUE=DATE", Day(day.AddDays(1)))
            .AddWords("SUMMARY", FoundTexts.ClosingSummary.With(topic.Title))
            .AddWords("DESCRIPTION", $"{topic.Summary}\n{address}")
            .Add("URL", address)
            .Add("TRANSP", "TRANSPARENT")
            .EndEvent();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
