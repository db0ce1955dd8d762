using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Session;

/// <summary>One screen of a session, as it stands now.</summary>
public sealed record SessionEntry(int Number, Guid InquiryId, string Reference, string Name, InquiryState State, TriageSessionProgress Progress);

/// <summary>The session of an account, without those that are erased meanwhile.</summary>
public sealed record OpenSession(Guid Id, IReadOnlyList<SessionEntry> Entries)
{
    public int Decided => Entries.Count(entry => entry.Progress == TriageSessionProgress.Decided);

    public SessionEntry? Find(int number) => Entries.FirstOrDefault(entry => entry.Number == number);
    public SessionEntry? Before(int number) => Entries.LastOrDefault(entry => entry.Number < number);
    public SessionEntry? After(int number) => Entries.FirstOrDefault(entry => entry.Number > number);

    /// <summary>Where one goes on: behind what was just decided, or with what was passed over.</summary>
    /// <param name="number">0 for the beginning.</param>
    public SessionEntry? NextOpen(int number) => Entries.Where(IsOpen).FirstOrDefault(entry => entry.Number > number);

    /// <summary>Its place among those that are left, from 1 on.</summary>
    public int Place(SessionEntry entry) => Entries.TakeWhile(other => other.Number < entry.Number).Count() + 1;

    /// <summary>The page on which it goes on; the last one where nothing is open.</summary>
    public string AddressOf(SessionEntry? entry) => entry is null ? "~/inbox/session/review" : $"~/inbox/session/{entry.Number}";

    private static bool IsOpen(SessionEntry entry) => entry.Progress == TriageSessionProgress.Open;
}

public sealed class OpenSessions(PortalDbContext db)
{
    public async Task<OpenSession?> ReadAsync(Guid account, CancellationToken cancellationToken)
    {
        if (await db.TriageSessions.AsNoTracking().Include(s => s.Items).SingleOrDefaultAsync(s => s.AccountId == account, cancellationToken) is not { } session)
        {
            return null;
        }

        var ids = session.Items.Select(item => item.InquiryId).ToList();
        var inquiries = await db.Inquiries.Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Reference, i.Sender.FullName, i.State }).ToDictionaryAsync(i => i.Id, cancellationToken);
        return new(session.Id,
        [
            .. session.Items.Where(item => inquiries.ContainsKey(item.InquiryId)).OrderBy(item => item.Number).Select(item => (Item: item, Inquiry: inquiries[item.InquiryId]))
                .Select(row => new SessionEntry(row.Item.Number, row.Inquiry.Id, row.Inquiry.Reference, row.Inquiry.FullName, row.Inquiry.State, row.Item.ProgressAt(row.Inquiry.State))),
        ]);
    }
}
