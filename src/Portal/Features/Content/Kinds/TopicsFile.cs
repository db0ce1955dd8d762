using Portal.Features.Content.Yaml;
using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Features.Content.Kinds;

internal static class TopicsFile
{
    public const string Name = "topics.yaml";

    public static Topic Read(YamlMap map, int position)
    {
        var topic = new Topic
        {
            Key = map.Key("slug"),
            Position = position,
            Kind = map.Choice<TopicKind>("kind"),
            State = map.OptionalChoice<TopicState>("state") ?? TopicState.Open,
            IsSample = map.Flag("sample"),
            Title = map.Line("title"),
            Summary = map.Paragraphs("summary"),
            Work = map.Paragraphs("work"),
            Needs = map.Paragraphs("needs"),
            Outcome = map.OptionalParagraphs("outcome"),
            Question = map.OptionalParagraphs("question"),
            MonthsMin = map.Number("months_min", 1, MaxMonths),
            MonthsMax = map.Number("months_max", 1, MaxMonths),
            DaysPerWeek = map.Number("days_per_week", 1, 7),
            StartsFrom = map.OptionalDay("starts_from"),
            StartsBy = map.OptionalDay("starts_by"),
            Place = map.Choice<Place>("place"),
            City = map.OptionalLine("city"),
            Seats = map.Number("seats", 1, MaxSeats),
            Difficulty = map.OptionalChoice<TopicDifficulty>("difficulty"),
            ClosesOn = map.OptionalDay("closes_on"),
            InterestKeys = map.KeysTo(InterestsFile.Name, "interests"),
            ReadingKeys = map.KeysTo(PublicationsFile.Name, "reading"),
        };
        Check(topic, map);
        return topic;
    }

    private static void Check(Topic topic, YamlMap map)
    {
        if (topic.MonthsMax < topic.MonthsMin)
        {
            map.Refuse("months_max", "must not be less than months_min");
        }

        if (topic.StartsBy < topic.StartsFrom)
        {
            map.Refuse("starts_by", "must not be before starts_from");
        }

        if (topic is { IsSample: true, ClosesOn: not null })
        {
            map.Refuse("closes_on", "must not be there: a sample has no closing date");
        }
    }

    private const int MaxMonths = 60;
    private const int MaxSeats = 99;
}
