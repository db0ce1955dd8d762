using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Content;
using Portal.Features.Templates;

namespace Portal.IntegrationTests.Support;

/// <summary>What a first start brings into a database, without what every installation has of its own.</summary>
internal static class ShippedContent
{
    public static async Task BringIntoAsync(string connectionString)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new SettableClock())
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddDbContext<PortalDbContext>(options => options.UseNpgsql(connectionString))
            .AddContent()
            .BuildServiceProvider();
        await services.GetRequiredService<ImportContentHandler>().HandleAsync(new(Path.Combine(AppContext.BaseDirectory, "content"), Overwrite: false), CancellationToken.None);
        await new ShipReadySetHandler(services.GetRequiredService<PortalDbContext>()).HandleAsync(CancellationToken.None);
    }
}
