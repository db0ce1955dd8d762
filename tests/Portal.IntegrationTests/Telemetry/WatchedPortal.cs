using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Data.Telemetry;
using Portal.Hosting.Telemetry;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Telemetry;

/// <summary>A portal with a collector, after some people came by: all that it had to tell has been told.</summary>
public sealed class WatchedPortal(PostgresServer postgres) : PortalServer(postgres)
{
    public const string Person = "watched.person@example.edu";
    public const string SearchWord = "word-of-a-search";
    public const string FaultWords = "words-of-a-fault";
    public const string Key = "key-of-the-collector";

    public OtlpSink Sink { get; } = new();

    /// <summary>Of the private page that was visited.</summary>
    public string Token { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        Settings["Telemetry:Endpoint"] = Sink.Address;
        Settings["Telemetry:Protocol"] = "http/protobuf";
        Settings["Telemetry:Headers"] = $"x-key={Key}";
        OtlpSink.MakeRoom(Settings);
        Settings["Limits:RequestsPerAddressAndHour"] = "3";
        await base.InitializeAsync();
        await WalkAsync();

        // As at its end: what is left is told.
        await InServicesAsync(async services =>
        {
            await services.GetServices<IHostedService>().OfType<TelemetryExport>().Single().StoppedAsync(CancellationToken.None);
            return true;
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Sink.DisposeAsync();
    }

    protected override void Extend(IEndpointRouteBuilder routes) => routes.MapGet("/watched/{number}", async (string number, HttpContext context) =>
    {
        var db = context.RequestServices.GetRequiredService<Portal.Data.PortalDbContext>();
        await db.Database.ExecuteSqlRawAsync($"select '{FaultWords}'::int");
        return number;
    }).AllowAnonymous();

    private async Task WalkAsync()
    {
        using var visitor = NewVisitor();
        (await visitor.VisitAsync("/accessibility")).Is(HttpStatusCode.OK);
        (await visitor.VisitAsync("/accessibility")).Is(HttpStatusCode.OK);
        var form = await visitor.VisitAsync("/contact/question");
        var check = await visitor.SubmitAsync(form, Answers.Question(Person));
        var receipt = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK);
        Token = receipt.Path.Split('/')[^1];
        (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK);
        Clock.Now += TimeSpan.FromMinutes(1);
        (await visitor.VisitAsync($"/inquiries/{Token}?{SearchWord}=1")).Is(HttpStatusCode.OK);
        (await visitor.VisitAsync("/inquiries/no-such-token-anywhere")).Is(HttpStatusCode.NotFound);
        (await visitor.VisitAsync($"/publications?q={SearchWord}")).Is(HttpStatusCode.OK);
        (await visitor.VisitAsync("/watched/secret-of-a-path")).Is(HttpStatusCode.InternalServerError);
        await this.ReceiveAsync("two@example.edu");
        await this.ReceiveAsync("three@example.edu");
        (await visitor.CompleteAsync(await visitor.VisitAsync("/contact/question"), Answers.Question("four@example.edu"))).Is(HttpStatusCode.TooManyRequests);

        using var owner = await SignInAsOwnerAsync();
        (await owner.VisitAsync($"/inbox?q={SearchWord}")).Is(HttpStatusCode.OK);
        var reference = receipt.One("#reference").TextContent;
        await owner.ChangeStateAsync(reference, "Closed");
        await this.WaitForSentAsync(reference);
        await InServicesAsync(async services =>
        {
            await services.GetRequiredService<StandingFigures>().ReadAsync(CancellationToken.None);
            return true;
        });
    }
}

/// <summary>One for all: a process collects for one portal.</summary>
[CollectionDefinition(nameof(WatchedPortal))]
public sealed class OneWatchedPortal : ICollectionFixture<WatchedPortal>;
