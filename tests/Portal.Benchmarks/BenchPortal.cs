using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Data.PrivateServer;
using Portal.Features.Account;
using Portal.Hosting;
using Portal.Model.Site;

namespace Portal.Benchmarks;

/// <summary>The whole portal with an owner and a durable PostgreSQL of its own; over HTTP once it was started.</summary>
internal sealed partial class BenchPortal : IAsyncDisposable
{
    public const string OwnerEmail = "owner@portal.example";

    private const string OwnerPassword = "seven quiet herons above the pond";

    private readonly WebApplication app;
    private readonly string? thrownAway;

    private BenchPortal(WebApplication app, PrivatePostgres server, string? thrownAway) => (this.app, Server, this.thrownAway) = (app, server, thrownAway);

    public PrivatePostgres Server { get; }
    public IServiceProvider Services => app.Services;

    /// <param name="folder">Is kept, with what is in it; null for one that is deleted at the end.</param>
    public static async Task<BenchPortal> OpenAsync(string? folder = null, TimeProvider? clock = null)
    {
        // Short, because it holds a socket.
        var data = folder ?? Path.Combine(Path.GetTempPath(), $"portal-bench-{Guid.NewGuid():N}"[..24]);
        var server = await PrivatePostgres.OpenAsync(data, CancellationToken.None);
        var builder = PortalBuilder.Create([]);
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Configuration["Data:Directory"] = data;
        foreach (var period in typeof(RetentionOptions).GetProperties())
        {
            // Inquiries of all ages are measured, so none is erased meanwhile.
            builder.Configuration[$"{RetentionOptions.Section}:{period.Name}"] = $"{period.GetCustomAttribute<RangeAttribute>()!.Maximum}";
        }

        builder.Logging.ClearProviders();
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }

        var portal = new BenchPortal(Program.Build(builder, server), server, folder is null ? data : null);
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirstStart>().PrepareAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<CreateOwnerHandler>().HandleAsync(new(OwnerEmail, "Owner", OwnerPassword), CancellationToken.None);
        return portal;
    }

    public Task StartAsync() => app.StartAsync();

    /// <summary>Waits until all that works behind the pages has had its first round, which a start with very many rows gives much to do.</summary>
    public async Task SettleAsync()
    {
        var workers = Services.GetServices<IHostedService>().OfType<IPulsing>().ToList();
        while (workers.Exists(worker => worker.Pulse is { EndedAt: null }))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>Somebody with cookies of their own.</summary>
    public HttpClient NewVisitor() => new() { BaseAddress = new(app.Urls.Single()) };

    public async Task<HttpClient> SignInAsync()
    {
        var owner = NewVisitor();
        using var answer = await TrySignInAsync(owner, await TokenAsync(owner), OwnerEmail, OwnerPassword);
        return answer.IsSuccessStatusCode ? owner : throw new InvalidOperationException($"The sign-in was answered {answer.StatusCode}.");
    }

    public static async Task<string> TokenAsync(HttpClient visitor) => Token().Match(await visitor.GetStringAsync("/account/sign-in")).Groups[1].Value;

    public static async Task<HttpResponseMessage> TrySignInAsync(HttpClient visitor, string token, string email, string password) =>
        await visitor.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.Email"] = email,
            ["Input.Password"] = password,
            ["__RequestVerificationToken"] = token,
        }));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Server.DisposeAsync();
        if (thrownAway is not null)
        {
            Directory.Delete(thrownAway, recursive: true);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
