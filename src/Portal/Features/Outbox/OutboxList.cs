using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>One line of the outbox.</summary>
public sealed record OutboxRow
{
    public required Guid Id { get; init; }
    public required EmailKind Kind { get; init; }
    public required EmailState State { get; init; }
    public required string To { get; init; }
    public string? ToName { get; init; }
    public required string Subject { get; init; }

    /// <summary>Of the inquiry that it is about, if it is about one.</summary>
    public string? Reference { get; init; }

    /// <summary>It waits for somebody to look at its inquiry, not at the letter.</summary>
    public required bool IsQuarantined { get; init; }
    public required int Attempts { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset NextAttemptAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? LastError { get; init; }

    public bool CanBeReleased => State is EmailState.Draft or EmailState.Held && !IsQuarantined;
}

/// <param name="Next">Where the next page begins, or null on the last one.</param>
public sealed record OutboxPage(IReadOnlyList<OutboxRow> Rows, Guid? Next);

public sealed class OutboxList(PortalDbContext db)
{
    public const int PageSize = 50;

    private static readonly EmailState[] Unfinished = [.. Enum.GetValues<EmailState>().Where(state => state != EmailState.Sent)];

    /// <summary>The newest first, a page at a time; see the inbox.</summary>
    public async Task<OutboxPage> ReadAsync(EmailState? state, Guid? before, CancellationToken cancellationToken)
    {
        var rows = await db.OutgoingEmails.AsNoTracking()
            .Where(e => state == null || e.State == state)
            .Where(e => before == null || e.Id < before)
            .OrderByDescending(e => e.Id)
            .Take(PageSize + 1)
            .Select(e => new { Letter = e, About = db.Inquiries.Where(i => i.Id == e.InquiryId).Select(i => new { i.Reference, i.State }).FirstOrDefault() })
            .Select(both => new OutboxRow
            {
                Id = both.Letter.Id,
                Kind = both.Letter.Kind,
                State = both.Letter.State,
                To = both.Letter.ToAddress,
                ToName = both.Letter.ToName,
                Subject = both.Letter.Subject,
                Reference = both.About!.Reference,
                IsQuarantined = both.About != null && (both.About.State == InquiryState.Quarantine || both.About.State == InquiryState.Spam),
                Attempts = both.Letter.Attempts,
                CreatedAt = both.Letter.CreatedAt,
                NextAttemptAt = both.Letter.NextAttemptAt,
                SentAt = both.Letter.SentAt,
                LastError = both.Letter.LastError,
            })
            .ToListAsync(cancellationToken);
        return rows.Count > PageSize ? new([.. rows.Take(PageSize)], rows[PageSize - 1].Id) : new(rows, null);
    }

    /// <summary>How many there are of everything that is not over. They are named, because an index finds what is, not what is not.</summary>
    public Task<Dictionary<EmailState, int>> CountAsync(CancellationToken cancellationToken) =>
        db.OutgoingEmails
            .Where(e => Unfinished.Contains(e.State))
            .GroupBy(e => e.State)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
}
