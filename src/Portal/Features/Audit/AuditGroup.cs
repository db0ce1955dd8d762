using Portal.Model.Audit;
using static Portal.Model.Audit.AuditAction;

namespace Portal.Features.Audit;

/// <summary>Kinds of entries that one looks for together.</summary>
/// <param name="Key">As it stands in the address.</param>
public sealed record AuditGroup(string Key, string Name, IReadOnlyList<AuditAction> Actions)
{
    public static IReadOnlyList<AuditGroup> All =>
    [
        new("sign-ins", AuditTexts.GroupSignIns, [SignedIn, SignInFailed, SignInLocked, SignedOut, SessionsEnded]),
        new("keys", AuditTexts.GroupKeys, [PasswordChanged, PasskeyAdded, PasskeyRemoved, CodesSwitchedOn, CodesSwitchedOff, RecoveryCodesMade, RecoveryCodeUsed, ApiTokenMade, ApiTokenRevoked, ApiTokenUsed, ApiTokenRefused, WebhookMade, WebhookChanged, WebhookRemoved]),
        new("accounts", AuditTexts.GroupAccounts, [AccountInvited, AccountCreated, AccountReset, AccountClosed, AccountReopened, RoleChanged]),
        new("files", AuditTexts.GroupFiles, [FileViewed, Exported, ExportDownloaded, Erased, LettersSent]),
        new("settings", AuditTexts.GroupSettings, [SettingChanged, TemplateChanged]),
    ];
}
