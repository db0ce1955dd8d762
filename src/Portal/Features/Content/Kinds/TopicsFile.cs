using Portal.Features.Content.Yaml;
using Portal.Model.Inquiries;
using Portal.Model.Site;
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
            IsDraft = map.Flag(YamlMap.Draft),
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
            PromisedDays = map.Number("promised_days", 1, SiteTerms.MostDays),
            Difficulty = map.OptionalChoice<TopicDifficulty>("difficulty"),
            ClosesOn = map.OptionalDay("closes_on"),
            OpenedOn = map.OptionalDay("opened_on"),
            InterestKeys = map.KeysTo(InterestsFile.Name, "interests"),
            ReadingKeys = map.KeysTo(PublicationsFile.Name, "reading"),
        };

        // The link itself is a secret and in no file: a new one is made.
        if (map.Flag("hidden"))
        {
            topic.Hide();
        }

        Check(topic, map);
        return topic;
    }

    public static void Write(YamlOut map, Topic topic)
    {
        map.Value("slug", topic.Key);
        map.Flag(YamlMap.Draft, topic.IsDraft);
        map.Choice<TopicKind>("kind", topic.Kind);

        // What is not said is open.
        map.Choice<TopicState>("state", topic.State == TopicState.Open ? null : topic.State);
        map.Flag("hidden", topic.IsHidden);
        map.Flag("sample", topic.IsSample);
        map.Both("title", topic.Title);
        map.Both("summary", topic.Summary);
        map.Both("work", topic.Work);
        map.Both("needs", topic.Needs);
        map.OptionalBoth("outcome", topic.Outcome);
        map.OptionalBoth("question", topic.Question);
        map.Number("months_min", topic.MonthsMin);
        map.Number("months_max", topic.MonthsMax);
        map.Number("days_per_week", topic.DaysPerWeek);
        map.Day("starts_from", topic.StartsFrom);
        map.Day("starts_by", topic.StartsBy);
        map.Choice<Place>("place", topic.Place);
        map.OptionalBoth("city", topic.City);
        map.Number("seats", topic.Seats);
        map.Number("promised_days", topic.PromisedDays);
        map.Choice("difficulty", topic.Difficulty);
        map.Day("closes_on", topic.ClosesOn);
        map.Day("opened_on", topic.OpenedOn);
        map.Keys("interests", topic.InterestKeys);
        map.Keys("reading", topic.ReadingKeys);
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
