using Portal.Features.Shared;

namespace Portal.Features.Account;

/// <summary>Labels of fields for a new password; the hint says the rule.</summary>
public static class PasswordLabels
{
    public static string Password => AccountTexts.Password;
    public static string New => AccountTexts.PasswordNew;
    public static string Hint => AccountTexts.NewPasswordHint.With(AccountRules.MinPasswordLength);
}
