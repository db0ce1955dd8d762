using Portal.Features.Content.Kinds;
using Portal.Features.Content.Reading;
using Portal.Features.Content.Yaml;

namespace Portal.Features.Content.Writing;

/// <summary>One file of the content as the database would have it. The same rows give the same text, to the byte.</summary>
/// <param name="Name">Such as <c>topics.yaml</c>.</param>
internal sealed record WrittenFile(string Name, int Rows, string Text)
{
    /// <summary>All of them, also of kinds without rows: an older file would otherwise stay and be imported again.</summary>
    public static IReadOnlyList<WrittenFile> Of(ContentFiles rows) =>
    [
        new(ProfileFile.Name, rows.Profile.Count, OrNone(string.Concat(rows.Profile.Take(1).Select(profile => YamlOut.Map(profile, ProfileFile.Write))), "# none")),
        List(InterestsFile.Name, rows.Interests, InterestsFile.Write),
        new(PublicationsFile.Name, rows.Publications.Count, OrNone(string.Join('\n', rows.Publications.Select(BibWriting.Entry)), "% none")),
        List(TopicsFile.Name, rows.Topics, TopicsFile.Write),
        List(NewsFile.Name, rows.News, NewsFile.Write),
        List(ProjectsFile.Name, rows.Projects, ProjectsFile.Write),
        List(BackgroundFile.Name, rows.Background, BackgroundFile.Write),
        List(FaqFile.Name, rows.Faq, FaqFile.Write),
        new(TermsFile.Name, rows.Terms.Count, OrNone(string.Concat(rows.Terms.Take(1).Select(terms => YamlOut.Map(terms, TermsFile.Write))), "# none")),
        List(PausesFile.Name, rows.Pauses, PausesFile.Write),
        List(SiteFilesFile.Name, rows.Files, SiteFilesFile.Write),
    ];

    private static WrittenFile List<T>(string name, IReadOnlyList<T> rows, Action<YamlOut, T> write) =>
        new(name, rows.Count, OrNone(YamlOut.List(rows, write), "# none"));

    private static string OrNone(string text, string none) => text.Length > 0 ? text : $"{none}\n";
}
