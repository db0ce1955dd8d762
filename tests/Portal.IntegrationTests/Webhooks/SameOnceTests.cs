using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Webhooks;
using Portal.Features.Account.Webhooks;
using Portal.IntegrationTests.Support;
using Portal.Model.Webhooks;

namespace Portal.IntegrationTests.Webhooks;

/// <summary>Several portals on one database, and one that falls over.</summary>
public sealed class SameOnceTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly HookPortal portal = new(postgres);
    private readonly HookReceiver program = new();

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await program.DisposeAsync();
    }

    [Fact]
    public async Task Two_portals_tell_each_thing_once()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        await using var other = new HookPortal(postgres);
        other.Settings["ConnectionStrings:Portal"] = portal.ConnectionString;
        await other.InitializeAsync();
        other.Clock.Now = portal.Clock.Now;
        const int Count = 30;
        await AddAsync(Count, portal.Clock.Now);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? portal : other).HookRoundAsync()));
        var ids = new List<string>();
        while (ids.Count < Count)
        {
            ids.Add((await program.NextAsync()).Id);
        }

        Assert.Equal(Count, ids.Distinct().Count());
        await portal.HookRoundAsync();
        Assert.Equal(0, program.Waiting);
    }

    [Fact]
    public async Task A_crash_between_the_answer_and_the_record_repeats_it_under_the_same_id()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var secret = await owner.MakeHookAsync(program.Address);
        await using var dying = new RunningPortal(portal.ConnectionString, new() { ["Webhooks:AllowPrivateAddresses"] = "true", ["Site:BaseUrl"] = PortalServer.BaseUrl });
        program.Before = dying.Kill;

        // The other process has the time of the day.
        portal.Clock.Now = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1);
        await AddAsync(1, portal.Clock.Now.AddHours(1));
        var first = await program.NextAsync();
        program.Before = null;
        Assert.Equal((WebhookDeliveryState.Sending, 1), await portal.DeliveryAsync(first.Id) is var left ? (left.State, left.Attempts) : default);
        Assert.Equal(0, await portal.HookRoundAsync());
        portal.Clock.Now = TimeProvider.System.GetUtcNow() + WebhookOutbox.Lease;
        await portal.HookRoundAsync();
        var again = await program.NextAsync();
        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
        Assert.True(again.IsSignedWith(secret));
        Assert.Equal(WebhookDeliveryState.Delivered, (await portal.SettledAsync(again, attempt: 2)).State);
    }

    private Task<int> AddAsync(int count, DateTimeOffset at) => portal.InDatabaseAsync(async db =>
    {
        var webhook = await db.Webhooks.Select(w => w.Id).SingleAsync();
        db.WebhookDeliveries.AddRange(Enumerable.Range(0, count).Select(_ => WebhookDelivery.Make(webhook, WebhookEvent.Test, about: null, at)));
        return await db.SaveChangesAsync();
    });
}

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
        using var door = new TcpListener(System.Net.IPAddress.IPv6Any, 0) { Server = { DualMode = true } };
        door.Start();
        var port = ((System.Net.IPEndPoint)door.LocalEndpoint).Port;
        var answer = await portal.InServicesAsync(services =>
            services.GetRequiredService<WebhookSender>().SendAsync($"https://{host}:{port}/", "msg_1", [WebhookSignature.CreateSecret()], "{}"u8.ToArray(), CancellationToken.None));
        Assert.Equal(new(WebhookFault.AddressRefused, null), answer);
        Assert.False(door.Pending());
    }

    [Fact]
    public async Task What_is_not_there_and_what_cannot_be_trusted_is_said()
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
