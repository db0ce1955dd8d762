using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Reviews;

/// <summary>An address at which somebody without an account reviews some inquiries for a while. Only the hash of its secret is stored.</summary>
public sealed class ReviewLink
{
    public const int DefaultDays = 14;
    public const int MostDays = 60;

    /// <summary>After its end, so that the page still says that it has ended; then nothing of it is kept.</summary>
    public static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(90);

    private ReviewLink()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Of whoever it is for.</summary>
    public string Name { get; private set; } = "";
    public byte[] SecretHash { get; private set; } = [];
    public DateTimeOffset MadeAt { get; private set; }
    public string? MadeByName { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>How often one of its pages was opened; each time is on record.</summary>
    public int Openings { get; private set; }
    public DateTimeOffset? LastOpenedAt { get; private set; }

    /// <returns>The row to store, and the secret to hand out.</returns>
    public static (ReviewLink Link, string Secret) Create(string name, int days, Actor by, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        var secret = Secret.Create();
        return (new()
        {
            Id = RowId.Create(now),
            Name = CleanText.OneLine(name),
            SecretHash = Secret.Hash(secret),
            MadeAt = now,
            MadeByName = by.Name,
            ExpiresAt = now.AddDays(days),
        }, secret);
    }

    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    public void NoteOpening(DateTimeOffset now) => (Openings, LastOpenedAt) = (Openings + 1, now);
}
