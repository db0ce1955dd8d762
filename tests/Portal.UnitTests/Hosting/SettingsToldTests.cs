using Microsoft.Extensions.Configuration;
using Portal.Hosting;

namespace Portal.UnitTests.Hosting;

public sealed class SettingsToldTests
{
    private const string Planted = "planted0value";

    /// <summary>Whatever opens something, or says who somebody is.</summary>
    private static readonly string[] Secret =
    [
        "ConnectionStrings:Portal", "ConnectionStrings:Migration", "Keys:Certificate", "Keys:CertificatePassword", "Keys:FormerCertificates", "Keys:File", "Site:SecurityContact",
        "Mail:UserName", "Mail:Password", "Mail:PasswordFile", "Mail:OAuth:TokenEndpoint", "Mail:OAuth:ClientSecret", "Mail:OAuth:ClientSecretFile",
        "Mail:OAuth:RefreshToken", "Mail:OAuth:RefreshTokenFile", "Mail:From", "Mail:ForwardTo", "Mail:Imap:UserName", "Mail:Imap:Password",
        "Mail:Imap:PasswordFile", "Mail:Imap:Address", "Telemetry:Headers",
    ];

    private static readonly IConfiguration Defaults = new ConfigurationBuilder().AddJsonFile(RepositoryRoot.Path("src", "Portal", "appsettings.json")).Build();

    [Fact]
    public void Each_setting_that_is_no_secret_is_told_and_no_secret_is()
    {
        var keys = Defaults.AsEnumerable().Where(leaf => leaf.Value is not null).Select(leaf => leaf.Key).ToList();
        Assert.Equal([], Secret.Except(keys));
        Assert.All(keys, key =>
        {
            var line = Assert.Single(Tell(new() { [key] = Planted }));
            Assert.Contains(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..] + "=", line, StringComparison.Ordinal);
            Assert.Equal(!Secret.Contains(key), line.Contains(Planted, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("Telemetry:Endpoint", "https://user:planted0value@collector.test")]
    [InlineData("Site:BaseUrl", "https://portal.test/?key=planted0value")]
    [InlineData("Webhooks:SigningKey", "planted0value")]
    [InlineData("Mail:NewApiToken", "planted0value")]
    [InlineData("ConnectionStrings:Portal", "Host=db.test;Database=portal;Username=planted0value;Password=planted0value")]
    [InlineData("ConnectionStrings:Portal", "Host=db.test;Colour=blue;Password=planted0value")]
    public void What_looks_like_a_secret_is_one(string key, string value) => Assert.DoesNotContain(Planted, SettingsTold.Told(key, value), StringComparison.Ordinal);

    [Fact]
    public void Where_the_database_is_can_be_told() =>
        Assert.Equal(["ConnectionStrings: Portal=db.test:5433/portal"], Tell(new() { ["ConnectionStrings:Portal"] = "Host=db.test;Port=5433;Database=portal;Username=me;Password=x" }));

    [Fact]
    public void A_name_that_nothing_asks_for_is_told_without_its_value() =>
        Assert.Equal(["Mail: Port=25; Hots (unknown)"], Tell(new() { ["Mail:Hots"] = Planted, ["Mail:Port"] = "25" }));

    [Fact]
    public void What_is_as_it_comes_is_not_told() => Assert.Empty(Tell(new() { ["Mail:Port"] = "587", ["Mail:Host"] = "" }));

    [Fact]
    public void A_default_that_was_taken_away_is_told() => Assert.Equal(["Files: PdfToText=(empty)"], Tell(new() { ["Files:PdfToText"] = "" }));

    private static IEnumerable<string> Tell(Dictionary<string, string?> set) =>
        SettingsTold.Lines(new ConfigurationBuilder().AddConfiguration(Defaults).AddInMemoryCollection(set).Build(), Defaults);
}
