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
    [InlineData("Mail:Security", "Maybe", "Mail:Security must be None or StartTls or Tls.")]
    [InlineData("Mail:Port", "smtp", "Mail:Port must be a number from 1 to 65535.")]
    [InlineData("Mail:Port", "0", "Mail:Port must be a number from 1 to 65535.")]
    [InlineData("Mail:Port", "65536", "Mail:Port must be a number from 1 to 65535.")]
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

    private static string[] Faults(Dictionary<string, string?> settings) =>
        [.. Assert.Throws<OptionsValidationException>(() => Read(settings)).Failures];

    private static MailOptions Read(Dictionary<string, string?> settings) => Services(settings).GetRequiredService<IOptions<MailOptions>>().Value;

    private static IServiceProvider Services(Dictionary<string, string?> settings) => Builder(settings).Build().Services;

    private static HostApplicationBuilder Builder(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddPortalMail();
        return builder;
    }
}
