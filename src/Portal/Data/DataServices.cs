using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using Portal.Data.Content;
using Portal.Data.Erasing;
using Portal.Data.Keys;
using Portal.Data.Pictures;
using Portal.Data.PrivateServer;
using Portal.Data.Reading;
using Portal.Data.Scanning;
using Portal.Data.Search;
using Portal.Data.Telemetry;
using Portal.Data.Webhooks;

namespace Portal.Data;

public static class DataServices
{
    /// <summary>Of the role that serves.</summary>
    public const string ConnectionName = "Portal";

    /// <summary>Of the role that owns the tables; where it is absent, the one that serves does everything.</summary>
    private const string OwnerConnectionName = "Migration";

    /// <param name="server">The private PostgreSQL, or null where <c>ConnectionStrings:Portal</c> names another.</param>
    public static void AddPortalData(this IHostApplicationBuilder builder, PrivatePostgres? server)
    {
        var connections = DatabaseConnections.Of(server?.RunTimeConnectionString ?? Checked(builder, ConnectionName));
        builder.Services.AddSingleton(connections);
        if ((server?.ConnectionString ?? OwnerConnection(builder)) is { } owner)
        {
            builder.Services.AddSingleton(new SchemaOwner(owner));
        }

        builder.Services.AddDbContext<PortalDbContext>((services, options) =>
            options.UseNpgsql(connections.For(services)).AddInterceptors(
                services.GetRequiredService<ContentChanges>(), services.GetRequiredService<WebhookRecords>(),
                services.GetRequiredService<DecisionCounts>(), services.GetRequiredService<DatabaseRoom.Watch>()));
        builder.Services.AddScoped<ContentChanges>();
        builder.Services.AddScoped<WebhookRecords>();
        builder.Services.AddScoped<WebhookOutbox>();
        builder.Services.AddSingleton<WebhookSignal>();
        builder.Services.AddScoped<DecisionCounts>();
        builder.Services.AddSingleton<DatabaseRoom>();
        builder.Services.AddSingleton<DatabaseRoom.Watch>();
        builder.Services.AddSingleton<DataFolder>();
        builder.Services.AddSingleton<StandingFigures>();
        builder.Services.AddSingleton<PoolFigures>();
        builder.Services.AddSingleton<PortalMeter>();
        builder.Services.AddSingleton<FiguresSignal>();
        builder.Services.AddHostedService<StandingFiguresWorker>();
        builder.Services.AddSingleton<ContentVersion>();
        builder.Services.AddHostedService<ContentListener>();
        builder.Services.AddSingleton<ServerKeys>();
        builder.Services.AddSingleton<InquiryLinks>();
        builder.Services.AddSingleton<AccountLinks>();
        builder.Services.AddSingleton<SenderCodeDigits>();
        builder.Services.AddSingleton<ReplyTokens>();
        builder.Services.AddScoped<Schema>();
        builder.Services.AddScoped<AuditTrail>();
        builder.Services.AddScoped<AttachmentContent>();
        builder.Services.AddScoped<IncomingContent>();
        builder.Services.AddScoped<ExportContent>();
        builder.Services.AddScoped<ExportTraces>();
        builder.Services.AddScoped<PersonTraces>();
        builder.Services.AddScoped<InquiryEraser>();
        builder.Services.AddSingleton<DatabaseChannel>();
        builder.Services.AddSearch();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = new DataProtectionKeyStore(services.GetRequiredService<IServiceScopeFactory>())));
        KeyWrapping.Add(builder);
        builder.Services.AddOptions<FilesOptions>().BindConfiguration(FilesOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<FilesOptions>, FilesOptions>();
        builder.Services.AddSingleton<FileScanner>();
        builder.Services.AddSingleton(new ReadingLimits());
        builder.Services.AddSingleton<PdfReader>();
        builder.Services.AddSingleton<PdfPages>();
        builder.Services.AddOptions<PicturesOptions>().BindConfiguration(PicturesOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<PicturesOptions>, PicturesOptions>();
        builder.Services.AddSingleton<SvgPainter>();
        builder.Services.AddSingleton<PictureShrinker>();
        if (server is not null)
        {
            builder.Services.AddSingleton(server);
            builder.Services.AddHostedService<PrivateServerWatch>();
        }
    }

    private static void AddSearch(this IServiceCollection services)
    {
        services.AddScoped<SearchDocuments>();
        services.AddScoped<SearchIndexer>();
        services.AddSingleton<SearchSignal>();
        services.AddHostedService<SearchWorker>();
        services.AddHostedService<SearchListener>();
    }

    private static string? OwnerConnection(IHostApplicationBuilder builder) =>
        string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString(OwnerConnectionName)) ? null : Checked(builder, OwnerConnectionName);

    private static string Checked(IHostApplicationBuilder builder, string name)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(builder.Configuration.GetConnectionString(name)).ConnectionString;
        }
        catch (ArgumentException e)
        {
            throw new OptionsValidationException("ConnectionStrings", typeof(string), [$"ConnectionStrings:{name} cannot be read: {e.Message} Write it as Host=…;Database=…;Username=…;Password=…"]);
        }
    }
}
