using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Data.PrivateServer;
using Portal.Features.Account;
using Portal.Hosting;

namespace Portal.Benchmarks.Accounts;

/// <summary>
/// Does the time of a refused sign-in tell whether an address has an account? The limit is the known address; a ratio of 1 says
/// nothing to whoever measures.
/// </summary>
internal static partial class AccountBenchmark
{
    private const string Known = "owner@portal.example";

    /// <summary>Below what one address may try in a window.</summary>
    private const int Attempts = 8;

    public static async Task RunAsync()
    {
        // Short, because it holds a socket.
        var folder = Path.Combine(Path.GetTempPath(), $"portal-bench-{Guid.NewGuid():N}"[..24]);
        await using var server = await PrivatePostgres.OpenAsync(folder, CancellationToken.None);
        var clock = new Ahead();
        await using var app = await StartAsync(folder, server, clock);
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        await Measure.CompareAsync(
            rounds: 15, "refused sign-ins a second",
            ("known address", () => RoundAsync(client, clock, _ => Known)),
            ("unknown address", () => RoundAsync(client, clock, _ => "nobody@portal.example")));
        await app.StopAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<WebApplication> StartAsync(string folder, PrivatePostgres server, Ahead clock)
    {
        var builder = PortalBuilder.Create([]);
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Configuration["Data:Directory"] = folder;
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        var app = Program.Build(builder, server);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CreateOwnerHandler>().HandleAsync(new(Known, "Owner", "seven quiet herons above the pond"), CancellationToken.None);
        }

        await app.StartAsync();
        return app;
    }

    private static async Task<double> RoundAsync(HttpClient client, Ahead clock, Func<int, string> address)
    {
        // Into the next window of every limit.
        clock.Offset += TimeSpan.FromMinutes(11);
        var token = Token().Match(await client.GetStringAsync("/account/sign-in")).Groups[1].Value;
        var time = Stopwatch.StartNew();
        for (var i = 0; i < Attempts; i++)
        {
            using var answer = await client.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Input.Email"] = address(i),
                ["Input.Password"] = $"a wrong password {i}",
                ["__RequestVerificationToken"] = token,
            }));
            if ((int)answer.StatusCode != 422)
            {
                throw new InvalidOperationException($"A sign-in was answered {answer.StatusCode}.");
            }
        }

        return Attempts / time.Elapsed.TotalSeconds;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private sealed class Ahead : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }
}
