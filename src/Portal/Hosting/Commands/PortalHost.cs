using Portal.Data;
using Portal.Data.PrivateServer;

namespace Portal.Hosting.Commands;

/// <summary>The house put together on a database that answers, for as long as a verb needs it.</summary>
internal sealed class PortalHost : IAsyncDisposable
{
    private readonly PrivatePostgres? server;

    private PortalHost(WebApplication app, PrivatePostgres? server) => (App, this.server) = (app, server);

    public WebApplication App { get; }

    /// <param name="arguments">Settings of the command line, see <see cref="PortalBuilder.Create"/>.</param>
    /// <exception cref="PrivateServerException">No private PostgreSQL can be had here.</exception>
    public static async Task<PortalHost> OpenAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var builder = PortalBuilder.Create(arguments);
        var configured = builder.Configuration.GetConnectionString(DataServices.ConnectionName);
        var server = string.IsNullOrWhiteSpace(configured)
            ? await PrivatePostgres.OpenAsync(builder.Configuration["Data:Directory"]!, cancellationToken)
            : null;
        try
        {
            return new(Program.Build(builder, server), server);
        }
        catch
        {
            await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    /// <summary>Runs one use case with the services of a scope of its own.</summary>
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        await using var host = await OpenAsync([], cancellationToken);
        await using var scope = host.App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
