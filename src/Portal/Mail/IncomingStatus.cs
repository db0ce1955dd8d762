using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>How answers come home, as far as all instances together know.</summary>
public sealed record IntakeStatus
{
    /// <summary>Whether this build can read a mailbox at all.</summary>
    public required bool IsInBuild { get; init; }

    /// <summary>Whether the settings name a mailbox.</summary>
    public required bool IsOn { get; init; }

    /// <summary>Where answers go.</summary>
    public string Address { get; init; } = "";
    public DateTimeOffset? FetchedAt { get; init; }
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>The server's words; null when the last look went well.</summary>
    public string? Failure { get; init; }

    /// <summary>The last look that went well is so long ago that answers may be waiting unseen.</summary>
    public bool IsLate { get; init; }
    public int Unmatched { get; init; }
}

public sealed class IntakeStatusQuery
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly PortalDbContext db;
    private readonly ImapOptions imap;
    private readonly ImapLibrary library;
    private readonly TimeProvider clock;

    internal IntakeStatusQuery(PortalDbContext db, ImapOptions imap, ImapLibrary library, TimeProvider clock) =>
        (this.db, this.imap, this.library, this.clock) = (db, imap, library, clock);

    public async Task<IntakeStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var unmatched = await db.IncomingEmails.CountAsync(e => e.State == IncomingState.Unmatched, cancellationToken);
        var status = new IntakeStatus { IsInBuild = library.IsInBuild, IsOn = imap.IsOn, Unmatched = unmatched };
        if (!imap.IsOn)
        {
            return status;
        }

        var cursor = await CursorAsync(cancellationToken);
        return status with
        {
            Address = imap.Address,
            FetchedAt = cursor?.FetchedAt,
            FailedAt = cursor?.FailedAt,
            Failure = cursor?.Failure,
            IsLate = IsLate(cursor),
        };
    }

    /// <summary>Only whether answers may be waiting unseen, for pages that show nothing else.</summary>
    public async Task<bool> IsLateAsync(CancellationToken cancellationToken) => imap.IsOn && IsLate(await CursorAsync(cancellationToken));

    private Task<IncomingCursor?> CursorAsync(CancellationToken cancellationToken) =>
        db.IncomingCursors.AsNoTracking().SingleOrDefaultAsync(c => c.Name == imap.CursorName, cancellationToken);

    private bool IsLate(IncomingCursor? cursor) => clock.GetUtcNow() - (cursor?.FetchedAt ?? cursor?.Since) > Patience;
}
