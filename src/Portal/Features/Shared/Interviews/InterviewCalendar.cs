using System.Text;
using Microsoft.AspNetCore.Mvc;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Shared.Interviews;

/// <summary>A conversation that was agreed, for somebody's own calendar. One that was called off says so, so that calendars take it out.</summary>
public static class InterviewCalendar
{
    /// <param name="summary">What it is called there.</param>
    /// <param name="description">Never the address of the private page: calendars are shared with others.</param>
    /// <param name="isOff">The inquiry came to its end, whatever was agreed.</param>
    /// <returns>Null while no time is chosen.</returns>
    public static FileContentResult? Write(Interview? interview, string summary, string description, bool isOff, SiteOptions site)
    {
        if (interview is not { ChosenStart: { } start, ChosenEnd: { } end })
        {
            return null;
        }

        var text = CalendarText.Event(site, $"interview-{interview.CalendarId:N}", interview.ChangedAt)
            .Add("SEQUENCE", $"{interview.Sequence + (isOff ? 1 : 0)}")
            .Add("DTSTART", start)
            .Add("DTEND", end)
            .AddWords("SUMMARY", summary)
            .AddWords("DESCRIPTION", description)
            .AddText("LOCATION", interview.Place)
            .Add("STATUS", isOff || interview.Ending is InterviewEnding.CancelledBySender or InterviewEnding.CancelledByUs ? "CANCELLED" : "CONFIRMED")
            .EndEvent();
        return new(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8") { FileDownloadName = "interview.ics" };
    }
}
