using System.Globalization;

namespace Portal.Data.PrivateServer;

/// <summary>Where an installed PostgreSQL keeps its programs.</summary>
internal sealed record PostgresBinaries(string Directory, int MajorVersion)
{
    public const int MinimumVersion = 15;

    private const string DebianRoot = "/usr/lib/postgresql";

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    public string Path(string program) => System.IO.Path.Combine(Directory, program);

    /// <param name="madeBy">The version that made the data folder, which no other can open; null for a new folder.</param>
    public static PostgresBinaries Find(int? madeBy)
    {
        var installed = Installed();
        var match = installed.Where(b => madeBy is null || b.MajorVersion == madeBy).MaxBy(b => b.MajorVersion);
        return match ?? throw new PrivateServerException(madeBy is null
            ? $"PostgreSQL {MinimumVersion} or newer is not installed. Install it (Debian, Ubuntu: apt-get install postgresql) or set ConnectionStrings__Portal to a server of your own."
            : $"The data folder was made by PostgreSQL {madeBy}, which is not installed here (found: {string.Join(", ", installed.Select(b => b.MajorVersion).DefaultIfEmpty())}). Install postgresql-{madeBy}; deploy/README.md says how to move to a newer version.");
    }

    private static PostgresBinaries[] Installed()
    {
        var debian = System.IO.Directory.Exists(DebianRoot)
            ? System.IO.Directory.GetDirectories(DebianRoot).Select(version => System.IO.Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return [.. debian.Concat(path).Where(IsComplete).Select(folder => new PostgresBinaries(folder, VersionOf(folder))).Where(b => b.MajorVersion >= MinimumVersion)];
    }

    private static bool IsComplete(string folder) =>
        Needed.All(program => File.Exists(System.IO.Path.Combine(folder, program)));

    /// <summary>Debian's folders carry the version in their name; others are asked through their share folder's layout.</summary>
    private static int VersionOf(string folder)
    {
        var parent = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(folder));
        if (int.TryParse(parent, CultureInfo.InvariantCulture, out var version))
        {
            return version;
        }

        var (_, output) = ChildProcess.RunAsync(System.IO.Path.Combine(folder, "postgres"), ["--version"], user: null, CancellationToken.None)
            .GetAwaiter().GetResult();
        var number = output.Split(' ').LastOrDefault(word => char.IsAsciiDigit(word.FirstOrDefault())) ?? "0";
        return int.Parse(number.Split('.')[0], CultureInfo.InvariantCulture);
    }
}
