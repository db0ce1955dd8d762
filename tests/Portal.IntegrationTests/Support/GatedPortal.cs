namespace Portal.IntegrationTests.Support;

/// <summary>A portal with a door in front of its database.</summary>
public sealed class GatedPortal(PostgresServer postgres) : PortalServer(postgres)
{
    public DatabaseGate Gate { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Gate = new(await Postgres.CreateFilledDatabaseAsync());
        Settings["ConnectionStrings:Portal"] = Gate.ConnectionString;
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Gate.DisposeAsync();
    }
}
