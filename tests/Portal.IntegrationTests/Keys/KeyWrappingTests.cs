using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Keys;

/// <summary>What a copy of the database tells about cookies, with and without something to wrap their keys.</summary>
public sealed class KeyWrappingTests(PostgresServer postgres) : IDisposable
{
    private const string Password = "wrapped with care";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-keys-");

    public void Dispose() => folder.Delete(recursive: true);

    public static TheoryData<string> Ways => ["pfx", "pem", "encrypted pem", "file"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_wrapped_key_shows_nothing_and_what_was_signed_before_goes_on(string way)
    {
        var database = await postgres.CreateFilledDatabaseAsync();
        using var before = await SignInAsync(database, []);
        var settings = Settings(way, "one");
        using var after = await SignInAsync(database, settings);

        var keys = await KeysAsync(database);
        Assert.Equal(2, keys.Count);
        Assert.Contains("<masterKey", keys[0], StringComparison.Ordinal);
        Assert.Contains("<encryptedSecret", keys[1], StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", keys[1], StringComparison.Ordinal);

        // A restart: both cookies open the inbox, and no third key is made.
        await using var portal = await StartAsync(database, settings);
        foreach (var who in new[] { before, after })
        {
            using var visitor = portal.NewVisitor(followsRedirects: false);
            visitor.Cookies.Add(who.Cookies.GetAllCookies());
            (await visitor.VisitAsync("/inbox")).Is(HttpStatusCode.OK);
        }

        Assert.Equal(2, (await KeysAsync(database)).Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Without_what_wrapped_it_a_copy_of_the_database_opens_nothing(string way)
    {
        var database = await postgres.CreateFilledDatabaseAsync();
        using var owner = await SignInAsync(database, Settings(way, "one"));
        await using var thief = await StartAsync(database, Settings(way, "another"));
        using var visitor = thief.NewVisitor(followsRedirects: false);
        visitor.Cookies.Add(owner.Cookies.GetAllCookies());
        (await visitor.VisitAsync("/inbox")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_former_certificate_opens_what_it_wrapped()
    {
        var database = await postgres.CreateFilledDatabaseAsync();
        using var owner = await SignInAsync(database, Settings("pfx", "one"));
        var settings = Settings("pfx", "another");
        settings["Keys:FormerCertificates"] = $" {Path.Combine(folder.FullName, "one.pfx")} ,";
        await using var portal = await StartAsync(database, settings);
        using var visitor = portal.NewVisitor(followsRedirects: false);
        visitor.Cookies.Add(owner.Cookies.GetAllCookies());
        (await visitor.VisitAsync("/inbox")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("pfx", "Keys:CertificatePassword", "wrong", "cannot be opened")]
    [InlineData("pem", "Keys:Certificate", "nowhere.pem", "which is not there")]
    [InlineData("encrypted pem", "Keys:CertificatePassword", "wrong", "cannot be opened")]
    [InlineData("pfx", "Keys:FormerCertificates", "former.pfx", "which is not there")]
    [InlineData("file", "Keys:File", "nowhere", "cannot be read")]
    [InlineData("file", "Keys:File", "one.short", "does not hold 32 bytes")]
    [InlineData("file", "Keys:File", "one.text", "does not hold 32 bytes")]
    [InlineData("file", "Keys:Certificate", "one.pfx", "cannot both be set")]
    public async Task What_cannot_be_used_stops_the_start_with_one_sentence(string way, string key, string value, string sentence)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "one.short"), Convert.ToBase64String(new byte[31]));
        File.WriteAllText(Path.Combine(folder.FullName, "one.text"), "no base64 at all!");
        var settings = Settings(way, "one");
        settings[key] = key == "Keys:CertificatePassword" ? value : Path.Combine(folder.FullName, value);
        using var portal = new PortalProcess("Host=127.0.0.1;Port=1;Username=portal;Database=portal");
        foreach (var (name, setting) in settings)
        {
            portal.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = setting!;
        }

        var stopped = (await portal.RunAsync("serve", "--urls", "http://127.0.0.1:0")).Ends(2);
        Assert.Contains(sentence, stopped.Error, StringComparison.Ordinal);
        Assert.Single(stopped.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain(Password, stopped.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    [InlineData("/AECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")]
    [InlineData("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    public async Task A_key_in_the_place_of_a_file_is_not_repeated(string key)
    {
        using var portal = new PortalProcess("Host=127.0.0.1;Port=1;Username=portal;Database=portal") { Environment = { ["Keys__File"] = key } };
        var stopped = (await portal.RunAsync("check")).Ends(2);
        Assert.Equal("Keys:File holds what looks like a key. It has to be the name of a file with the key in it.", stopped.Error.Trim());
    }

    [Fact]
    public async Task The_doctor_says_whether_keys_are_wrapped()
    {
        var database = await postgres.CreateFilledDatabaseAsync();
        Assert.Contains("made at the first start", await Doctor.AskAsync(database), StringComparison.Ordinal);
        (await SignInAsync(database, [])).Dispose();
        Assert.Contains("lie in the database as they are", await Doctor.AskAsync(database), StringComparison.Ordinal);
        (await SignInAsync(database, Settings("file", "one"))).Dispose();
        Assert.Contains("1 of 2 keys of cookies are wrapped", await Doctor.AskAsync(database), StringComparison.Ordinal);
    }

    private async Task<PortalServer> StartAsync(string database, Dictionary<string, string?> settings)
    {
        var portal = new PortalServer(postgres) { Settings = { ["ConnectionStrings:Portal"] = database } };
        foreach (var (key, value) in settings)
        {
            portal.Settings[key] = value;
        }

        await portal.InitializeAsync();
        return portal;
    }

    private async Task<Visitor> SignInAsync(string database, Dictionary<string, string?> settings)
    {
        await using var portal = await StartAsync(database, settings);
        return await portal.SignInAsOwnerAsync();
    }

    private async Task<List<string>> KeysAsync(string database)
    {
        await using var portal = await StartAsync(database, []);
        return await portal.InDatabaseAsync(db => db.DataProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).ToListAsync());
    }

    /// <summary>Makes the file as well, where it is not there yet.</summary>
    private Dictionary<string, string?> Settings(string way, string name)
    {
        var path = Path.Combine(folder.FullName, $"{name}.{way.Split(' ')[^1]}");
        if (way == "file")
        {
            File.WriteAllText(path, Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))) + "\n");
            return new() { ["Keys:File"] = path };
        }

        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        if (way == "pfx")
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, Password));
        }
        else
        {
            var pem = way == "pem" ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(Password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
            File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{pem}\n");
        }

        return new() { ["Keys:Certificate"] = path, ["Keys:CertificatePassword"] = way == "pem" ? "" : Password };
    }
}
