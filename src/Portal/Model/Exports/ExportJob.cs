using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Model.Exports;

/// <summary>
/// Inquiries that somebody takes out of the portal as one file: which, as what, and how far it is. The bytes are in its
/// chunks; row and bytes go <see cref="Kept"/> after it is over.
/// </summary>
public sealed class ExportJob
{
    public const int MaxQueryLength = 500;

    /// <summary>Of one person at a time; each may be large.</summary>
    public const int MostAtOnce = 10;

    /// <summary>In bytes. What is more is written into a folder by the command line.</summary>
    public const long MaxSize = 4L * 1024 * 1024 * 1024;

    /// <summary>As often it is begun before it is given up.</summary>
    public const int MaxAttempts = 3;

    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Whoever works on it and says nothing for so long is taken for gone.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private ExportJob()
    {
    }

    /// <summary>Random throughout: part of an address.</summary>
    public Guid Id { get; private set; }
    public Guid ActorId { get; private set; }
    public ExportFormat Format { get; private set; }

    /// <summary>Of headings and words in it.</summary>
    public Language Language { get; private set; }

    /// <summary>What the inbox was asked for; null where inquiries were ticked, and once it is <see cref="ExportState.Removed"/>.</summary>
    public string? Query { get; private set; }

    /// <summary>The ticked ones, without those that were erased since; null where a query says which.</summary>
    public List<Guid>? Chosen { get; private set; }

    /// <summary>What came in later is not in it.</summary>
    public DateTimeOffset At { get; private set; }
    public ExportState State { get; private set; }

    /// <summary>How many there were to write when it was asked for; null where counting would have taken too long.</summary>
    public int? Expected { get; private set; }

    /// <summary>How many are written; once it is ready, how many it holds.</summary>
    public int Written { get; private set; }

    /// <summary>Of whoever works on it right now, and of nobody else: who lost it cannot write any more.</summary>
    public Guid? RunId { get; private set; }
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>The oldest inquiry that this run may have read, going from the newest to the oldest; null before the first.</summary>
    public Guid? Reached { get; private set; }
    public int Attempts { get; private set; }
    public ExportFault? Fault { get; private set; }

    /// <summary>In bytes; set exactly while it is ready.</summary>
    public long? Size { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Null while it is under way.</summary>
    public DateTimeOffset? EndsAt => FinishedAt + Kept;

    public bool IsUnderWay => State is ExportState.Waiting or ExportState.Running;

    /// <param name="query">Null exactly where <paramref name="chosen"/> says which.</param>
    public static ExportJob Create(ExportFormat format, Language language, string? query, IReadOnlyCollection<Guid>? chosen, int? expected, Actor by, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(query is null, chosen is null, nameof(chosen));
        return new()
        {
            Id = Guid.NewGuid(),
            ActorId = by.Id,
            Format = format,
            Language = language,
            Query = query,
            Chosen = chosen?.ToList(),
            Expected = expected,
            At = now,
        };
    }

    /// <returns>Whether it is to be worked on; false where it was begun too often and is given up.</returns>
    public bool Begin(DateTimeOffset now)
    {
        if (Attempts >= MaxAttempts)
        {
            Fail(ExportFault.Interrupted, now);
            return false;
        }

        (State, RunId, LeasedUntil, Reached, Written) = (ExportState.Running, Guid.NewGuid(), now + Lease, null, 0);
        Attempts++;
        return true;
    }

    /// <param name="written">How many are written.</param>
    /// <param name="reached">The oldest of those that are read next.</param>
    public void Count(int written, Guid reached, DateTimeOffset now) =>
        (Written, LeasedUntil, Reached) = (written, now + Lease, Reached is { } before && before.CompareTo(reached) < 0 ? before : reached);

    public void Finish(int written, long size, DateTimeOffset now)
    {
        (Written, Size) = (written, size);
        End(ExportState.Ready, now);
    }

    public void Fail(ExportFault fault, DateTimeOffset now)
    {
        Fault = fault;
        End(ExportState.Failed, now);
    }

    /// <summary>Whoever works on it cannot go on; somebody else begins anew. It is nobody's fault.</summary>
    public void Release()
    {
        (State, RunId, LeasedUntil, Reached) = (ExportState.Waiting, null, null, null);
        Attempts--;
    }

    /// <summary>Once more, as of now, after it failed.</summary>
    public void TryAgain(int? expected, DateTimeOffset now)
    {
        if (State != ExportState.Failed)
        {
            throw new InvalidOperationException("Only an export that failed is tried again.");
        }

        (State, Fault, FinishedAt, Attempts, Written, Expected, At) = (ExportState.Waiting, null, null, 0, 0, expected, now);
    }

    private void End(ExportState state, DateTimeOffset now) => (State, RunId, LeasedUntil, Reached, FinishedAt) = (state, null, null, null, now);
}
