namespace Portal.Data.Keys;

/// <summary>Section <c>Keys</c>: what the keys of cookies and form tokens are wrapped with, so that a copy of the database opens nothing.</summary>
public sealed class KeysOptions
{
    public const string Section = "Keys";

    /// <summary>Path of a certificate with its RSA key: PKCS #12 (.pfx, .p12), or both in one PEM file. Empty: none.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>Of that file, and of the former ones.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>Paths, separated by commas: certificates before this one, which still open what they wrapped.</summary>
    public string FormerCertificates { get; set; } = "";

    /// <summary>In place of a certificate: path of a file with 32 random bytes in base64. Empty: none.</summary>
    public string File { get; set; } = "";
}
