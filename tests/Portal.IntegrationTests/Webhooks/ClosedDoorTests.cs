using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Account.Webhooks;
using Portal.IntegrationTests.Support;
using Portal.Model.Webhooks;

namespace Portal.IntegrationTests.Webhooks;

/// <summary>A portal with the settings as shipped knocks at no door of the house, however its address is spelled.</summary>
public sealed class ClosedDoorTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("0x7f.1")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[64:ff9b::127.0.0.1]")]
    [InlineData("169.254.169.254")]
    public async Task Nothing_is_sent_to_this_machine(string host)
    {
        using var door = new TcpListener(IPAddress.IPv6Any, 0) { Server = { DualMode = true } };
        door.Start();
        var port = ((IPEndPoint)door.LocalEndpoint).Port;
        var answer = await portal.InServicesAsync(services =>
            services.GetRequiredService<WebhookSender>().SendAsync($"https://{host}:{port}/", "msg_1", [WebhookSignature.CreateSecret()], "{}"u8.ToArray(), CancellationToken.None));
        Assert.Equal(new(WebhookFault.AddressRefused, null), answer);
        Assert.False(door.Pending());
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said_to_be_none()
    {
        var answer = await portal.InServicesAsync(services =>
            services.GetRequiredService<WebhookSender>().SendAsync("https://nothing-here.invalid/", "msg_1", [WebhookSignature.CreateSecret()], "{}"u8.ToArray(), CancellationToken.None));
        Assert.Equal(WebhookFault.NoSuchName, answer.Fault);
    }

    [Fact]
    public async Task The_page_takes_none_of_them_and_no_address_without_encryption()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync(HookDesk.Page);
        foreach (var address in new[] { "http://example.org/", "https://127.0.0.1/", "https://[::1]/", "https://10.0.0.8/", "https://me@example.org/", "https://example.org:22/", "ftp://example.org/", "example.org", $"https://example.org/{new string('a', 500)}" })
        {
            page = await owner.SubmitAsync(page, new() { ["Input.Name"] = "Lab", ["Input.Address"] = address, ["Input.Received"] = "true" }, "form.form");
            page.One("[aria-invalid][name='Input.Address']");
            Assert.Empty(page.All("code.key"));
        }
    }
}
