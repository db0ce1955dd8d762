using System.Globalization;

namespace Portal.Data.PrivateServer;

/// <summary>Where an installed PostgreSQL keeps its programs.</summary>
internal sealed record PostgresBinaries(string Directory, int MajorVersion)
{
    public const int MinimumVersion = 15;

    private const string DebianRoot = "/usr/lib/postgresql";

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];
    private static readonly string[] Clients = ["pg_dump", "pg_dumpall", "pg_restore", "psql"];

    public string Path(string program) => System.IO.Path.Combine(Directory, program);

    /// <param name="madeBy">The version that made the data folder, which no other can open; null for a new folder.</param>
    /// <exception cref="PrivateServerException">It is not installed; the message says what to install.</exception>
    public static PostgresBinaries Find(int? madeBy) =>
        madeBy is null ? Newest() ?? throw new PrivateServerException($"PostgreSQL {MinimumVersion} or newer is not installed. Install it (Debian, Ubuntu: apt-get install postgresql) or set ConnectionStrings__Portal to a server of your own.")
        : Of(madeBy.Value) ?? throw new PrivateServerException($"The data folder was made by PostgreSQL {madeBy}, which is not installed here ({Found()}). {WhatToDo(madeBy.Value)}");

    public static PostgresBinaries? Newest() => Installed().MaxBy(b => b.MajorVersion);

    public static PostgresBinaries? Of(int majorVersion) => Installed().FirstOrDefault(b => b.MajorVersion == majorVersion);

    /// <summary>The versions that are here, in words.</summary>
    public static string Found() => $"found: {string.Join(", ", Installed().Select(b => $"{b.MajorVersion}").Distinct().DefaultIfEmpty("none"))}";

    /// <exception cref="PrivateServerException">Some programs are missing that only the copying of data needs.</exception>
    public void RequireClients()
    {
        var missing = Clients.Where(program => !File.Exists(Path(program))).ToList();
        if (missing.Count > 0)
        {
            throw new PrivateServerException($"PostgreSQL {MajorVersion} is installed without {string.Join(", ", missing)} (in {Directory}). Install postgresql-client-{MajorVersion}.");
        }
    }

    private static string WhatToDo(int madeBy) => Newest() is { } newest && newest.MajorVersion > madeBy
        ? $"Install postgresql-{madeBy} beside it (apt.postgresql.org has all versions); then the verb db upgrade moves the data to {newest.MajorVersion}."
        : $"Install postgresql-{madeBy}.";

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
