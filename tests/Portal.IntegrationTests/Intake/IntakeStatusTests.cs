using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Intake;

/// <summary>A mailbox that is not read any more is noticed.</summary>
public sealed class IntakeStatusTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly IntakePortal portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task After_half_an_hour_without_a_look_that_went_well_the_alarm_rings_until_one_does()
    {
        (await portal.VisitAsync("/healthz/ready")).Says("intake: Healthy");
        portal.Incoming.Trouble = "NO [AUTHENTICATIONFAILED] Invalid credentials";
        portal.Clock.Now += TimeSpan.FromMinutes(29);
        Assert.Equal(0, await portal.LookAsync());
        (await portal.VisitAsync("/healthz/ready")).Says("intake: Healthy");

        portal.Clock.Now += TimeSpan.FromMinutes(2);
        await portal.LookAsync();
        (await portal.VisitAsync("/healthz/ready")).Is(HttpStatusCode.OK).Says("intake: Degraded").DoesNotSay("Invalid credentials");
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync("/inbox/unmatched")).Says("Answers may be waiting unseen").Says("Invalid credentials");

        portal.Incoming.Trouble = null;
        await portal.LookAsync();
        (await portal.VisitAsync("/healthz/ready")).Says("intake: Healthy");
        (await owner.VisitAsync("/inbox/unmatched")).Says("The mailbox was last read").DoesNotSay("Invalid credentials");
        Assert.DoesNotContain(portal.Log, line => line.Contains("Invalid credentials", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_mailbox_in_the_settings_answers_go_to_the_owner_and_the_page_says_so()
    {
        await using var plain = new PortalServer(postgres);
        await plain.InitializeAsync();
        (await plain.VisitAsync("/healthz/ready")).DoesNotSay("intake");
        using var owner = await plain.SignInAsOwnerAsync();
        (await owner.VisitAsync("/inbox/unmatched")).Says("go to your own mailbox");
    }
}
