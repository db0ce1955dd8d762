namespace Portal.Model.Audit;

/// <summary>What the record of access and changes tells apart. An inquiry's own story is in its history, not here.</summary>
public enum AuditAction
{
    SignedIn,
    SignInFailed,

    /// <summary>Too many failures; no attempt is looked at for a while.</summary>
    SignInLocked,
    SignedOut,

    /// <summary>Sessions on other devices.</summary>
    SessionsEnded,

    PasswordChanged,
    PasskeyAdded,
    PasskeyRemoved,

    /// <summary>Codes of an authenticator app, as the second factor.</summary>
    CodesSwitchedOn,
    CodesSwitchedOff,
    RecoveryCodesMade,
    RecoveryCodeUsed,

    ApiTokenMade,
    ApiTokenRevoked,

    /// <summary>The first time of a day.</summary>
    ApiTokenUsed,

    /// <summary>An unknown one, or one that opens nothing any more.</summary>
    ApiTokenRefused,

    WebhookMade,

    /// <summary>Switched on or off, or given another secret.</summary>
    WebhookChanged,
    WebhookRemoved,

    AccountInvited,
    AccountCreated,

    /// <summary>By the command line, the last way in.</summary>
    AccountReset,
    AccountClosed,
    AccountReopened,
    RoleChanged,

    /// <summary>A file or a mail of a sender was opened.</summary>
    FileViewed,

    /// <summary>Rows left the portal as a file.</summary>
    Exported,

    /// <summary>A file that rows were exported to was taken.</summary>
    ExportDownloaded,

    /// <summary>An inquiry was removed with everything that was kept about it.</summary>
    Erased,

    /// <summary>Letters to many at once; the subject says for what, the value after it how many.</summary>
    LettersSent,

    /// <summary>A colleague was asked to review an inquiry; the value after it says who.</summary>
    ReviewAsked,

    /// <summary>A colleague looked at what they were asked to review.</summary>
    ReviewOpened,
    ReviewGiven,

    /// <summary>A colleague is not to see an inquiry any more, or a link was taken back.</summary>
    ReviewEnded,

    SettingChanged,
    TemplateChanged,
}
