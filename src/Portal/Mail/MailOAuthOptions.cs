namespace Portal.Mail;

/// <summary>
/// Section <c>Mail:OAuth</c>: how access tokens are had that a server takes in place of a password (XOAUTH2). They hold
/// for an hour or so; a refresh token, which the operator gets once, brings the next one.
/// </summary>
public sealed class MailOAuthOptions
{
    public const string Mechanism = "XOAUTH2";

    /// <summary>Where tokens are had, such as <c>https://oauth2.googleapis.com/token</c>.</summary>
    public string TokenEndpoint { get; set; } = "";
    public string ClientId { get; set; } = "";

    /// <summary>Some providers give none to programs on a machine of one's own.</summary>
    public string ClientSecret { get; set; } = "";
    public string ClientSecretFile { get; set; } = "";
    public string RefreshToken { get; set; } = "";
    public string RefreshTokenFile { get; set; } = "";

    /// <summary>Asked for with each token where the provider wants that, such as <c>https://outlook.office.com/SMTP.Send offline_access</c>.</summary>
    public string Scope { get; set; } = "";

    public bool IsSet => TokenEndpoint.Length > 0 || ClientId.Length > 0 || RefreshToken.Length > 0;
}
