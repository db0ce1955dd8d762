namespace Portal.Features.Account;

public static class AccountRules
{
    /// <summary>In characters; no rules of composition besides.</summary>
    public const int MinPasswordLength = 15;
    public const int MaxPasswordLength = 128;

    /// <summary>
    /// Whoever is signed in, in whatever way: for one's own account, where a second factor is set up.
    /// </summary>
    public const string SignedInPolicy = "signed-in";

    /// <summary>Whoever is signed in as the settings want it: for what is given to reviewers.</summary>
    public const string ColleaguePolicy = "colleague";

    /// <summary>The owner, signed in as the settings want it. Holds wherever nothing else is said.</summary>
    public const string OwnerPolicy = "owner";

    /// <summary>For how long an invitation can be followed.</summary>
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(3);
}
