using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;
using Portal.Model.Accounts;
using Portal.Model.Audit;
using Portal.Model.Emails;
using Portal.Model.Exports;
using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Publications;
using Portal.Model.Replies;
using Portal.Model.Reviews;
using Portal.Model.Search;
using Portal.Model.Site;
using Portal.Model.Topics;
using Portal.Model.Triage;
using Portal.Model.Webhooks;

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
    public DbSet<Interview> Interviews => Set<Interview>();
    public DbSet<CollaborationLoad> CollaborationLoads => Set<CollaborationLoad>();
    public DbSet<HandOver> HandOvers => Set<HandOver>();
    public DbSet<SenderCode> SenderCodes => Set<SenderCode>();
    public DbSet<LinkRequest> LinkRequests => Set<LinkRequest>();
    public DbSet<ErasedInquiry> ErasedInquiries => Set<ErasedInquiry>();
    public DbSet<RemovalWarning> RemovalWarnings => Set<RemovalWarning>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<AttachmentChunk> AttachmentChunks => Set<AttachmentChunk>();
    public DbSet<OutgoingEmail> OutgoingEmails => Set<OutgoingEmail>();
    public DbSet<IncomingEmail> IncomingEmails => Set<IncomingEmail>();
    public DbSet<IncomingCursor> IncomingCursors => Set<IncomingCursor>();
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<GuessCount> GuessCounts => Set<GuessCount>();
    public DbSet<NoticePreference> NoticePreferences => Set<NoticePreference>();
    public DbSet<UntoldInquiry> UntoldInquiries => Set<UntoldInquiry>();
    public DbSet<ReplyTemplate> ReplyTemplates => Set<ReplyTemplate>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<ClosingLetter> ClosingLetters => Set<ClosingLetter>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<ResearchProfile> Profiles => Set<ResearchProfile>();
    public DbSet<ResearchInterest> Interests => Set<ResearchInterest>();
    public DbSet<NewsItem> News => Set<NewsItem>();
    public DbSet<Project> Projects => Set<Project>();
    public DbSet<BackgroundEntry> Background => Set<BackgroundEntry>();
    public DbSet<FaqEntry> Faq => Set<FaqEntry>();
    public DbSet<SiteTerms> Terms => Set<SiteTerms>();
    public DbSet<Pause> Pauses => Set<Pause>();
    public DbSet<SiteFile> SiteFiles => Set<SiteFile>();
    public DbSet<SiteFileVariant> SiteFileVariants => Set<SiteFileVariant>();
    public DbSet<ContentRevision> ContentRevisions => Set<ContentRevision>();
    public DbSet<ContentAlias> ContentAliases => Set<ContentAlias>();
    public DbSet<ContentImport> ContentImports => Set<ContentImport>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<InquiryOpening> InquiryOpenings => Set<InquiryOpening>();
    public DbSet<TriageAct> TriageActs => Set<TriageAct>();
    public DbSet<TriageSession> TriageSessions => Set<TriageSession>();
    public DbSet<TriageActItem> TriageActItems => Set<TriageActItem>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<ReviewLink> ReviewLinks => Set<ReviewLink>();
    public DbSet<RubricCriterion> RubricCriteria => Set<RubricCriterion>();
    public DbSet<InquiryLink> InquiryLinks => Set<InquiryLink>();
    public DbSet<ExportJob> Exports => Set<ExportJob>();
    public DbSet<ExportChunk> ExportChunks => Set<ExportChunk>();
    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();
    public DbSet<SearchDue> SearchDue => Set<SearchDue>();
    public DbSet<AttachmentText> AttachmentTexts => Set<AttachmentText>();
    public DbSet<FileReading> FileReadings => Set<FileReading>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<ServerKey> ServerKeys => Set<ServerKey>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Identity reads which tables there are (here: with passkeys) from its options in the application's services, and
    /// nowhere else; overriding SchemaVersion has no effect. A context that is made without them gets them here, so that
    /// the model is the same whoever makes it.
    /// </summary>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        var services = optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;
        if (services?.GetService<IOptions<IdentityOptions>>()?.Value.Stores.SchemaVersion != IdentityTables)
        {
            optionsBuilder.UseApplicationServiceProvider(WithIdentityTables);
        }
    }

    internal static readonly Version IdentityTables = IdentitySchemaVersions.Version3;

    private static readonly ServiceProvider WithIdentityTables = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentityTables)
        .BuildServiceProvider();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        builder.UseSnakeCaseNames();
        builder.CheckEnumValues();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.KeepEnumsAsText();
        configurationBuilder.Properties<InquiryStand>().HaveConversion<StandConverter>();
    }
}
