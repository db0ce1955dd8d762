using System.Globalization;
using Portal.Model.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portal.Features.Content.Yaml;

/// <summary>Writes one map of a YAML file in the order of the calls. What is not known is left out.</summary>
internal sealed class YamlOut
{
    private readonly Emitter emitter;

    private YamlOut(Emitter emitter) => this.emitter = emitter;

    /// <summary>A file that is one map.</summary>
    public static string Map<T>(T row, Action<YamlOut, T> write) => Document(emitter => Write(emitter, row, write));

    /// <summary>A file that is a list, with an empty line between its rows, so that each change stands by itself in a comparison.</summary>
    public static string List<T>(IEnumerable<T> rows, Action<YamlOut, T> write) => string.Join('\n', rows.Select(row => Document(emitter =>
    {
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        Write(emitter, row, write);
        emitter.Emit(new SequenceEnd());
    })));

    /// <summary>A value that needs no care: a key, a choice, a date.</summary>
    public void Value(string key, string? value)
    {
        if (value is not null)
        {
            Name(key);
            emitter.Emit(new Scalar(value));
        }
    }

    public void Number(string key, int? number) => Value(key, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Only what is true is said.</summary>
    public void Flag(string key, bool isSet) => Value(key, isSet ? "true" : null);

    public void Choice<T>(string key, T? choice)
        where T : struct, Enum => Value(key, choice is { } value ? SnakeCase.Of(value) : null);

    public void Day(string key, DateOnly? day) => Value(key, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Month(string key, DateOnly? month) => Value(key, month?.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    public void Text(string key, string text)
    {
        Name(key);
        emitter.Emit(YamlScalars.Of(text));
    }

    /// <summary>Both sides; one that is missing is said to be.</summary>
    public void Both(string key, BilingualText text)
    {
        Name(key);
        Open();
        Side("en", text.En);
        Side("zh", text.Zh);
        emitter.Emit(new MappingEnd());
    }

    public void OptionalBoth(string key, BilingualText text)
    {
        if (!text.IsEmpty)
        {
            Both(key, text);
        }
    }

    /// <summary>Keys of other rows, in one line.</summary>
    public void Keys(string key, IReadOnlyList<string> keys)
    {
        if (keys.Count > 0)
        {
            Name(key);
            emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Flow));
            foreach (var other in keys)
            {
                emitter.Emit(new Scalar(other));
            }

            emitter.Emit(new SequenceEnd());
        }
    }

    public void Rows<T>(string key, IReadOnlyList<T> rows, Action<YamlOut, T> write)
    {
        if (rows.Count > 0)
        {
            Name(key);
            emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
            foreach (var row in rows)
            {
                Write(emitter, row, write);
            }

            emitter.Emit(new SequenceEnd());
        }
    }

    private void Side(string language, string? text)
    {
        Name(language);
        emitter.Emit(string.IsNullOrWhiteSpace(text) ? new Scalar("null") : YamlScalars.Of(text));
    }

    private void Name(string key) => emitter.Emit(new Scalar(key));

    private void Open() => emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));

    private static void Write<T>(Emitter emitter, T row, Action<YamlOut, T> write)
    {
        var map = new YamlOut(emitter);
        map.Open();
        write(map, row);
        emitter.Emit(new MappingEnd());
    }

    private static string Document(Action<Emitter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, YamlScalars.Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        write(emitter);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }
}
