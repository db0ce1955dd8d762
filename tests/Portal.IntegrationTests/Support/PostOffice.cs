using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>The mail room with a database of its own, without pages. Nothing is sent unless a test says so.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    private readonly IHost host;
    private readonly LogSink log = new();

    /// <param name="transport">One of the compiled SMTP transports by its name; null for the one that would be taken.</param>
    public PostOffice(string connectionString, Dictionary<string, string?> settings, string? transport = null, TimeSpan? patience = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration["ConnectionStrings:Portal"] = connectionString;
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.Configure<SiteOptions>(site => (site.Name, site.BaseUrl) = ("研究门户 Portal", "https://portal.example"));
        builder.Services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        builder.AddPortalData(server: null);
        builder.AddPortalMail();
        builder.Services.Configure<MailOptions>(mail => mail.ReplyPatience = patience ?? TimeSpan.FromSeconds(10));
        if (transport is not null)
        {
            builder.Services.AddSingleton<IMailTransport>(services => services.GetServices<ISmtpTransport>().Single(t => t.Name == transport));

            // The last one counts, and it is the one that the transport belongs to.
            builder.Services.AddSingleton(MailLibraries.All.Single(library => library.Name == transport));
        }

        host = builder.Build();
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public SettableClock Clock { get; } = new();
    public IServiceProvider Services => host.Services;
    public MailHealth Health => Services.GetRequiredService<MailHealth>();
    public IReadOnlyCollection<string> Log => log.Lines;

    public static Dictionary<string, string?> Relay(SmtpServer server, string security = "None") => new()
    {
        ["Mail:Transport"] = "Smtp",
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{server.Port}",
        ["Mail:Security"] = security,
        ["Mail:From"] = "portal@portal.example",
        ["Mail:ForwardTo"] = "owner@portal.example",
    };

    public static Letter Letter(string to = "ada@example.org", string subject = "Hello") => new()
    {
        Kind = EmailKind.Reply,
        To = new(to, null),
        Subject = subject,
        Text = "Some words.",
        Language = Language.English,
        MessageIdDomain = "portal.example",
    };

    public async Task<Guid> WriteAsync(Letter letter)
    {
        var email = OutgoingEmail.Create(letter, Clock.Now);
        await InDatabaseAsync(async db =>
        {
            db.OutgoingEmails.Add(email);
            return await db.SaveChangesAsync();
        });
        return email.Id;
    }

    /// <summary>One round of the worker.</summary>
    public Task<int> SendDueAsync(CancellationToken cancellationToken = default) => Services.GetRequiredService<Courier>().SendDueAsync(cancellationToken);

    public Task<OutgoingEmail> ReadAsync(Guid id) => InDatabaseAsync(db => db.OutgoingEmails.AsNoTracking().SingleAsync(e => e.Id == id));

    public async Task<T> InDatabaseAsync<T>(Func<PortalDbContext, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    internal async Task<T> InOutboxAsync<T>(Func<Outbox, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<Outbox>());
    }

    /// <summary>Returns once a line with these words is in the log.</summary>
    public Task LoggedAsync(string words) => log.WaitForAsync(lines => lines.Any(line => line.Contains(words, StringComparison.Ordinal)));

    /// <summary>Returns once the worker has sent so many letters, and has asked since when there is something to do again.</summary>
    public Task IdleAsync(int sent) => log.WaitForAsync(lines =>
        lines.Count(line => line.Contains(": Sent ", StringComparison.Ordinal)) == sent
        && lines.FindLastIndex(line => line.Contains("min(", StringComparison.OrdinalIgnoreCase)) > lines.FindLastIndex(line => line.Contains(": Sent ", StringComparison.Ordinal)));

    public Task StartAsync() => host.StartAsync();

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        var used = await InDatabaseAsync(db => Task.FromResult(db.Database.GetConnectionString()));
        await host.StopAsync();
        host.Dispose();

        // The server of the tests has connections for those who work, not for those who went home.
        await using var connection = new NpgsqlConnection(used);
        NpgsqlConnection.ClearPool(connection);
    }
}
