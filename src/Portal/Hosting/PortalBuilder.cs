using Microsoft.Extensions.Logging.Console;

namespace Portal.Hosting;

/// <summary>A builder that finds settings and assets wherever the program was started from.</summary>
public static class PortalBuilder
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>No expression takes longer over any text. They are all far from it; see the test of the house about them.</summary>
    private static readonly TimeSpan PatienceWithAPattern = TimeSpan.FromSeconds(2);

    static PortalBuilder() => AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", PatienceWithAPattern);

    /// <param name="arguments">Settings of the command line, such as <c>--urls</c> or <c>--Site:Name</c>.</param>
    public static WebApplicationBuilder Create(string[] arguments)
    {
        var home = AppContext.BaseDirectory;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ApplicationName = typeof(PortalBuilder).Assembly.GetName().Name,
            ContentRootPath = home,
        });
        builder.Configuration.AddSecretFiles();
        builder.Logging.AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();

        // Before the framework's own of the same name: the first one counts.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<ConsoleFormatter, LogJson>());
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        if (!Directory.Exists(Path.Combine(home, "wwwroot")))
        {
            // Not published: the assets are still where they are written. They are served as they were built and
            // compressed then; looking for changes at every request would send them uncompressed.
            builder.WebHost.UseStaticWebAssets();
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = builder.Environment.IsDevelopment().ToString();
        }

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.Configuration[WebHostDefaults.ServerUrlsKey] = DefaultUrl;
        }

        builder.Configuration["Data:Directory"] = Path.GetFullPath(Setting(builder, "Data:Directory", "data"));
        builder.Configuration["Content:Directory"] = Path.GetFullPath(Setting(builder, "Content:Directory", Path.Combine(home, "content")));
        return builder;
    }

    private static string Setting(WebApplicationBuilder builder, string key, string absent) =>
        builder.Configuration[key] is { Length: > 0 } value ? value : absent;
}
