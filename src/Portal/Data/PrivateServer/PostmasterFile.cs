using System.Globalization;

namespace Portal.Data.PrivateServer;

/// <summary>The file in which a running server leaves its process id, and which a crash leaves behind.</summary>
/// <param name="IsAlive">Whether the process is the server of this folder, rather than gone.</param>
/// <param name="IsForeign">Whether the id belongs to somebody else by now, as happens with the small ids of containers.</param>
internal sealed record PostmasterFile(bool IsAlive, bool IsForeign)
{
    /// <returns>Null where no server ran here since the last proper stop.</returns>
    public static PostmasterFile? Read(string folder)
    {
        try
        {
            var pid = File.ReadLines(PathIn(folder)).FirstOrDefault()?.Trim();
            if (!int.TryParse(pid, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return new(IsAlive: false, IsForeign: false);
            }

            // Empty for a killed process that nobody has buried yet.
            var arguments = File.ReadAllText($"/proc/{number}/cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);
            var isAlive = arguments.Length > 0 && Path.GetFileName(arguments[0]) == "postgres" && arguments.Contains(folder);
            return new(isAlive, IsForeign: arguments.Length > 0 && !isAlive);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return File.Exists(PathIn(folder)) ? new(IsAlive: false, IsForeign: false) : null;
        }
        catch (IOException)
        {
            // The process ended while it was being looked at.
            return new(IsAlive: false, IsForeign: false);
        }
    }

    /// <summary>
    /// Removes the file where its id would keep a server from starting for no reason. Otherwise it stays: through it
    /// the next server notices that children of the last one still live.
    /// </summary>
    public static void DeleteForeign(string folder)
    {
        if (Read(folder) is { IsForeign: true })
        {
            File.Delete(PathIn(folder));
        }
    }

    private static string PathIn(string folder) => Path.Combine(folder, "postmaster.pid");
}
