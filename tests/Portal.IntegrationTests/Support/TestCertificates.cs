using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.IntegrationTests.Support;

/// <summary>
/// Certificates for 127.0.0.1: one that this process trusts as it would a public one, and one that it does not; and a
/// trusted one for another name.
/// </summary>
public static class TestCertificates
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddDays(-1);

    public static X509Certificate2 Trusted { get; } = Make();
    public static X509Certificate2 Untrusted { get; } = Make();
    public static X509Certificate2 OfAnotherServer { get; } = Make(Trusted);

    /// <summary>OpenSSL's list of roots is read once in a process, and found through the environment of the C library.</summary>
    [ModuleInitializer]
    internal static void TrustOurOwn()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Trusted.ExportCertificatePem());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        _ = SetEnvironment("SSL_CERT_FILE", file, 1);
    }

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var made = request.CreateSelfSigned(From, From.AddDays(10));
        return Load(made);
    }

    private static X509Certificate2 Make(X509Certificate2 authority)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("mail.example");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.Create(authority, authority.NotBefore, authority.NotAfter, RandomNumberGenerator.GetBytes(8));
        using var whole = made.CopyWithPrivateKey(key);
        return Load(whole);
    }

    private static X509Certificate2 Load(X509Certificate2 made)
    {
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment(string name, string value, int overwrite);
}
