using Portal.Model.Keys;

namespace Portal.Model.Accounts;

/// <summary>
/// A link that works once and for a while. Only the hash of its secret is stored, so a copy of the database opens nothing.
/// </summary>
public sealed class OneTimeLink
{
    private OneTimeLink()
    {
    }

    public Guid Id { get; private set; }
    public OneTimeLinkPurpose Purpose { get; private set; }
    public byte[] SecretHash { get; private set; } = [];
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    /// <returns>The row to store, and the secret to hand out: 256 random bits, safe in an address.</returns>
    public static (OneTimeLink Link, string Secret) Create(OneTimeLinkPurpose purpose, TimeSpan lifetime, DateTimeOffset now)
    {
        var secret = Secret.Create();
        var link = new OneTimeLink { Id = RowId.Create(now), Purpose = purpose, SecretHash = Secret.Hash(secret), ExpiresAt = now + lifetime };
        return (link, secret);
    }

    public bool IsUsable(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => UsedAt = IsUsable(now) ? now : throw new InvalidOperationException("The link was used or is too old.");
}

public enum OneTimeLinkPurpose
{
    /// <summary>The first visitor who holds it makes the owner's account.</summary>
    OwnerSetUp,
}
