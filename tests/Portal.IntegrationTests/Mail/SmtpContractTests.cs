using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>What holds for every SMTP transport that this build has, proven in a real conversation over a socket.</summary>
public abstract class SmtpContractTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly List<PostOffice> offices = [];

    private protected SmtpServer Server { get; } = new();

    public static TheoryData<string> Transports => [.. MailLibraries.All.Select(library => library.Name)];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var office in offices)
        {
            await office.DisposeAsync();
        }

        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <param name="database">Of another one, whose letters are there then.</param>
    private protected async Task<PostOffice> OpenAsync(string transport, string security = "None", (string UserName, string Password)? account = null, TimeSpan? patience = null, SmtpServer? server = null, string? host = null, PostOffice? database = null)
    {
        var settings = PostOffice.Relay(server ?? Server, security);
        settings["Mail:Host"] = host ?? settings["Mail:Host"];
        (settings["Mail:UserName"], settings["Mail:Password"]) = (account?.UserName, account?.Password);
        var office = new PostOffice(database?.ConnectionString ?? await postgres.CreateDatabaseAsync(), settings, transport, patience);
        offices.Add(office);
        return office;
    }

    private protected static async Task<OutgoingEmail> SendOneAsync(PostOffice office)
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        Assert.Equal(1, await office.SendDueAsync());
        return await office.ReadAsync(id);
    }

    private protected static Task<int> CountWaitingAsync(PostOffice office) =>
        office.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.State == EmailState.Waiting || e.State == EmailState.Sending));

    private protected static async Task<HealthStatus> HealthAsync(PostOffice office) =>
        (await office.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "mail")).Status;
}
