using System.Text;
using Portal.Features.Content.Kinds;
using Portal.Features.Content.Yaml;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Content.Reading;

/// <summary>The rows that the files of a folder hold; no rows of a kind whose file is not there.</summary>
internal sealed record ContentFiles
{
    public required IReadOnlyList<ResearchProfile> Profile { get; init; }
    public required IReadOnlyList<ResearchInterest> Interests { get; init; }
    public required IReadOnlyList<Publication> Publications { get; init; }
    public required IReadOnlyList<Topic> Topics { get; init; }
    public required IReadOnlyList<NewsItem> News { get; init; }
    public required IReadOnlyList<Project> Projects { get; init; }
    public required IReadOnlyList<BackgroundEntry> Background { get; init; }
    public required IReadOnlyList<FaqEntry> Faq { get; init; }
    public required IReadOnlyList<SiteTerms> Terms { get; init; }
    public required IReadOnlyList<Pause> Pauses { get; init; }
    public required IReadOnlyList<SiteFileRow> Files { get; init; }

    public static async Task<ContentFiles> ReadAsync(string directory, ContentReading reading, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(directory))
        {
            throw new ContentException([$"{Path.GetFullPath(directory)}: there is no such folder"]);
        }

        RefuseStrangers(directory, reading);
        var texts = new Dictionary<string, string>();
        foreach (var name in Names)
        {
            texts[name] = await ReadTextAsync(directory, name, reading, cancellationToken);
        }

        return Read(texts, reading);
    }

    /// <param name="texts">By the name of the file; all of <see cref="Names"/>.</param>
    public static ContentFiles Read(IReadOnlyDictionary<string, string> texts, ContentReading reading) => new()
    {
        Profile = ProfileFile.Read(texts[ProfileFile.Name], reading),
        Interests = YamlFile.Rows<ResearchInterest>(InterestsFile.Name, texts[InterestsFile.Name], reading, InterestsFile.Read),
        Publications = PublicationsFile.Read(texts[PublicationsFile.Name], reading),
        Topics = YamlFile.Rows<Topic>(TopicsFile.Name, texts[TopicsFile.Name], reading, TopicsFile.Read),
        News = YamlFile.Rows<NewsItem>(NewsFile.Name, texts[NewsFile.Name], reading, NewsFile.Read),
        Projects = YamlFile.Rows<Project>(ProjectsFile.Name, texts[ProjectsFile.Name], reading, ProjectsFile.Read),
        Background = YamlFile.Rows<BackgroundEntry>(BackgroundFile.Name, texts[BackgroundFile.Name], reading, BackgroundFile.Read),
        Faq = YamlFile.Rows<FaqEntry>(FaqFile.Name, texts[FaqFile.Name], reading, FaqFile.Read),
        Terms = TermsFile.Read(texts[TermsFile.Name], reading),
        Pauses = YamlFile.Rows<Pause>(PausesFile.Name, texts[PausesFile.Name], reading, PausesFile.Read),
        Files = YamlFile.Rows(SiteFilesFile.Name, texts[SiteFilesFile.Name], reading, (map, _) => SiteFilesFile.Read(map), row => row.Fingerprint),
    };

    /// <summary>A misspelled file name would otherwise import nothing and say nothing.</summary>
    private static void RefuseStrangers(string directory, ContentReading reading)
    {
        var strangers = Directory.EnumerateFiles(directory).Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.') && Path.GetExtension(name) is ".yaml" or ".yml" or ".bib" && !Names.Contains(name));
        foreach (var name in strangers)
        {
            reading.Refuse(name, 1, $"is not a file of the content; those are {string.Join(", ", Names)}");
        }
    }

    private static async Task<string> ReadTextAsync(string directory, string name, ContentReading reading, CancellationToken cancellationToken)
    {
        var path = Path.Combine(directory, name);
        try
        {
            return File.Exists(path) ? await File.ReadAllTextAsync(path, StrictUtf8, cancellationToken) : "";
        }
        catch (DecoderFallbackException)
        {
            reading.Refuse(name, 1, "is not UTF-8 text");
            return "";
        }
    }

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<string> Names { get; } =
        [ProfileFile.Name, InterestsFile.Name, PublicationsFile.Name, TopicsFile.Name, NewsFile.Name, ProjectsFile.Name, BackgroundFile.Name, FaqFile.Name, TermsFile.Name, PausesFile.Name, SiteFilesFile.Name];
}
