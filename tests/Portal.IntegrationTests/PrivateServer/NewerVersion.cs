using System.Globalization;
using Portal.Data.PrivateServer;

namespace Portal.IntegrationTests.PrivateServer;

/// <summary>The installed PostgreSQL under the number of a version that nobody has yet, so that the portal takes it for another one.</summary>
internal sealed class NewerVersion : IDisposable
{
    public const int Major = 99;

    private readonly PostgresBinaries real = PostgresBinaries.Find(null);

    // Open to the server's user, who is another one where this is root.
    private readonly string root = Path.Combine(Path.GetTempPath(), $"portal-version-{Guid.NewGuid():N}"[..24]);

    public NewerVersion()
    {
        Directory.CreateDirectory(Bin);
        foreach (var program in Directory.GetFiles(real.Directory))
        {
            File.CreateSymbolicLink(Path.Combine(Bin, Path.GetFileName(program)), program);
        }
    }

    /// <summary>Of the version that makes folders while this one is not installed.</summary>
    public int OlderMajor => real.MajorVersion;

    /// <summary>With this one installed.</summary>
    public string SearchPath => $"{Bin}:{Environment.GetEnvironmentVariable("PATH")}";

    private string Bin => Path.Combine(root, Major.ToString(CultureInfo.InvariantCulture), "bin");

    /// <summary>A program does something else, in the words of a shell; <c>$real</c> is the folder of the true ones.</summary>
    public void Replace(string program, string script)
    {
        Remove(program);
        var file = Path.Combine(Bin, program);
        File.WriteAllText(file, $"#!/bin/sh\nreal='{real.Directory}'\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }
    }

    public void Remove(string program) => File.Delete(Path.Combine(Bin, program));

    public void Dispose() => Directory.Delete(root, recursive: true);
}
