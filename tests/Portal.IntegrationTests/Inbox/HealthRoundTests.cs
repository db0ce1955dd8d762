using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Health;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Inbox;

/// <summary>The page is asked when something is wrong, so it stands whatever it is.</summary>
public sealed class HealthRoundTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_question_that_nobody_can_answer_is_a_fault_and_takes_no_other_away()
    {
        await using var portal = new Puzzled(postgres);
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync("/inbox/health")).Is(HttpStatusCode.OK);
        Assert.Contains("This could not be found out (NotSupportedException).", page.One("#health-riddle.health-fault").TextContent, StringComparison.Ordinal);
        Assert.Single(page.All("#health-owner"));
        await portal.WaitForLogAsync("The question riddle about health could not be answered");
    }

    [Fact]
    public async Task Behind_a_fault_without_which_nothing_is_taken_nothing_is_asked()
    {
        await using var portal = new Puzzled(postgres, decides: true);
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync("/zh/inbox/health")).Is(HttpStatusCode.OK);
        page.Says("这一项未能查明（NotSupportedException）。");
        Assert.Empty(page.All("#health-owner"));
    }

    private sealed class Puzzled(PostgresServer postgres, bool decides = false) : PortalServer(postgres)
    {
        protected override void Configure(WebApplicationBuilder builder) =>
            builder.Services.Insert(0, ServiceDescriptor.Scoped<HealthQuestion>(_ => new Riddle(decides)));
    }

    private sealed class Riddle(bool decides) : HealthQuestion("riddle")
    {
        public override string Title => "Riddle";

        public override bool DecidesReadiness => decides;

        public override Task<HealthFinding?> AskAsync(CancellationToken cancellationToken) => throw new NotSupportedException("Nobody knows.");
    }
}
