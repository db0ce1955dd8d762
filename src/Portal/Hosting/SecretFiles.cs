using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Portal.Hosting;

/// <summary>
/// Settings from files named after them (<c>Mail__Password</c>), where containers and systemd put secrets. They count more
/// than appsettings.json and less than the environment.
/// </summary>
internal static class SecretFiles
{
    /// <summary>Docker, Podman and Kubernetes put them here.</summary>
    private const string OfContainers = "/run/secrets";

    /// <summary>Set by systemd for a service with <c>LoadCredential=</c>.</summary>
    private const string OfSystemd = "CREDENTIALS_DIRECTORY";

    /// <exception cref="OptionsValidationException">A file is there and cannot be read.</exception>
    public static void AddSecretFiles(this ConfigurationManager configuration)
    {
        var place = configuration.Sources.ToList().FindLastIndex(source => source is JsonConfigurationSource) + 1;
        foreach (var folder in new[] { OfContainers, Environment.GetEnvironmentVariable(OfSystemd) }.OfType<string>().Where(Directory.Exists))
        {
            try
            {
                configuration.Sources.Insert(place++, new KeyPerFileConfigurationSource { FileProvider = new PhysicalFileProvider(folder), Optional = true });
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new OptionsValidationException(folder, typeof(string), [$"A file in {folder} cannot be read by the user that the portal runs as."]);
            }
        }
    }
}
