using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Portal.Mail;

namespace Portal.UnitTests.Mail;

public sealed class MailSettingsTests
{
    private static readonly Dictionary<string, string?> Relay = new()
    {
        ["Mail:Transport"] = "Smtp",
        ["Mail:Host"] = "relay.example.org",
        ["Mail:From"] = "portal@Example.ORG",
        ["Mail:ForwardTo"] = "owner@example.org, second@example.org",
    };

    [Fact]
    public void Without_settings_letters_become_files_between_made_up_addresses()
    {
        var options = Read([]);
        Assert.Equal((MailTransportKind.Pickup, "portal@localhost"), (options.Transport, options.From));
        Assert.Equal(["owner@localhost"], options.Recipients);
    }

    [Fact]
    public void A_relay_needs_a_host_and_two_addresses()
    {
        var options = Read(Relay);
        Assert.Equal(("portal@example.org", "example.org", 587, MailSecurity.StartTls), (options.From, options.Domain, options.Port, options.Security));
        Assert.Equal(["owner@example.org", "second@example.org"], options.Recipients);
    }

    [Theory]
    [InlineData("Mail:Transport", "Pigeon", "Mail:Transport must be Pickup or Smtp.")]
    [InlineData("Mail:Transport", "1", "Mail:Transport must be Pickup or Smtp.")]
    [InlineData("Mail:Hold", "maybe", "Mail:Hold must be true or false.")]
    [InlineData("Mail:Security", "Maybe", "Mail:Security must be None or StartTls or Tls.")]
    [InlineData("Mail:Port", "smtp", "Mail:Port must be a number from 1 to 65535.")]
    [InlineData("Mail:Port", "0", "Mail:Port must be a number from 1 to 65535.")]
    [InlineData("Mail:Port", "65536", "Mail:Port must be a number from 1 to 65535.")]
    [InlineData("Mail:UndoSeconds", "soon", "Mail:UndoSeconds must be a number from 0 to 600.")]
    [InlineData("Mail:UndoSeconds", "601", "Mail:UndoSeconds must be a number from 0 to 600.")]
    [InlineData("Mail:Host", "", "Mail:Host must name the SMTP server, without a port.")]
    [InlineData("Mail:Host", "relay.example.org:25", "Mail:Host must name the SMTP server, without a port.")]
    [InlineData("Mail:From", "", "Mail:From must be one mail address, the portal's own.")]
    [InlineData("Mail:From", "a@example.org, b@example.org", "Mail:From must be one mail address, the portal's own.")]
    [InlineData("Mail:ForwardTo", "", "Mail:ForwardTo must be the owner's mail address, or several separated by commas.")]
    [InlineData("Mail:ForwardTo", "owner@example.org, second", "Mail:ForwardTo must be the owner's mail address, or several separated by commas.")]
    [InlineData("Mail:UserName", "portal", "Mail:Password is missing although Mail:UserName is set.")]
    [InlineData("Mail:Password", "secret", "Mail:UserName is missing although Mail:Password is set.")]
    public void A_wrong_setting_is_named_in_one_sentence(string key, string value, string sentence) =>
        Assert.Equal([sentence], Faults(new(Relay) { [key] = value }));

    [Fact]
    public void A_password_is_never_sent_in_the_clear()
    {
        var faults = Faults(new(Relay) { ["Mail:Security"] = "None", ["Mail:UserName"] = "portal", ["Mail:Password"] = "secret" });
        Assert.StartsWith("Mail:Security must be StartTls or Tls", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Implicit_tls_is_refused_where_the_library_cannot_do_it()
    {
        var settings = new Dictionary<string, string?>(Relay) { ["Mail:Security"] = "Tls", ["Mail:Port"] = "465" };
        var supported = Services(settings).GetRequiredService<SmtpLibrary>().SupportsImplicitTls;
        if (supported)
        {
            Assert.Equal(MailSecurity.Tls, Read(settings).Security);
        }
        else
        {
            var fault = Assert.Single(Faults(settings));
            Assert.StartsWith("Mail:Security cannot be Tls", fault, StringComparison.Ordinal);
            Assert.Contains("StartTls", fault, StringComparison.Ordinal);
            Assert.Contains("MailKit", fault, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Mail:Password", "secret", "Mail:Password and Mail:OAuth cannot both be set.")]
    [InlineData("Mail:Security", "None", "Mail:Security must be StartTls or Tls where Mail:OAuth is set, because a token is never sent in the clear.")]
    [InlineData("Mail:OAuth:TokenEndpoint", "http://tokens.example.org/", "Mail:OAuth:TokenEndpoint must be an https address.")]
    [InlineData("Mail:OAuth:TokenEndpoint", "tokens.example.org", "Mail:OAuth:TokenEndpoint must be an https address.")]
    [InlineData("Mail:OAuth:ClientId", "", "Mail:OAuth:ClientId is missing although Mail:OAuth is set.")]
    [InlineData("Mail:OAuth:RefreshToken", "", "Mail:OAuth:RefreshToken is missing although Mail:OAuth is set.")]
    [InlineData("Mail:UserName", "", "Mail:UserName is missing although Mail:OAuth is set.")]
    public void A_wrong_setting_of_tokens_is_named_in_one_sentence(string key, string value, string sentence)
    {
        var settings = new Dictionary<string, string?>(WithTokens) { [key] = value };
        Assert.Equal(Library.SupportsAccessTokens ? [sentence] : [NoTokens, sentence], Faults(settings));
    }

    [Fact]
    public void Tokens_are_refused_where_the_library_cannot_show_them()
    {
        if (Library.SupportsAccessTokens)
        {
            Assert.True(Read(WithTokens).OAuth.IsSet);
        }
        else
        {
            Assert.Equal([NoTokens], Faults(WithTokens));
        }
    }

    [Theory]
    [InlineData("log/smtp.log", true)]
    [InlineData("/var/log/smtp.log", false)]
    [InlineData("../smtp.log", false)]
    [InlineData("log/", false)]
    public void The_conversation_is_written_below_the_data_folder_or_not_at_all(string file, bool isBelow)
    {
        var settings = new Dictionary<string, string?>(Relay) { ["Mail:ProtocolLog"] = file };
        if (Library.SupportsProtocolLog && isBelow)
        {
            Assert.Equal(file, Read(settings).ProtocolLog);
        }
        else
        {
            Assert.StartsWith(Library.SupportsProtocolLog ? "Mail:ProtocolLog must be" : "Mail:ProtocolLog cannot be written in this build", Assert.Single(Faults(settings)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_password_may_be_in_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, " two words \n");
        var settings = new Dictionary<string, string?>(Relay) { ["Mail:UserName"] = "portal", ["Mail:PasswordFile"] = file };
        Assert.Equal(" two words ", Read(settings).Password);

        Assert.Equal(["Mail:Password and Mail:PasswordFile cannot both be set."], Faults(new(settings) { ["Mail:Password"] = "secret" }));
        File.WriteAllText(file, "\n");
        Assert.Equal([$"Mail:PasswordFile names an empty file: {file}"], Faults(settings));
        File.Delete(file);
        Assert.Equal([$"Mail:PasswordFile names a file that cannot be read: {file}"], Faults(settings));

        // Letters that become files need no secrets, so a server's that is away does not matter.
        Assert.Equal("", Read(new(settings) { ["Mail:Transport"] = "Pickup" }).Password);
    }

    [Fact]
    public void Under_pickup_settings_of_a_server_do_not_matter() =>
        Assert.Equal(MailTransportKind.Pickup, Read(new() { ["Mail:Host"] = "not a host", ["Mail:UserName"] = "portal" }).Transport);

    [Fact]
    public void An_international_domain_makes_plain_message_ids() =>
        Assert.Equal("xn--fsqu00a.example", Read(new() { ["Mail:From"] = "portal@例子.example" }).Domain);

    [Fact]
    public async Task A_wrong_setting_stops_the_start()
    {
        var builder = Builder(new(Relay) { ["Mail:Host"] = "" });
        using var host = builder.Build();
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal(["Mail:Host must name the SMTP server, without a port."], refused.Failures);
    }

    private const string NoTokens = "Mail:OAuth cannot be used in this build, which sends through System.Net.Mail: set Mail:Password, or use a build with MailKit.";

    private static readonly Dictionary<string, string?> WithTokens = new(Relay)
    {
        ["Mail:UserName"] = "portal@example.org",
        ["Mail:OAuth:TokenEndpoint"] = "https://tokens.example.org/token",
        ["Mail:OAuth:ClientId"] = "portal",
        ["Mail:OAuth:RefreshToken"] = "refresh",
    };

    private static SmtpLibrary Library => Services([]).GetRequiredService<SmtpLibrary>();

    private static string[] Faults(Dictionary<string, string?> settings) =>
        [.. Assert.Throws<OptionsValidationException>(() => Read(settings)).Failures];

    private static MailOptions Read(Dictionary<string, string?> settings) => Services(settings).GetRequiredService<IOptions<MailOptions>>().Value;

    private static IServiceProvider Services(Dictionary<string, string?> settings) => Builder(settings).Build().Services;

    private static HostApplicationBuilder Builder(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Portal.Data.DatabaseChannel>();
        builder.Services.AddSingleton<Portal.Data.Telemetry.StandingFigures>();
        builder.Services.AddSingleton(Portal.Data.DatabaseConnections.Of("Host=nowhere"));
        builder.Services.AddSingleton<Portal.Data.Telemetry.PoolFigures>();
        builder.Services.AddSingleton<Portal.Data.Telemetry.PortalMeter>();
        builder.AddPortalMail();
        return builder;
    }
}
