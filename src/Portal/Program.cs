using Portal.Data;
using Portal.Data.PrivateServer;
using Portal.Features;
using Portal.Features.Api;
using Portal.Features.Contact.Files;
using Portal.Features.Found;
using Portal.Features.Inbox.Api;
using Portal.Features.Inbox.Live;
using Portal.Features.Shared;
using Portal.Hosting;
using Portal.Hosting.Commands;
using Portal.Hosting.Ending;
using Portal.Hosting.Load;
using Portal.Hosting.Ready;
using Portal.Hosting.Telemetry;
using Portal.Mail;

namespace Portal;

public static class Program
{
    public static Task<int> Main(string[] args) => PortalCommands.RunAsync(args);

    /// <summary>Puts the house together: rooms first, then what a request passes through, in this order.</summary>
    /// <param name="server">The private PostgreSQL, or null where a server is configured.</param>
    public static WebApplication Build(WebApplicationBuilder builder, PrivatePostgres? server)
    {
        builder.AddPortalData(server);    // PostgreSQL, schema, links to private pages
        builder.AddPortalMail();          // outbox, transports
        builder.AddPortalFeatures();      // pages and their handlers
        builder.AddPortalHosting();       // accounts, cookies, proxies, health

        var app = builder.Build();

        app.UseRequestSpans();
        app.UseEnding();
        app.UseReadyAnswers();
        app.UseForwardedHeaders();
        app.UseSchemeOfSite();
        app.UseSecurityHeaders();
        app.UseKnownRequests();
        app.UseLanguageOfPath();
        app.UseErrorPage();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseRoutesOfSpans();
        app.UseKeepingOfAnswers();
        app.UsePageCompression();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseLoadLimits();

        app.MapStaticAssets().AllowAnonymous().WithMetadata(new NotQueued());
        app.MapPortalHealth();
        app.MapRazorPages().WithStaticAssets();
        app.MapUploads();
        app.MapLiveInbox();
        app.MapFound();
        app.MapApi();
        app.MapInquiries();
        app.MapCspReports();
        app.MapSecurityContact();
        app.MapNotFound();
        return app;
    }
}
