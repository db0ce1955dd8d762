using Portal.Features.Content.Reading;
using Portal.Features.Content.Yaml;
using Portal.Model.Site;

namespace Portal.Features.Content.Kinds;

internal static class TermsFile
{
    public const string Name = "terms.yaml";

    public static IReadOnlyList<SiteTerms> Read(string text, ContentReading reading)
    {
        if (new YamlFile(Name, reading).Map(text) is not { } map)
        {
            return [];
        }

        var terms = Read(map);
        map.RefuseUnknownKeys();
        return [terms];
    }

    /// <summary>What the file does not say is as if there were none.</summary>
    private static SiteTerms Read(YamlMap map)
    {
        var usual = new SiteTerms { Key = SiteTerms.TheKey };
        return new()
        {
            Key = SiteTerms.TheKey,
            IsDraft = map.Flag(YamlMap.Draft),
            InternDays = Days(map, "intern_days") ?? usual.InternDays,
            CollaborationDays = Days(map, "collaboration_days") ?? usual.CollaborationDays,
            TalkDays = Days(map, "talk_days") ?? usual.TalkDays,
            QuestionDays = Days(map, "question_days") ?? usual.QuestionDays,
            ShowsResponsiveness = map.Flag("shows_responsiveness"),
            CollaborationHours = map.Number("collaboration_hours", 1, SiteTerms.MostHours),
            ShowsCollaborationLoad = map.Flag("shows_collaboration_load"),
        };
    }

    private static int? Days(YamlMap map, string key) => map.Number(key, 1, SiteTerms.MostDays);

    public static void Write(YamlOut map, SiteTerms terms)
    {
        map.Flag(YamlMap.Draft, terms.IsDraft);
        map.Number("intern_days", terms.InternDays);
        map.Number("collaboration_days", terms.CollaborationDays);
        map.Number("talk_days", terms.TalkDays);
        map.Number("question_days", terms.QuestionDays);
        map.Flag("shows_responsiveness", terms.ShowsResponsiveness);
        map.Number("collaboration_hours", terms.CollaborationHours);
        map.Flag("shows_collaboration_load", terms.ShowsCollaborationLoad);
    }
}
