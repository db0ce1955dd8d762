using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Portal.Model.Accounts;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Data;

/// <summary>The unit of work. A use case reads what it needs, calls the entity's verbs, and saves once.</summary>
/// <remarks>
/// A new migration (CONTRIBUTING.md says what has to be restored first):
/// <c>dotnet ef migrations add NAME --project src/Portal --startup-project tools/DesignTime --output-dir Data/Migrations</c>
/// </remarks>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options)
    : IdentityUserContext<PortalUser, Guid>(options)
{
    public DbSet<Inquiry> Inquiries => Set<Inquiry>();
    public DbSet<OutgoingEmail> OutgoingEmails => Set<OutgoingEmail>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<ResearchProfile> Profiles => Set<ResearchProfile>();
    public DbSet<ResearchInterest> Interests => Set<ResearchInterest>();
    public DbSet<NewsItem> News => Set<NewsItem>();
    public DbSet<Project> Projects => Set<Project>();
    public DbSet<BackgroundEntry> Background => Set<BackgroundEntry>();
    public DbSet<ContentImport> ContentImports => Set<ContentImport>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<ServerKey> ServerKeys => Set<ServerKey>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>With passkeys. Said here, so that the model is the same whoever makes a context.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        builder.UseSnakeCaseNames();
        builder.CheckEnumValues();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.KeepEnumsAsText();
}
