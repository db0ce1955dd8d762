using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Portal.Data;
using Portal.Features.Shared;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Load;

/// <summary>A portal with few connections, and with work that takes as long as a test wants.</summary>
public sealed class BusyPortal(PostgresServer postgres) : PortalServer(postgres)
{
    /// <summary>Works until it is <see cref="Done"/>.</summary>
    public const string Work = "/test/work";

    /// <summary>The same, outside the queue.</summary>
    public const string Download = "/test/long";

    /// <summary>How long a request may ask the database.</summary>
    public const string Patience = "/test/patience";

    /// <summary>Of requests.</summary>
    public const int Connections = 5;

    /// <summary>At work and waiting, of the queue of so many connections.</summary>
    public const int Places = 4 + (8 * 4);

    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int begun;
    private PartitionedRateLimiter<HttpContext>? queue;

    /// <summary>Of a page; null for what the portal says.</summary>
    public TimeSpan? PageLimit { get; set; }

    /// <summary>Added to the connection string.</summary>
    public string More { get; set; } = "";

    public int Begun => Volatile.Read(ref begun);

    /// <summary>Requests in the queue. Asked of it, for a request that was sent to find out would wait in it, too.</summary>
    public long Waiting
    {
        get
        {
            var anybody = new DefaultHttpContext { Request = { Method = HttpMethods.Get } };
            anybody.SetEndpoint(new(null, EndpointMetadataCollection.Empty, null));
            return queue!.GetStatistics(anybody)!.CurrentQueuedCount;
        }
    }

    /// <summary>As many as there are places, all of them in the house when this returns; they go when all is <see cref="Done"/>.</summary>
    internal async Task<Task<Answer[]>> CrowdAsync()
    {
        var crowd = Task.WhenAll(Enumerable.Range(0, Places).Select(_ => this.AskAsync(Work)));
        await Polling.UntilAsync(() => Begun + Waiting == Places);
        return crowd;
    }

    public void Done() => done.TrySetResult();

    public override async ValueTask InitializeAsync()
    {
        var given = new NpgsqlConnectionStringBuilder(await Postgres.CreateFilledDatabaseAsync()) { MaxPoolSize = Connections };
        Settings["ConnectionStrings:Portal"] = $"{given};{More}";
        await base.InitializeAsync();

        // The connections are as few for what it does behind its pages at its start.
        await this.FirstRoundsAsync();
    }

    protected override void Configure(WebApplicationBuilder builder)
    {
        if (PageLimit is { } limit)
        {
            builder.Services.PostConfigure<RequestTimeoutOptions>(options => options.DefaultPolicy = new() { Timeout = limit, TimeoutStatusCode = options.DefaultPolicy!.TimeoutStatusCode });
        }
    }

    protected override void Extend(IEndpointRouteBuilder routes)
    {
        queue = routes.ServiceProvider.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter;
        routes.MapGet(Work, (CancellationToken given) => WorkAsync(given)).AllowAnonymous();
        routes.MapGet(Download, (CancellationToken given) => WorkAsync(given)).AllowAnonymous().WithMetadata(new NotQueued());
        routes.MapGet(Patience, (PortalDbContext db) => db.Database.SqlQuery<string>($"select current_setting('statement_timeout') as \"Value\"").SingleAsync()).AllowAnonymous();
    }

    private async Task<string> WorkAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref begun);
        await done.Task.WaitAsync(cancellationToken);
        return "done";
    }
}
