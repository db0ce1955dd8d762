namespace Portal.Features.Account;

/// <summary>What a one-time link is good for right now.</summary>
public enum LinkState
{
    Usable,

    /// <summary>Mistyped, or replaced by a newer one.</summary>
    Unknown,

    /// <summary>Used, too old, or no longer needed.</summary>
    Spent,
}
