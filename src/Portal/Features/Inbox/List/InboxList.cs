using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Search;
using Portal.Features.Inbox.Query;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Search;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.List;

/// <summary>The inbox, a page at a time: first which inquiries, then what is shown of them.</summary>
public sealed class InboxList(PortalDbContext db, InboxFinder finder, SearchDocuments documents)
{
    public const int PageSize = 50;

    /// <summary>Of the excerpt with the words of a search, in characters.</summary>
    private const int HitLength = 160;

    public Task<InboxPage> ReadAsync(InboxQuery query, QueryScope scope, ListCursor? after, CancellationToken cancellationToken) =>
        ReadAsync(query, scope, after, PageSize, cancellationToken);

    /// <param name="take">At most.</param>
    public async Task<InboxPage> ReadAsync(InboxQuery query, QueryScope scope, ListCursor? after, int take, CancellationToken cancellationToken)
    {
        var found = await finder.AfterAsync(query, scope, after, take + 1, cancellationToken);
        var rows = await RowsAsync([.. found.Take(take)], cancellationToken);
        return new(rows, found.Count > take ? found[take - 1] : null) { Hits = await HitsAsync(query.Search, rows, cancellationToken) };
    }

    /// <summary>Read again for the rows of the page alone, because the index keeps no text that could be shown.</summary>
    private async Task<Dictionary<Guid, ShownHit>> HitsAsync(SearchCondition search, IReadOnlyList<InboxRow> rows, CancellationToken cancellationToken)
    {
        if (search.Marks.Count == 0 || rows.Count == 0)
        {
            return [];
        }

        var found = await documents.LoadAsync([.. rows.Select(row => row.Id)], cancellationToken);
        return found.Select(document => (document.InquiryId, Hit: document.Find(search, HitLength)))
            .Where(pair => pair.Hit is { Part: not (SearchPart.Name or SearchPart.Organisation) })
            .ToDictionary(pair => pair.InquiryId, pair => ShownHit.Of(pair.Hit!));
    }

    private async Task<IReadOnlyList<InboxRow>> RowsAsync(IReadOnlyList<ListCursor> cursors, CancellationToken cancellationToken)
    {
        if (cursors.Count == 0)
        {
            return [];
        }

        var ids = cursors.Select(cursor => cursor.Id).ToArray();
        var rows = await db.Inquiries.AsNoTracking()
            .Where(i => ids.Contains(i.Id))
            .Select(i => new InboxRow
            {
                Id = i.Id,
                Version = EF.Property<uint>(i, SeenInquiries.Version),
                Reference = i.Reference,
                Kind = i.Kind,
                State = i.State,
                FullName = i.Sender.FullName,
                Organisation = i.Sender.Organisation,
                Topic = new BilingualText(i.Topic!.Title.En, i.Topic.Title.Zh),
                ReceivedAt = i.ReceivedAt,
                ReplyBy = i.ReplyBy,
                FirstAnsweredAt = i.FirstAnsweredAt,
                GetsNoAnswer = i.NoAnswerBecause != null,
                IsUntold = i.ToldState != i.State && EF.Constant(Inquiry.HasToBeTold).Contains(i.State),
                SnoozedUntil = i.SnoozedUntil,
                SnoozeReason = i.SnoozeReason,
                SenderWroteAt = i.SenderWroteAt,
                OnHoldUntil = i.OnHoldUntil,
                IsFlagged = i.IsFlagged,
                Stars = i.Stars,
                EarliestStart = (DateOnly?)i.Intern!.EarliestStart,
                Months = (int?)i.Intern.Months,
                DaysPerWeek = (int?)i.Intern.DaysPerWeek,
                HasFiles = db.Attachments.Any(file => file.InquiryId == i.Id),
                HasFailedLetter = db.OutgoingEmails.Any(e => e.InquiryId == i.Id && (e.State == EmailState.Failed || e.State == EmailState.Bounced)),
            })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var tags = await db.Set<InquiryTag>().AsNoTracking().Where(t => ids.Contains(t.InquiryId)).Include(t => t.Tag).ToListAsync(cancellationToken);
        foreach (var tagged in tags.GroupBy(t => t.InquiryId))
        {
            rows[tagged.Key].Tags = [.. tagged.Select(t => t.Tag).OrderBy(tag => tag.Key, StringComparer.Ordinal)];
        }

        // One may be gone since it was found.
        return [.. cursors.Where(cursor => rows.ContainsKey(cursor.Id)).Select(cursor => rows[cursor.Id] with { Cursor = cursor })];
    }
}
