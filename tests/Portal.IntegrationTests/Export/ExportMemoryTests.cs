using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Features.Demo;
using Portal.Features.Inbox.Export;
using Portal.IntegrationTests.Support;
using Portal.Model.Exports;

namespace Portal.IntegrationTests.Export;

/// <summary>How many are exported changes nothing about the memory that it takes.</summary>
public sealed class ExportMemoryTests(PortalServer portal, ITestOutputHelper output) : IClassFixture<PortalServer>
{
    private static readonly (int Few, int Many) Counts = Suite.IsWhole ? (10_000, 100_000) : (300, 3_000);

    [Fact]
    public async Task Ten_times_as_many_take_no_more_memory()
    {
        using var owner = await portal.SignInAsOwnerAsync();

        // Whose export it would be as well.
        await portal.InServicesAsync(async services =>
        {
            await services.GetServices<IHostedService>().OfType<ExportWorker>().Single().StopAsync(CancellationToken.None);
            return true;
        });
        var few = await PeakAsync(Counts.Few);
        var many = await PeakAsync(Counts.Many - Counts.Few);
        output.WriteLine($"{Counts.Few}: {few}; {Counts.Many}: {many}; ratio {(double)many.Kilobytes / few.Kilobytes:0.00}");
        Assert.True(many.Bytes > 5 * few.Bytes, $"{few} and {many}");
        Assert.True(many.Kilobytes < 1.3 * few.Kilobytes, $"{few} and {many}");
    }

    /// <summary>Of a portal of its own, which finds the export waiting when it starts.</summary>
    private async Task<(long Kilobytes, long Bytes)> PeakAsync(int more)
    {
        await portal.InServicesAsync(async services =>
        {
            await services.GetRequiredService<AddDemoInquiriesHandler>().HandleAsync(new(more, 1), _ => { }, CancellationToken.None);
            return true;
        });
        var id = await portal.AskAsync("", ExportFormat.Json);

        // With as little room as it may have, what is left over is not mistaken for what is needed.
        await using var running = new RunningPortal(portal.ConnectionString, new() { ["DOTNET_GCConserveMemory"] = "9" });
        Assert.Contains("is ready", await running.LoggedAsync($"Export {id}", TimeSpan.FromMinutes(9)), StringComparison.Ordinal);
        return (running.PeakMemory, (await portal.JobAsync(id))!.Size!.Value);
    }
}
