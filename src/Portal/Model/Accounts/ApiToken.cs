using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Accounts;

/// <summary>
/// What a program of the owner shows to read inquiries. The token itself is shown once and never stored. It has 256 random
/// bits, so its plain hash is enough, and looking the hash up tells nobody how near a wrong one came.
/// </summary>
public sealed class ApiToken
{
    public const int MaxNameLength = 80;
    public const int MaxDays = 365;

    /// <summary>That have not ended, of one account; more is no sign of a person.</summary>
    public const int Most = 20;

    /// <summary>How each begins, so that programs that look for secrets in published code know one.</summary>
    public const string Prefix = "prt_";

    /// <summary>That it is used is written down so often at most, and to the minute.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>For so long an ended one is listed.</summary>
    public static readonly TimeSpan ListedAfterItsEnd = TimeSpan.FromDays(90);

    private ApiToken()
    {
    }

    public Guid Id { get; private set; }
    public Guid UserId { get; private set; }

    /// <summary>What it is for, in its owner's words.</summary>
    public string Name { get; private set; } = "";
    public byte[] SecretHash { get; private set; } = [];

    /// <summary>Whether it reads inquiries.</summary>
    public bool MayRead { get; private set; }

    /// <summary>Whether it takes files of inquiries out.</summary>
    public bool MayExport { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>The minute in which it was last seen, with <see cref="SeenEvery"/> in between.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>Whether it still opens something, as far as it alone says: its account counts as well.</summary>
    public bool IsUsable(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <returns>The row to store, and the token to show once.</returns>
    public static (ApiToken Row, string Token) Make(Guid userId, string name, bool mayRead, bool mayExport, int days, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        if (!mayRead && !mayExport)
        {
            throw new ArgumentException("A token that may do nothing is none.", nameof(mayRead));
        }

        var token = Prefix + Secret.Create();
        var row = new ApiToken
        {
            Id = RowId.Create(now),
            UserId = userId,
            Name = CleanText.Cut(CleanText.OneLine(name), MaxNameLength),
            SecretHash = Secret.Hash(token),
            MayRead = mayRead,
            MayExport = mayExport,
            MadeAt = now,
            ExpiresAt = now.AddDays(days),
        };
        return (row, token);
    }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    /// <summary>The minute that a moment is in.</summary>
    public static DateTimeOffset Minute(DateTimeOffset moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMinute), moment.Offset);
}
