using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

/// <summary>What an operator gets wrong, and where the program says how to do it right.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly PortalProcess portal = new("Host=127.0.0.1;Port=1;Username=portal;Database=portal");

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("Mail__Transport", "Pigeon", "Mail:Transport must be Pickup or Smtp.")]
    [InlineData("Site__BaseUrl", "portal", "Site:BaseUrl is \"portal\"")]
    [InlineData("Site__Name", " ", "Site:Name is empty")]
    [InlineData("Site__TimeZone", "Moon/Crater", "Site:TimeZone is \"Moon/Crater\"")]
    [InlineData("Proxy__Trusted", "10.0.0.300", "Proxy:Trusted has \"10.0.0.300\"")]
    [InlineData("Limits__UploadBytes", "ten", "Failed to convert configuration value 'ten' at 'Limits:UploadBytes'")]
    [InlineData("Site__SecurityContact", "http://portal.test/", "Site:SecurityContact is \"http://portal.test/\"")]
    [InlineData("Site__Country", "China", "Site:Country is \"China\"")]
    [InlineData("Pictures__RsvgConvert", "rsvg-convert", "Pictures:RsvgConvert is \"rsvg-convert\"")]
    [InlineData("Pictures__VipsThumbnail", "vipsthumbnail", "Pictures:VipsThumbnail is \"vipsthumbnail\"")]
    public async Task A_wrong_setting_stops_the_start_with_one_sentence(string key, string value, string sentence)
    {
        portal.Environment[key] = value;
        var stopped = (await portal.RunAsync("serve", "--urls", "http://127.0.0.1:0")).Ends(2);
        Assert.StartsWith(sentence, stopped.Error, StringComparison.Ordinal);
        Assert.Single(stopped.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=portal;Database=portal", 3)]
    [InlineData("no connection string", 2)]
    [InlineData("Host=127.0.0.1;Colour=blue", 2)]
    public async Task Without_a_database_no_verb_pretends(string connection, int exitCode)
    {
        portal.Environment["ConnectionStrings__Portal"] = connection;
        var stopped = (await portal.RunAsync("migrate")).Ends(exitCode);
        Assert.NotEqual("", stopped.Error);
        Assert.DoesNotContain("   at ", stopped.Error, StringComparison.Ordinal);
        Assert.Equal("", stopped.Output);
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("db", "upgrade", "--to", "the newest")]
    [InlineData("owner", "add")]
    [InlineData("content", "import")]
    [InlineData("content", "export")]
    [InlineData("mail", "test", "--from", "x")]
    public async Task A_command_line_that_is_wrong_starts_nothing(params string[] arguments)
    {
        var refused = (await portal.RunAsync(arguments)).Ends(2);
        Assert.NotEqual("", refused.Error);
        Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("db")]
    [InlineData("db upgrade")]
    [InlineData("owner")]
    [InlineData("owner add")]
    [InlineData("owner reset")]
    [InlineData("content")]
    [InlineData("content import")]
    [InlineData("content export")]
    [InlineData("mail")]
    [InlineData("mail test")]
    [InlineData("check")]
    public async Task Every_verb_explains_itself(string verb)
    {
        var help = (await portal.RunAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Ends(0);
        Assert.Contains("Usage:", help.Output, StringComparison.Ordinal);
        Assert.Equal("", help.Error);
    }
}
