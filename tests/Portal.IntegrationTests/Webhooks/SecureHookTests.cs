using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Account.Webhooks;
using Portal.IntegrationTests.Support;
using Portal.Model.Webhooks;

namespace Portal.IntegrationTests.Webhooks;

/// <summary>A message goes to nobody who cannot show whom it belongs to.</summary>
public sealed class SecureHookTests(HookPortal portal) : IClassFixture<HookPortal>
{
    [Fact]
    public async Task A_certificate_that_is_trusted_is_taken() => Assert.Equal(new(null, 204), await SendAsync(TestCertificates.Trusted));

    [Fact]
    public async Task A_certificate_of_nobody_is_not() => Assert.Equal(new(WebhookFault.NotSecure, null), await SendAsync(TestCertificates.Untrusted));

    [Fact]
    public async Task Nor_is_one_of_another_host() => Assert.Equal(new(WebhookFault.NotSecure, null), await SendAsync(TestCertificates.OfAnotherServer));

    private async Task<WebhookAnswer> SendAsync(X509Certificate2 certificate)
    {
        using var door = new TcpListener(IPAddress.Loopback, 0);
        door.Start();
        var answering = AnswerAsync(door, certificate);
        var answer = await portal.InServicesAsync(services => services.GetRequiredService<WebhookSender>().SendAsync(
            $"https://127.0.0.1:{((IPEndPoint)door.LocalEndpoint).Port}/", "msg_1", [WebhookSignature.CreateSecret()], "{}"u8.ToArray(), CancellationToken.None));
        await answering;
        return answer;
    }

    private static async Task AnswerAsync(TcpListener door, X509Certificate2 certificate)
    {
        using var client = await door.AcceptTcpClientAsync();
        await using var secure = new SslStream(client.GetStream());
        try
        {
            await secure.AuthenticateAsServerAsync(certificate);
            var buffer = new byte[8192];
            if (await secure.ReadAsync(buffer) > 0)
            {
                await secure.WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray());
            }
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            // The portal hung up.
        }
    }
}
