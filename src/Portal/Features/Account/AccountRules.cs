namespace Portal.Features.Account;

public static class AccountRules
{
    /// <summary>In characters; no rules of composition besides.</summary>
    public const int MinPasswordLength = 15;
    public const int MaxPasswordLength = 128;

    /// <summary>Who may edit the site and the accounts.</summary>
    public const string OwnerPolicy = "owner";
}
