using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inbox;

/// <summary>One line of the inbox.</summary>
public sealed record InboxRow
{
    public required Guid Id { get; init; }
    public required string Reference { get; init; }
    public required InquiryKind Kind { get; init; }
    public required InquiryState State { get; init; }
    public required string FullName { get; init; }
    public string? Organisation { get; init; }

    /// <summary>Empty where the sender proposed a topic of their own.</summary>
    public required BilingualText Topic { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateTimeOffset ReplyBy { get; init; }
    public DateTimeOffset? FirstAnsweredAt { get; init; }

    /// <summary>A letter about it was given up; a person has to look.</summary>
    public required bool HasFailedLetter { get; init; }

    public bool IsUnanswered => FirstAnsweredAt is null && !State.IsEnd();

    public bool IsOverdue(DateTimeOffset now) => IsUnanswered && ReplyBy < now;
}

/// <param name="Next">Where the next page begins, or null on the last one.</param>
public sealed record InboxPage(IReadOnlyList<InboxRow> Rows, Guid? Next);

public sealed class InboxList(PortalDbContext db)
{
    public const int PageSize = 50;

    public Task<int> CountQuarantineAsync(CancellationToken cancellationToken) =>
        db.Inquiries.CountAsync(i => i.State == InquiryState.Quarantine, cancellationToken);

    public Task<int> CountUnmatchedAsync(CancellationToken cancellationToken) =>
        db.IncomingEmails.CountAsync(e => e.State == IncomingState.Unmatched, cancellationToken);

    /// <summary>The newest first. A page begins after an id instead of a count, so it stays fast and in place while inquiries come in.</summary>
    /// <param name="before">The last id of the page before; ids grow with time.</param>
    public async Task<InboxPage> ReadAsync(InquiryState? state, Guid? before, CancellationToken cancellationToken)
    {
        var rows = await db.Inquiries.AsNoTracking()
            .Where(i => state == null || i.State == state)
            .Where(i => before == null || i.Id < before)
            .OrderByDescending(i => i.Id)
            .Take(PageSize + 1)
            .Select(i => new InboxRow
            {
                Id = i.Id,
                Reference = i.Reference,
                Kind = i.Kind,
                State = i.State,
                FullName = i.Sender.FullName,
                Organisation = i.Sender.Organisation,
                Topic = new BilingualText(i.Topic!.Title.En, i.Topic.Title.Zh),
                ReceivedAt = i.ReceivedAt,
                ReplyBy = i.ReplyBy,
                FirstAnsweredAt = i.FirstAnsweredAt,
                HasFailedLetter = db.OutgoingEmails.Any(e => e.InquiryId == i.Id && e.State == EmailState.Failed),
            })
            .ToListAsync(cancellationToken);
        return rows.Count > PageSize
            ? new([.. rows.Take(PageSize)], rows[PageSize - 1].Id)
            : new(rows, null);
    }
}
