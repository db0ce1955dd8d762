using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using Portal.Data.Keys;
using Portal.Data.PrivateServer;
using Portal.Data.Scanning;

namespace Portal.Data;

public static class DataServices
{
    public const string ConnectionName = "Portal";

    /// <param name="server">The private PostgreSQL, or null where <c>ConnectionStrings:Portal</c> names another.</param>
    public static void AddPortalData(this IHostApplicationBuilder builder, PrivatePostgres? server)
    {
        var connectionString = server?.ConnectionString ?? Checked(builder.Configuration.GetConnectionString(ConnectionName)!);
        builder.Services.AddDbContext<PortalDbContext>(options => options.UseNpgsql(connectionString));
        builder.Services.AddSingleton<ServerKeys>();
        builder.Services.AddSingleton<InquiryLinks>();
        builder.Services.AddSingleton<AccountLinks>();
        builder.Services.AddSingleton<ReplyTokens>();
        builder.Services.AddScoped<Schema>();
        builder.Services.AddScoped<AttachmentContent>();
        builder.Services.AddScoped<IncomingContent>();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = new DataProtectionKeyStore(services.GetRequiredService<IServiceScopeFactory>())));
        KeyWrapping.Add(builder);
        builder.Services.AddOptions<FilesOptions>().BindConfiguration(FilesOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<FilesOptions>, FilesOptions>();
        builder.Services.AddSingleton<FileScanner>();
        if (server is not null)
        {
            builder.Services.AddSingleton(server);
            builder.Services.AddHostedService<PrivateServerWatch>();
        }
    }

    private static string Checked(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).ConnectionString;
        }
        catch (ArgumentException e)
        {
            throw new OptionsValidationException("ConnectionStrings", typeof(string), [$"ConnectionStrings:{ConnectionName} cannot be read: {e.Message} Write it as Host=…;Database=…;Username=…;Password=…"]);
        }
    }
}
