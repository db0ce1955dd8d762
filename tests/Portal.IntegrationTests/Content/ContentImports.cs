using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Content;

namespace Portal.IntegrationTests.Content;

/// <summary>A database, a folder of files, and the import between them as the portal registers it.</summary>
internal sealed class ContentImports(string connectionString) : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-content-");

    private readonly ServiceProvider services = new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .AddDbContext<PortalDbContext>(options => options.UseNpgsql(connectionString))
        .AddContent()
        .BuildServiceProvider();

    /// <summary>The content that travels next to the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "content");

    public ContentImports With(string file, string text)
    {
        File.WriteAllText(Path.Combine(folder.FullName, file), text);
        return this;
    }

    public Task<ImportPlan> ImportAsync(bool overwrite = false) => ImportAsync(folder.FullName, overwrite);

    public async Task<ImportPlan> ImportAsync(string directory, bool overwrite = false)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportContentHandler>().HandleAsync(new(directory, overwrite), CancellationToken.None);
    }

    public async Task<ExportReport> ExportAsync(string directory, bool overwrite = false)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ExportContentHandler>().HandleAsync(new(directory, overwrite), CancellationToken.None);
    }

    public async Task<T> InDatabaseAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await services.DisposeAsync();
    }
}
