using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Portal.Data.Keys;

/// <summary>
/// Wraps the keys of cookies and form tokens before they are stored, where a certificate or a key file is given. Keys that
/// were stored plain before go on opening what they made, but no new cookie is made with them.
/// </summary>
public sealed class KeyWrapping(PortalDbContext db, IOptions<KeyManagementOptions> options, IKeyManager keys, TimeProvider clock)
{
    /// <summary>How a wrapped key differs from a plain one in the database.</summary>
    private const string Wrapped = "<encryptedSecret";

    /// <exception cref="OptionsValidationException">A file is missing, cannot be opened, or holds something else.</exception>
    internal static void Add(IHostApplicationBuilder builder)
    {
        var given = builder.Configuration.GetSection(KeysOptions.Section).Get<KeysOptions>() ?? new();
        builder.Services.AddScoped<KeyWrapping>();
        if (given is { Certificate.Length: > 0, File.Length: > 0 })
        {
            throw Fault("Keys:Certificate and Keys:File cannot both be set.");
        }

        if (given.File.Length > 0)
        {
            var key = KeyFile.Read(given.File);
            builder.Services.AddSingleton(key);
            builder.Services.Configure<KeyManagementOptions>(management => management.XmlEncryptor = new KeyFileEncryptor(key));
        }

        var former = given.FormerCertificates.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(path => Open("Keys:FormerCertificates", path, given.CertificatePassword)).ToList();
        if (given.Certificate.Length > 0)
        {
            former.Insert(0, Open("Keys:Certificate", given.Certificate, given.CertificatePassword));
            builder.Services.AddDataProtection().ProtectKeysWithCertificate(former[0]);
        }

        if (former.Count > 0)
        {
            builder.Services.AddDataProtection().UnprotectKeysWithAnyCertificate([.. former]);
        }
    }

    /// <summary>From the first start with wrapping on, a wrapped key is used: the plain ones would have gone on for months.</summary>
    /// <returns>Whether a key was made.</returns>
    public async Task<bool> EnsureAsync(CancellationToken cancellationToken)
    {
        if (options.Value.XmlEncryptor is null || await db.DataProtectionKeys.AnyAsync(key => key.Xml.Contains(Wrapped), cancellationToken))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        keys.CreateNewKey(now, now + options.Value.NewKeyLifetime);
        return true;
    }

    /// <returns>How many keys there are, and how many of them are wrapped.</returns>
    public async Task<(int All, int Wrapped)> CountAsync(CancellationToken cancellationToken) =>
        (await db.DataProtectionKeys.CountAsync(key => key.Xml.Contains("<key "), cancellationToken),
         await db.DataProtectionKeys.CountAsync(key => key.Xml.Contains(Wrapped), cancellationToken));

    internal static OptionsValidationException Fault(string sentence) => new(KeysOptions.Section, typeof(KeysOptions), [sentence]);

    private static X509Certificate2 Open(string setting, string path, string password)
    {
        X509Certificate2 certificate;
        try
        {
            certificate = X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password, X509KeyStorageFlags.EphemeralKeySet)
                : password.Length > 0 ? X509Certificate2.CreateFromEncryptedPemFile(path, password) : X509Certificate2.CreateFromPemFile(path);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The framework's words for a wrong password and for a file of another kind are the same.
            throw Fault(File.Exists(path)
                ? $"{setting} names {path}, which cannot be opened: it has to be a certificate with its key (PKCS #12 or PEM), readable, and Keys:CertificatePassword has to fit."
                : $"{setting} names {path}, which is not there.");
        }

        return certificate.GetRSAPrivateKey() is not null
            ? certificate
            : throw Fault($"{setting} names {path}, which has no RSA key; cookies' keys can be wrapped with RSA only.");
    }
}
