using Portal.Model.Keys;

namespace Portal.Model.Accounts;

/// <summary>
/// A link that works once and for a while. Only the hash of its secret is stored.
/// </summary>
public sealed class OneTimeLink
{
    private OneTimeLink()
    {
    }

    public Guid Id { get; private set; }
    public OneTimeLinkPurpose Purpose { get; private set; }

    /// <summary>Whose account it opens; null for the owner-to-be.</summary>
    public Guid? UserId { get; private set; }
    public byte[] SecretHash { get; private set; } = [];
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    /// <returns>The row to store, and the secret to hand out: 256 random bits, safe in an address.</returns>
    public static (OneTimeLink Link, string Secret) Create(OneTimeLinkPurpose purpose, TimeSpan lifetime, DateTimeOffset now)
    {
        var secret = Secret.Create();
        return (Create(purpose, null, secret, lifetime, now, RowId.Create(now)), secret);
    }

    /// <param name="secretOf">What makes the secret of a row; whoever knows it can make it again when a letter leaves.</param>
    public static OneTimeLink Invite(Guid userId, TimeSpan lifetime, DateTimeOffset now, Func<Guid, string> secretOf)
    {
        var id = RowId.Create(now);
        return Create(OneTimeLinkPurpose.Invitation, userId, secretOf(id), lifetime, now, id);
    }

    private static OneTimeLink Create(OneTimeLinkPurpose purpose, Guid? userId, string secret, TimeSpan lifetime, DateTimeOffset now, Guid id) =>
        new() { Id = id, Purpose = purpose, UserId = userId, SecretHash = Secret.Hash(secret), ExpiresAt = now + lifetime };

    public bool IsUsable(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => UsedAt = IsUsable(now) ? now : throw new InvalidOperationException("The link was used or is too old.");
}

public enum OneTimeLinkPurpose
{
    /// <summary>The first visitor who holds it makes the owner's account.</summary>
    OwnerSetUp,

    /// <summary>The person whose account was made, or made anew, chooses a password.</summary>
    Invitation,
}
