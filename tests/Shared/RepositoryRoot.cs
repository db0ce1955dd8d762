namespace Portal.Tests.Shared;

/// <summary>The folder that holds the program somewhere, and what else is in the repository.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Portal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No Portal.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
