using System.Globalization;
using Portal.Features.Content.Reading;
using Portal.Model.Text;
using YamlDotNet.RepresentationModel;

namespace Portal.Features.Content.Yaml;

/// <summary>Values with a form: numbers, choices, dates, keys. What has the wrong form is refused and read as nothing.</summary>
internal static class YamlValues
{
    public static int? Number(this YamlMap map, string key, int min, int max) =>
        Parsed(map, key, map.Optional(key), $"must be {min} to {max}", text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
                ? number
                : (int?)null);

    public static bool Flag(this YamlMap map, string key) =>
        Parsed(map, key, map.Optional(key), "must be true or false", text => text switch
        {
            "true" => true,
            "false" => false,
            _ => (bool?)null,
        }) ?? false;

    public static T Choice<T>(this YamlMap map, string key)
        where T : struct, Enum => Choice<T>(map, key, map.Required(key)) ?? default;

    public static T? OptionalChoice<T>(this YamlMap map, string key)
        where T : struct, Enum => Choice<T>(map, key, map.Optional(key));

    public static DateOnly? OptionalMonth(this YamlMap map, string key) =>
        Parsed(map, key, map.Optional(key), "must be a month, YYYY-MM", ContentValues.Month);

    public static DateOnly Day(this YamlMap map, string key) => Day(map, key, map.Required(key)) ?? default;

    public static DateOnly? OptionalDay(this YamlMap map, string key) => Day(map, key, map.Optional(key));

    /// <summary>A day, or a month where no more is known.</summary>
    public static (DateOnly Date, bool IsDayKnown) DayOrMonth(this YamlMap map, string key) =>
        Parsed(map, key, map.Required(key), "must be YYYY-MM or YYYY-MM-DD", text =>
            ContentValues.Day(text) is { } day ? (day, true) : ContentValues.Month(text) is { } month ? (month, false) : ((DateOnly, bool)?)null)
        ?? default;

    /// <summary>The name of the row itself.</summary>
    public static string Key(this YamlMap map, string key) => Parsed(map, map.Scalar(key, map.Required(key)), key) ?? "";

    /// <summary>The key of a row in another file.</summary>
    public static string? KeyTo(this YamlMap map, string targetFile, string key) => Pointer(map, targetFile, key, map.Optional(key));

    public static List<string> KeysTo(this YamlMap map, string targetFile, string key)
    {
        var value = map.Optional(key);
        if (value is not (null or YamlSequenceNode))
        {
            map.Refuse(key, "must be a list of keys");
        }

        var keys = (value as YamlSequenceNode ?? []).Select(node => Pointer(map, targetFile, key, node)).OfType<string>().ToList();
        if (keys.Distinct().Count() < keys.Count)
        {
            map.Refuse(key, "names one twice");
        }

        return keys;
    }

    private static string? Pointer(YamlMap map, string targetFile, string key, YamlNode? value)
    {
        var target = Parsed(map, map.Scalar(key, value), key);
        if (target is not null)
        {
            map.File.Reading.PointTo(targetFile, target, map.File.Name, YamlFile.Line(value!));
        }

        return target;
    }

    private static string? Parsed(YamlMap map, string? text, string key)
    {
        if (text is null || ContentValues.IsKey(text))
        {
            return text;
        }

        map.Refuse(key, ContentValues.KeyForm);
        return null;
    }

    private static T? Choice<T>(YamlMap map, string key, YamlNode? value)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(SnakeCase.Of);
        return Parsed(map, key, value, $"must be one of {string.Join(", ", words.Keys)}", text =>
            words.TryGetValue(text, out var choice) ? choice : (T?)null);
    }

    private static DateOnly? Day(YamlMap map, string key, YamlNode? value) => Parsed(map, key, value, "must be a day, YYYY-MM-DD", ContentValues.Day);

    private static T? Parsed<T>(YamlMap map, string key, YamlNode? value, string form, Func<string, T?> parse)
        where T : struct
    {
        if (map.Scalar(key, value) is not { } text)
        {
            return null;
        }

        var parsed = parse(text);
        if (parsed is null)
        {
            map.Refuse(key, form);
        }

        return parsed;
    }
}
