using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Keys;
using Portal.Features.Content;
using Portal.Features.Templates;
using Portal.Model.Accounts;
using Portal.Model.Site;

namespace Portal.Hosting;

/// <summary>What has to be true before the first request: a current schema, content, and a way in for the owner.</summary>
internal sealed partial class FirstStart(
    Schema schema, PortalDbContext db, ImportContentHandler importContent, ShipReadySetHandler shipTemplates, KeyWrapping keys, IConfiguration configuration,
    IOptions<SiteOptions> site, TimeProvider clock, ILogger<FirstStart> logger)
{
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(1);

    /// <returns>The address at which the owner's account can be made, or null where there is an account.</returns>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        await schema.MigrateAsync(cancellationToken, LogMigrating);
        if (await keys.EnsureAsync(cancellationToken))
        {
            LogWrapped();
        }

        // Of several instances that start at the same moment one does this, and one says the link.
        return await db.TryAloneAsync("first start", () => FillAsync(cancellationToken), cancellationToken) is { Link: { } link } ? link : null;
    }

    private async Task<Filled> FillAsync(CancellationToken cancellationToken)
    {
        await ImportShippedContentAsync(cancellationToken);
        await shipTemplates.HandleAsync(cancellationToken);
        return new(await db.Users.AnyAsync(cancellationToken) ? null : await MakeSetUpLinkAsync(cancellationToken));
    }

    /// <summary>Only into a portal that nothing was ever imported into; an empty import counts, it is a clean start.</summary>
    private async Task ImportShippedContentAsync(CancellationToken cancellationToken)
    {
        var folder = configuration["Content:Directory"]!;
        if (Directory.Exists(folder) && !await db.ContentImports.AnyAsync(cancellationToken))
        {
            await importContent.HandleAsync(new(folder, Overwrite: false), cancellationToken);
            LogImported();
        }
    }

    /// <summary>A new start makes a new link and voids the one before, so at most one is ever open.</summary>
    private async Task<string> MakeSetUpLinkAsync(CancellationToken cancellationToken)
    {
        var (link, secret) = OneTimeLink.Create(OneTimeLinkPurpose.OwnerSetUp, LinkLifetime, clock.GetUtcNow());
        db.OneTimeLinks.RemoveRange(await db.OneTimeLinks.Where(l => l.Purpose == OneTimeLinkPurpose.OwnerSetUp && l.UsedAt == null).ToListAsync(cancellationToken));
        db.OneTimeLinks.Add(link);
        await db.SaveChangesAsync(cancellationToken);
        return site.Value.Link($"/account/set-up/{secret}");
    }

    private sealed record Filled(string? Link);

    [LoggerMessage(Level = LogLevel.Information, Message = "Migration {Number} of {All}: {Migration}")]
    private partial void LogMigrating(string migration, int number, int all);

    [LoggerMessage(Level = LogLevel.Information, Message = "Made a new key for cookies and form tokens, which is wrapped from the start")]
    private partial void LogWrapped();

    [LoggerMessage(Level = LogLevel.Information, Message = "Imported the shipped content")]
    private partial void LogImported();
}
