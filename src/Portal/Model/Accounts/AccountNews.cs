namespace Portal.Model.Accounts;

/// <summary>What happens to an account and its person is told by mail: whoever did not do it finds out.</summary>
public enum AccountNews
{
    NewDevice,
    GuessesUsedUp,
    PasswordChanged,
    PasskeyAdded,
    PasskeyRemoved,
    CodesOn,
    CodesOff,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    SecondFactorRemoved,
    RoleChanged,
    Closed,
    Reopened,

    /// <summary>A program can read inquiries with it.</summary>
    TokenMade,

    /// <summary>A program is told of inquiries.</summary>
    WebhookMade,
}
