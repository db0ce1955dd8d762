using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.PrivateServer;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Benchmarks.Mail;

/// <summary>The portal's mail room with a durable PostgreSQL of its own, and nothing else.</summary>
internal sealed class MailHouse : IAsyncDisposable
{
    private const string Paragraph = "Thank you for writing. I read your outline twice and would like to hear more about the second experiment. 谢谢来信，期待进一步交流。\n";

    private readonly string folder;
    private readonly PrivatePostgres server;
    private readonly IHost host;

    private MailHouse(string folder, PrivatePostgres server, IHost host) => (this.folder, this.server, this.host) = (folder, server, host);

    public IServiceProvider Services => host.Services;
    public IMailTransport Transport => Services.GetRequiredService<IMailTransport>();

    private MailOptions Options => Services.GetRequiredService<IOptions<MailOptions>>().Value;

    /// <summary>The transports look at the port for each connection.</summary>
    public void SendTo(int port) => Options.Port = port;

    public OutgoingMail Compose(OutgoingEmail letter) =>
        OutgoingMail.Create(letter, letter.TextBody, Options, Services.GetRequiredService<IOptions<SiteOptions>>().Value);

    public static async Task<MailHouse> OpenAsync()
    {
        // Short, because it holds a socket.
        var folder = Path.Combine(Path.GetTempPath(), $"portal-bench-{Guid.NewGuid():N}"[..24]);
        var server = await PrivatePostgres.OpenAsync(folder, CancellationToken.None);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Portal"] = server.ConnectionString,
            ["Mail:Transport"] = "Smtp",
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Security"] = "None",
            ["Mail:From"] = "portal@portal.example",
            ["Mail:ForwardTo"] = "owner@portal.example",
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<SiteOptions>(site => (site.Name, site.BaseUrl) = ("Portal", "https://portal.example"));
        builder.Services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        builder.AddPortalData(server: null);
        builder.AddPortalMail();
        var house = new MailHouse(folder, server, builder.Build());
        await house.InDatabaseAsync(db => new Schema(db).MigrateAsync(CancellationToken.None));
        return house;
    }

    public static OutgoingEmail Write(int number) => OutgoingEmail.Create(
        new()
        {
            Kind = EmailKind.Reply,
            To = new($"a{number}@example.org", "张三 Zhang San"),
            ReplyTo = new("owner@portal.example", "The Owner"),
            Subject = $"Re: Your inquiry about the internship 关于实习申请的回复 {number}",
            Text = string.Concat(Enumerable.Repeat(Paragraph, 10)),
            Language = Language.English,
            MessageIdDomain = "portal.example",
        },
        TimeProvider.System.GetUtcNow());

    public Task SaveAsync(IEnumerable<OutgoingEmail> letters) => InDatabaseAsync(async db =>
    {
        db.OutgoingEmails.AddRange(letters);
        await db.SaveChangesAsync();
    });

    public async Task InDatabaseAsync(Func<PortalDbContext, Task> use)
    {
        await using var scope = Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>The worker begins, as in the portal.</summary>
    public Task StartAsync() => host.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
