using System.Globalization;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared;

/// <summary>What the values of the model are called in the reader's language; texts <c>Type_Value</c> in WordTexts.</summary>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Text($"{typeof(T).Name}_{value}");

    /// <summary>The same for a value whose type is known only at run time.</summary>
    public static string OfEnum(object value) => Text($"{value.GetType().Name}_{value}");

    /// <summary>Several, one after the other.</summary>
    public static string List(IEnumerable<string> words) => string.Join(SharedTexts.Comma, words);

    /// <summary>What a state is called towards the sender.</summary>
    public static string Told(InquiryState state) => Text($"Told_{state}");

    private static string Text(string name) =>
        WordTexts.ResourceManager.GetString(name, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"WordTexts has no {name}.");
}
