using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Demo;
using Portal.Features.Inbox.Export;
using Portal.IntegrationTests.Support;
using Portal.Model.Exports;
using Portal.Model.Site;

namespace Portal.IntegrationTests.Export;

/// <summary>How much is exported changes nothing about the memory that it takes.</summary>
public sealed class ExportMemoryTests(PortalServer portal, ITestOutputHelper output) : IClassFixture<PortalServer>
{
    /// <summary>What the whole program may have at any time, in bytes; some 100 MB are its own.</summary>
    private const long Room = 192 << 20;

    /// <summary>Few ones have long conversations, so that they would not fit into the room either.</summary>
    private static readonly (int Inquiries, int Letters) Count = Suite.IsWhole ? (100_000, 0) : (800, 16);

    [Fact]
    public async Task What_is_larger_than_the_memory_that_there_is_is_exported_all_the_same()
    {
        using var owner = await portal.SignInAsOwnerAsync();

        // Whose export it would be as well.
        await portal.WithoutAsync<ExportWorker>();
        await portal.InServicesAsync(async services =>
        {
            await services.GetRequiredService<AddDemoInquiriesHandler>().HandleAsync(new(Count.Inquiries, 1), _ => { }, CancellationToken.None);
            return true;
        });
        await portal.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"""
            insert into messages (id, inquiry_id, kind, body, written_at, is_automatic)
            select gen_random_uuid(), i.id, 'from_sender', repeat(md5(i.id::text), 600), i.received_at, false from inquiries i, generate_series(1, {Count.Letters})
            """));
        var id = await portal.AskAsync("", ExportFormat.Json);

        // Nothing is removed meanwhile.
        var settings = typeof(RetentionOptions).GetProperties().Where(period => period.Name != nameof(RetentionOptions.Backups))
            .ToDictionary(period => $"{RetentionOptions.Section}:{period.Name}", string? (_) => $"{RetentionOptions.Longest}");
        settings["DOTNET_GCHeapHardLimit"] = Room.ToString("X", CultureInfo.InvariantCulture);
        await using var running = new RunningPortal(portal.ConnectionString, settings);
        var end = await running.LoggedAsync($"Export {id}", Suite.IsWhole ? TimeSpan.FromMinutes(9) : TimeSpan.FromMinutes(1));
        Assert.True(end.Contains($"Export {id} is ready: ", StringComparison.Ordinal), end);
        var size = (await portal.JobAsync(id))!.Size!.Value;
        output.WriteLine($"{size >> 20} MB in {Room >> 20} MB: {end}");
        Assert.True(size > Room, $"{size} bytes fit into it");
    }
}
