using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Acts;

/// <summary>Writes down, with the act itself, what it takes to undo it.</summary>
internal static class RecordedActs
{
    /// <param name="name">What was done, for its button of undo.</param>
    /// <param name="before">How the inquiry stood; see <see cref="Inquiry.Stand"/>.</param>
    /// <param name="message">What the act wrote.</param>
    public static void Record(this PortalDbContext db, TriageActKind kind, string name, Inquiry inquiry, InquiryStand before, Actor by, DateTimeOffset now, Message? message = null)
    {
        // What leaves quarantine sends its letters; there is no way back in.
        if (before.Where.State is not (InquiryState.Quarantine or InquiryState.Spam))
        {
            db.TriageActs.Add(TriageAct.OnOne(kind, name, inquiry.Id, before, inquiry.Stand(before.Tags is not null), message?.Id, by, now));
        }
    }
}
