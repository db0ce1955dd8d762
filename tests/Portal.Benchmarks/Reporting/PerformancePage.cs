namespace Portal.Benchmarks.Reporting;

/// <summary>
/// docs/performance.md, in which each benchmark owns what stands between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.
/// A trial writes into <c>artifacts/bench</c> instead, because its figures are none.
/// </summary>
internal static class PerformancePage
{
    private const string Pictures = "performance";

    /// <param name="figures">Markdown.</param>
    /// <param name="picture">An SVG; null for none.</param>
    /// <returns>Where they are now.</returns>
    public static string Write(string name, string figures, string? picture)
    {
        var folder = Trial.IsOn ? RepositoryRoot.Path("artifacts", "bench") : RepositoryRoot.Path("docs");
        Directory.CreateDirectory(Path.Combine(folder, Pictures));
        if (picture is not null)
        {
            File.WriteAllText(Path.Combine(folder, PictureOf(name)), picture);
        }

        var page = Path.Combine(folder, Trial.IsOn ? $"{name}.md" : "performance.md");
        File.WriteAllText(page, Trial.IsOn ? figures : Replace(File.ReadAllText(page), name, figures));
        return page;
    }

    /// <summary>Beside the page.</summary>
    public static string PictureOf(string name) => $"{Pictures}/{name}.svg";

    private static string Replace(string page, string name, string figures)
    {
        var (open, close) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        var (begin, end) = (page.IndexOf(open, StringComparison.Ordinal), page.IndexOf(close, StringComparison.Ordinal));
        return begin >= 0 && end > begin
            ? $"{page[..(begin + open.Length)]}\n{figures}{page[end..]}"
            : throw new InvalidOperationException($"docs/performance.md has no place for the figures: {open} … {close}");
    }
}
