using System.Collections.Frozen;
using System.Globalization;
using Portal.Features.Shared;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Query;

/// <summary>
/// The words of the grammar in both languages. Addresses always carry the English ones, so that a view can be handed to
/// somebody who reads the other language.
/// </summary>
internal static class QueryWords
{
    private static readonly CultureInfo[] Cultures = [.. Languages.All.Select(language => language.Culture())];
    private static readonly FrozenDictionary<string, string> Keys = Aliases("Key", QueryKeys.Names);
    private static readonly FrozenDictionary<string, string> Conditioned = Aliases("Is", Conditions.Names);
    private static readonly FrozenDictionary<string, string> Possessed = Aliases("Has", Possessions.Names);

    /// <returns>The English key of a Chinese one; anything else as it is.</returns>
    public static string KeyOf(string word) => Keys.GetValueOrDefault(word, word);

    public static string ConditionOf(string word) => Conditioned.GetValueOrDefault(word, word.ToLowerInvariant());

    public static string PossessionOf(string word) => Possessed.GetValueOrDefault(word, word.ToLowerInvariant());

    /// <summary>A value as it stands in addresses, where it is one of the words of either language.</summary>
    public static string Canonical(string key, string value) => key switch
    {
        QueryKeys.Is => Conditions.Names.Contains(ConditionOf(value)) ? ConditionOf(value) : Word<Model.Inquiries.InquiryState>(value),
        "has" => PossessionOf(value),
        "state" => string.Join(',', value.Split(',').Select(Word<Model.Inquiries.InquiryState>)),
        "kind" => string.Join(',', value.Split(',').Select(Word<Model.Inquiries.InquiryKind>)),
        "degree" => string.Join(',', value.Split(',').Select(Word<Model.Inquiries.DegreeStage>)),
        "place" => string.Join(',', value.Split(',').Select(Word<Model.Inquiries.Place>)),
        "origin" => string.Join(',', value.Split(',').Select(Word<Model.Inquiries.InquiryOrigin>)),
        QueryKeys.Sort => Word<ListOrder>(value),
        _ => value,
    };

    public static ListOrder? OrderOf(string word) => ValueOf<ListOrder>(word);

    /// <summary>A key as it may be typed in the reader's language.</summary>
    public static string Shown(string key) => Text("Key", key, CultureInfo.CurrentUICulture) ?? key;

    /// <summary>What a clause is called that stands for a view.</summary>
    public static string Name(string clause)
    {
        var (key, value) = (clause[..clause.IndexOf(':')], clause[(clause.IndexOf(':') + 1)..]);
        return key == "kind" ? Words.Of(ValueOf<Model.Inquiries.InquiryKind>(value)!.Value) : Text("Is", value, CultureInfo.CurrentUICulture) ?? StateWord(value);
    }

    /// <summary>What a key asks for, in one line.</summary>
    public static string Explain(string key) => Text("Explain", key, CultureInfo.CurrentUICulture)!;

    /// <summary>What is offered behind a key while one types, with what it is called.</summary>
    public static IReadOnlyList<(string Value, string Name)> ValuesOf(string key, QueryScope scope) => key switch
    {
        QueryKeys.Is => [.. Conditions.Names.Select(name => (name, Text("Is", name, CultureInfo.CurrentUICulture) ?? StateWord(name)))],
        "has" => [.. Possessions.Names.Select(name => (name, Text("Has", name, CultureInfo.CurrentUICulture)!))],
        "state" => Offered<Model.Inquiries.InquiryState>(),
        "kind" => Offered<Model.Inquiries.InquiryKind>(),
        "degree" => Offered<Model.Inquiries.DegreeStage>(),
        "place" => Offered<Model.Inquiries.Place>(),
        "origin" => Offered<Model.Inquiries.InquiryOrigin>(),
        QueryKeys.Sort => Offered<ListOrder>(),
        "lang" => [.. Languages.All.Select(language => (language.Tag()[..2], Words.Of(language)))],
        "topic" => [.. scope.Topics.Select(topic => (topic.Key, topic.Name.ToString()))],
        "tag" => [.. scope.Tags.Select(tag => (tag.Key, tag.Name.ToString()))],
        _ => [],
    };

    /// <returns>The value that is meant, by its word in the address or by what it is called in either language.</returns>
    public static T? ValueOf<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Is(value!.Value, word)) ?? Begun<T>(word);

    /// <summary>The one whose name begins like that, as 博士 is short for 博士在读.</summary>
    private static T? Begun<T>(string word)
        where T : struct, Enum =>
        word.Length > 1 && Enum.GetValues<T>().Where(value => Names(value).Any(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))).Take(2).ToList() is [var only] ? only : null;

    private static string Word<T>(string word)
        where T : struct, Enum => ValueOf<T>(word.Trim()) is { } value ? SnakeCase.Of(value) : word;

    private static bool Is<T>(T value, string word)
        where T : struct, Enum =>
        SnakeCase.Of(value).Equals(word.Replace('-', '_'), StringComparison.OrdinalIgnoreCase)
        || Names(value).Any(name => name.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Names<T>(T value)
        where T : struct, Enum => Cultures.Select(culture => WordTexts.ResourceManager.GetString($"{typeof(T).Name}_{value}", culture)).OfType<string>();

    private static IReadOnlyList<(string Value, string Name)> Offered<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (SnakeCase.Of(value), Words.Of(value)))];

    private static string StateWord(string name) => Words.Of(ValueOf<Model.Inquiries.InquiryState>(name)!.Value);

    /// <summary>From the Chinese word to the English one.</summary>
    private static FrozenDictionary<string, string> Aliases(string group, IEnumerable<string> names) => names
        .Select(name => (Name: name, Alias: Text(group, name, Language.Chinese.Culture())))
        .Where(pair => pair.Alias is not null)
        .ToFrozenDictionary(pair => pair.Alias!, pair => pair.Name);

    private static string? Text(string group, string name, CultureInfo culture) => QueryTexts.ResourceManager.GetString($"{group}_{name}", culture);
}
