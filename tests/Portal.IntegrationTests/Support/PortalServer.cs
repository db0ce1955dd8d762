using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Features.Account;
using Portal.Hosting;
using Portal.Mail;
using Portal.Model.Accounts;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>
/// The whole portal with the shipped content, as it starts anywhere: a loopback port, a database of its own, a mail
/// server to send to.
/// </summary>
public class PortalServer(PostgresServer postgres) : IAsyncLifetime
{
    public const string BaseUrl = "http://portal.test";
    public const string OwnerEmail = "owner@portal.test";
    public const string OwnerPassword = "seven quiet herons above the pond";

    public const string ReviewerEmail = "reviewer@portal.test";
    public const string ReviewerPassword = "nine slow barges on the canal";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portal-data-");
    private readonly LogSink log = new();
    private WebApplication? app;

    public PostgresServer Postgres { get; } = postgres;

    /// <summary>What differs from the settings below; to be filled before the start.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public SettableClock Clock { get; } = new();

    /// <summary>Where the letters end up.</summary>
    public SmtpServer Post { get; } = new();

    /// <summary>What a start without any account prints for the owner-to-be.</summary>
    public string? SetUpLink { get; private set; }

    public string ConnectionString { get; private set; } = "";
    public IReadOnlyCollection<string> Log => log.Lines;
    public Task WaitForLogAsync(string text) => log.WaitForAsync(lines => lines.Exists(line => line.Contains(text, StringComparison.Ordinal)));

    public IReadOnlyCollection<ReceivedMail> Mailbox => Post.Mailbox;
    public IReadOnlyList<Endpoint> Endpoints => [.. ((IEndpointRouteBuilder)app!).DataSources.SelectMany(source => source.Endpoints)];
    public Uri Address => new(app!.Urls.Single());

    public virtual async ValueTask InitializeAsync()
    {
        ConnectionString = Settings.GetValueOrDefault("ConnectionStrings:Portal")
            ?? await (Settings.ContainsKey("Content:Directory") ? Postgres.CreateDatabaseAsync() : Postgres.CreateFilledDatabaseAsync());
        var builder = PortalBuilder.Create([]);
        foreach (var (key, value) in Defaults().Concat(Settings))
        {
            builder.Configuration[key] = value;
        }

        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(Clock);

        // People who guess wait a while for each hash; tests sign in hundreds of times.
        builder.Services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 2_000);
        Configure(builder);
        app = Program.Build(builder, server: null);
        Extend(app);
        SetUpLink = await InScopeAsync(services => services.GetRequiredService<FirstStart>().PrepareAsync(CancellationToken.None));
        await app.StartAsync();

        // They clear away what is old, and whatever is old a test put there to look at.
        await this.FirstRoundOfAsync<Sweep>();
    }

    /// <summary>A browser with no cookies.</summary>
    public Visitor NewVisitor(bool followsRedirects = true) => new(Address, followsRedirects);

    /// <summary>One visit with a fresh browser.</summary>
    public async Task<Page> VisitAsync(string path)
    {
        using var visitor = NewVisitor();
        return await visitor.VisitAsync(path);
    }

    /// <summary>A browser that went through the sign-in page. The account is made when it is first needed.</summary>
    public async Task<Visitor> SignInAsOwnerAsync()
    {
        await InScopeAsync(async services => await services.GetRequiredService<PortalDbContext>().Users.AnyAsync(u => u.Email == OwnerEmail)
            ? null
            : await services.GetRequiredService<CreateOwnerHandler>().HandleAsync(new(OwnerEmail, "Olga Owner", OwnerPassword), CancellationToken.None));
        return await SignInAsync(OwnerEmail, OwnerPassword);
    }

    /// <summary>Somebody whom the owner invited, who joined, and who comes back.</summary>
    public async Task<Visitor> SignInAsReviewerAsync()
    {
        await InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<PortalUser>>();
            if (await users.FindByEmailAsync(ReviewerEmail) is not null)
            {
                return false;
            }

            var reviewer = PortalUser.Invite(ReviewerEmail, "Rita Reviewer", PortalRole.Reviewer, Language.English, Clock.Now);
            reviewer.Join("Rita Reviewer", Clock.Now);
            return (await users.CreateAsync(reviewer, ReviewerPassword)).Succeeded;
        });
        return await SignInAsync(ReviewerEmail, ReviewerPassword);
    }

    /// <summary>With the password, in a browser where the account was signed in before, so that no letter tells of a new one.</summary>
    private async Task<Visitor> SignInAsync(string email, string password)
    {
        var visitor = NewVisitor();
        visitor.Cookies.Add(Address, new System.Net.Cookie(KnownDevices.CookieName, await DeviceCookieAsync(email)));
        var page = await visitor.VisitAsync("/account/sign-in");
        (await visitor.SubmitAsync(page, new() { ["Input.Email"] = email, ["Input.Password"] = password }, "form.form")).Is(HttpStatusCode.OK);
        return visitor;
    }

    private Task<string> DeviceCookieAsync(string email) => InScopeAsync(async services =>
        services.GetRequiredService<KnownDevices>().Make((await services.GetRequiredService<UserManager<PortalUser>>().FindByEmailAsync(email))!));

    /// <summary>A round of the worker now, after the clock was moved.</summary>
    public Task<int> SendDueAsync() => InScopeAsync(services => services.GetRequiredService<Courier>().SendDueAsync(CancellationToken.None));

    /// <summary>The next letter that arrives, once the portal knows that it did: the mail server has it a moment before.</summary>
    public async Task<ReceivedMail> NextLetterAsync()
    {
        var mail = await Post.NextAsync();
        if (mail.Header("Message-ID") is { } id && await InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.MessageId == id).Select(e => (Guid?)e.Id).SingleOrDefaultAsync()) is { } letter)
        {
            await WaitForLogAsync($"Sent {letter}");
        }

        return mail;
    }

    public Task<T> InDatabaseAsync<T>(Func<PortalDbContext, Task<T>> use) => InScopeAsync(services => use(services.GetRequiredService<PortalDbContext>()));

    public virtual async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();

            // The server of the tests has connections for those who work, not for those who went home.
            DatabaseConnections.Of(ConnectionString).GoHome();
        }

        await Post.DisposeAsync();
        data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>For a test that listens to what happens inside.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    /// <summary>For a test that needs an endpoint more than the portal has.</summary>
    protected virtual void Extend(IEndpointRouteBuilder routes)
    {
    }

    private Dictionary<string, string?> Defaults() => new()
    {
        ["urls"] = "http://127.0.0.1:0",
        ["ConnectionStrings:Portal"] = ConnectionString,
        ["Data:Directory"] = data.FullName,
        ["Site:BaseUrl"] = BaseUrl,

        // A class of tests is one busy visitor on a clock that stands still.
        ["Limits:RequestsPerAddressAndHour"] = "100000",
        ["Limits:OpenInquiriesPerSender"] = "1000",
        ["Limits:MinimumFillSeconds"] = "0",
        ["Limits:ProofOfWorkAbove"] = "100000",
        ["Mail:Transport"] = "Smtp",
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{Post.Port}",
        ["Mail:Security"] = "None",
        ["Mail:From"] = "portal@portal.test",
        ["Mail:ForwardTo"] = "owner@portal.test",
    };

    public Task<T> InServicesAsync<T>(Func<IServiceProvider, Task<T>> use) => InScopeAsync(use);

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = app!.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }
}
