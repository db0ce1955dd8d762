using Portal.Features.Content.Yaml;
using Portal.Model.Site;

namespace Portal.Features.Content.Kinds;

internal static class PausesFile
{
    public const string Name = "pauses.yaml";

    public static Pause Read(YamlMap map, int position)
    {
        var pause = new Pause
        {
            Key = map.Key("key"),
            Position = position,
            IsDraft = map.Flag(YamlMap.Draft),
            StartsOn = map.Day("from"),
            EndsOn = map.Day("until"),
            Reason = map.OptionalLine("reason"),
        };
        if (pause.EndsOn < pause.StartsOn)
        {
            map.Refuse("until", "must not be before from");
        }
        else if (pause.IsTooLong)
        {
            map.Refuse("until", $"must be less than {Pause.MostDays} days after from");
        }

        return pause;
    }

    public static void Write(YamlOut map, Pause pause)
    {
        map.Value("key", pause.Key);
        map.Flag(YamlMap.Draft, pause.IsDraft);
        map.Day("from", pause.StartsOn);
        map.Day("until", pause.EndsOn);
        map.OptionalBoth("reason", pause.Reason);
    }
}
