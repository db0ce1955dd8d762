using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portal.Features.Content.Yaml;

/// <summary>How a text is written: as it is where that is enough, in lines where it is long, in quotes where it must be.</summary>
internal static partial class YamlScalars
{
    /// <summary>In characters. Longer lines are folded at blanks; Chinese has few, so it mostly stays in one line.</summary>
    private const int Width = 120;

    public static EmitterSettings Settings { get; } = new(
        bestIndent: 2, bestWidth: Width, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true, indentSequences: true);

    public static Scalar Of(string text) => new(AnchorName.Empty, TagName.Empty, text, Style(text), isPlainImplicit: true, isQuotedImplicit: true);

    private static ScalarStyle Style(string text) => text switch
    {
        _ when text.Contains('\n') => ScalarStyle.Literal,
        _ when OfAnotherType().IsMatch(text) => ScalarStyle.DoubleQuoted,
        { Length: > Width - 20 } => ScalarStyle.Folded,

        // Outside of a block, the library writes a character beyond the basic plane as its number.
        _ when text.Any(char.IsSurrogate) => ScalarStyle.Literal,
        _ => ScalarStyle.Any,
    };

    /// <summary>What readers of YAML take for a number, a date, a truth value or nothing, in its older version or the newer.</summary>
    [GeneratedRegex(@"\A(~|null|true|false|yes|no|on|off|y|n|[-+]?\.?[0-9][0-9_,.:xoe+-]*|[-+]?\.(inf|nan)|[-+]?0x[0-9a-f]+|[0-9]{4}-[0-9-]+([Tt ].*)?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OfAnotherType();
}
