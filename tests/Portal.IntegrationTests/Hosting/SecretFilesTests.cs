using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

/// <summary>Settings from files, as containers and systemd hand over secrets.</summary>
public sealed class SecretFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-credentials-");
    private readonly PortalProcess portal = new("Host=127.0.0.1;Port=1;Username=portal;Database=portal");

    public SecretFilesTests() => portal.Environment["CREDENTIALS_DIRECTORY"] = folder.FullName;

    public void Dispose()
    {
        portal.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_is_a_setting()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "Site__TimeZone"), "Moon/Crater\n");
        Assert.StartsWith("Site:TimeZone is \"Moon/Crater\"", (await portal.RunAsync("serve")).Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_counts_more()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "Site__TimeZone"), "Moon/Crater");
        portal.Environment["Site__TimeZone"] = "Asia/Shanghai";
        Assert.StartsWith("The database cannot be reached", (await portal.RunAsync("migrate")).Ends(3).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_a_connection_string_needs_no_other_place()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "ConnectionStrings__Portal"), "Host=127.0.0.1;Colour=blue;Password=kept secret");
        portal.Environment.Remove("ConnectionStrings__Portal");
        var stopped = (await portal.RunAsync("migrate")).Ends(2);
        Assert.StartsWith("ConnectionStrings:Portal cannot be read", stopped.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", stopped.Error, StringComparison.Ordinal);
    }
}
