using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Webhooks;

/// <summary>
/// A program of the owner that is told when something happens to inquiries. It is told that and about which, never about
/// whom: for more it asks with a token.
/// </summary>
public sealed class Webhook
{
    public const int MaxNameLength = 80;
    public const int MaxAddressLength = 500;

    /// <summary>Of one account.</summary>
    public const int Most = 5;

    /// <summary>So long a secret that was replaced signs beside the new one, so that the other side can be changed in peace.</summary>
    public static readonly TimeSpan FormerSigns = TimeSpan.FromHours(24);

    /// <summary>Who took nothing for so long, and not one thing to the end of its <see cref="WebhookSchedule"/>, is not asked again.</summary>
    public static readonly TimeSpan MayFailFor = TimeSpan.FromDays(3);

    private Webhook()
    {
    }

    public Guid Id { get; private set; }
    public Guid UserId { get; private set; }

    /// <summary>What it is for, in its owner's words.</summary>
    public string Name { get; private set; } = "";

    /// <summary>See <see cref="WebhookAddress"/>.</summary>
    public string Address { get; private set; } = "";
    public bool TellsReceived { get; private set; }
    public bool TellsDecided { get; private set; }

    /// <summary>Encrypted; see <see cref="WebhookSignature"/> for what is in it.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The one before, encrypted.</summary>
    public string? FormerSecret { get; private set; }
    public DateTimeOffset? FormerUntil { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public bool IsOn { get; private set; }

    /// <summary>Set where the portal switched it off, not a person.</summary>
    public WebhookOff? OffBecause { get; private set; }

    /// <summary>The first failure after which nothing was taken; null while all is well.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <param name="secret">Encrypted.</param>
    public static Webhook Make(Guid userId, string name, Uri address, bool tellsReceived, bool tellsDecided, string secret, DateTimeOffset now)
    {
        if (!tellsReceived && !tellsDecided)
        {
            throw new ArgumentException("A webhook that tells nothing is none.", nameof(tellsReceived));
        }

        return new()
        {
            Id = RowId.Create(now),
            UserId = userId,
            Name = CleanText.Cut(CleanText.OneLine(name), MaxNameLength),
            Address = address.AbsoluteUri,
            TellsReceived = tellsReceived,
            TellsDecided = tellsDecided,
            Secret = secret,
            MadeAt = now,
            IsOn = true,
        };
    }

    /// <param name="secret">Encrypted.</param>
    public void Rotate(string secret, DateTimeOffset now) => (Secret, FormerSecret, FormerUntil) = (secret, Secret, now + FormerSigns);

    /// <summary>What signs now, the newest first; encrypted.</summary>
    public IEnumerable<string> Secrets(DateTimeOffset now) => FormerSecret is { } former && now < FormerUntil ? [Secret, former] : [Secret];

    /// <summary>By a person, who begins anew.</summary>
    public void Switch(bool on) => (IsOn, OffBecause, FailingSince) = (on, null, null);
}

/// <summary>Why the portal switched one off.</summary>
public enum WebhookOff
{
    /// <summary>The other side answered 410 Gone.</summary>
    Gone,

    /// <summary>See <see cref="Webhook.MayFailFor"/>.</summary>
    Failing,
}
