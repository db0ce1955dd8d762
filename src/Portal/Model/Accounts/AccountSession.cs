using Portal.Model.Keys;

namespace Portal.Model.Accounts;

/// <summary>
/// Somebody is signed in on some device. The cookie alone opens nothing: the row is looked at with each request, so
/// whoever ends it ends every copy of the cookie.
/// </summary>
public sealed class AccountSession
{
    /// <summary>A session ends when nothing was asked for so long (OWASP: 15 to 30 minutes).</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>And after so long in any case (OWASP: 4 to 8 hours).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>Being here is written down so often at most.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>What is sensitive asks again who is there, unless that was shown so lately.</summary>
    public static readonly TimeSpan ConfirmedFor = TimeSpan.FromMinutes(10);

    public const int MaxDeviceLength = 80;
    public const int MaxNetworkLength = 45;

    private AccountSession()
    {
    }

    public Guid Id { get; private set; }
    public Guid UserId { get; private set; }

    /// <summary>Of the secret in the cookie, so a copy of the database opens nothing.</summary>
    public byte[] SecretHash { get; private set; } = [];
    public DateTimeOffset BeganAt { get; private set; }
    public DateTimeOffset LastSeenAt { get; private set; }
    public SignInMethod Method { get; private set; }

    /// <summary>When the person last showed to be the person, with password or passkey.</summary>
    public DateTimeOffset ConfirmedAt { get; private set; }

    /// <summary>Program and system, as the browser calls them, for its owner to recognise.</summary>
    public string Device { get; private set; } = "";

    /// <summary>The address it was begun from; null where it is not known.</summary>
    public string? Network { get; private set; }

    /// <returns>The row to store, and the secret for the cookie: 256 random bits.</returns>
    public static (AccountSession Session, string Secret) Begin(Guid userId, SignInMethod method, string device, string? network, DateTimeOffset now)
    {
        var secret = Secret.Create();
        var session = new AccountSession
        {
            Id = RowId.Create(now),
            UserId = userId,
            SecretHash = Secret.Hash(secret),
            BeganAt = now,
            LastSeenAt = now,
            Method = method,
            ConfirmedAt = now,
            Device = device,
            Network = network,
        };
        return (session, secret);
    }
}
