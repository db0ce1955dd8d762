namespace Portal.Features.Account;

/// <summary>The section <c>Accounts</c> of the settings.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>Whether a password alone leads nowhere but to the page on which a second factor is set up.</summary>
    public bool RequireSecondFactor { get; set; }
}
