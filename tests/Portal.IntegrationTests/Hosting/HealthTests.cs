using System.Net;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

public sealed class HealthTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task All_is_well_after_the_start()
    {
        var health = (await portal.VisitAsync("/healthz/ready")).Is(HttpStatusCode.OK);
        Assert.Equal("Healthy\ndatabase: Healthy\ndisk: Healthy\nmail: Healthy\n", string.Concat(health.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(HealthyFirst).Select(line => line + "\n")));
        Assert.Contains("no-store", health.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_trouble_is_degraded_and_inquiries_are_still_taken()
    {
        var refused = new TaskCompletionSource();
        portal.Post.On("RCPT", _ =>
        {
            refused.TrySetResult();
            return "451 4.3.0 Not now";
        });
        using var visitor = portal.NewVisitor();
        (await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern())).Is(HttpStatusCode.OK).One("#reference");
        await refused.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Page health;
        var patience = TimeSpan.FromSeconds(20);
        var since = TimeProvider.System.GetTimestamp();
        do
        {
            // The refusal was sent; that it is written down too can only be asked for.
            health = (await portal.VisitAsync("/healthz/ready")).Is(HttpStatusCode.OK);
        }
        while (!health.Body.Contains("mail: Degraded", StringComparison.Ordinal) && TimeProvider.System.GetElapsedTime(since) < patience);

        Assert.StartsWith("Degraded\n", health.Body, StringComparison.Ordinal);
        Assert.Contains("database: Healthy", health.Body, StringComparison.Ordinal);
        health.DoesNotSay("Not now").DoesNotSay("example.edu");
    }

    private static readonly Comparer<string> HealthyFirst = Comparer<string>.Create((a, b) => string.CompareOrdinal(a == "Healthy" ? "" : a, b == "Healthy" ? "" : b));
}
