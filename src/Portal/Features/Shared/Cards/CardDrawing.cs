using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Portal.Model.Text;

namespace Portal.Features.Shared.Cards;

/// <summary>Draws a card as SVG, in the colours of the site: paper, ink and one seal.</summary>
public static class CardDrawing
{
    /// <summary>In pixels, as networks ask for.</summary>
    public const int Width = 1200;
    public const int Height = 630;

    private const int Margin = 84;
    private const int LineWidth = Width - (2 * Margin);
    private const string Paper = "#fbfaf6";
    private const string Ink = "#1f2226";
    private const string Muted = "#5b5f66";
    private const string Seal = "#9c2f1f";
    private const string Serif = "Noto Serif CJK SC, Noto Serif, serif";
    private const string Sans = "Noto Sans CJK SC, Noto Sans, sans-serif";

    /// <summary>In em; a last line that is shorter looks lost, and another size is tried.</summary>
    private const double Stray = 2.5;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The largest size at which the title takes three lines; four at the smallest.</summary>
    private static readonly (int Size, int Lines)[] Sizes = [(84, 2), (70, 3), (60, 3), (52, 4)];

    /// <summary>Of all that can be seen: another text or another look is another picture at another address.</summary>
    public static string Fingerprint(string svg) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)))[..16];

    public static string Draw(Card card)
    {
        var (size, lines) = Fit(card.Title);
        var language = card.Language.Tag();
        var drawing = new XElement(Svg + "svg", new XAttribute("width", Width), new XAttribute("height", Height), new XAttribute("viewBox", $"0 0 {Width} {Height}"));
        drawing.Add(Box(0, 0, Width, Height, Paper, 0), Box(0, 0, 18, Height, Seal, 0));
        if (card.Kicker is not null)
        {
            drawing.Add(Text(card.Kicker, 116, 30, Muted, Sans, language, room: LineWidth / 30.0));
        }

        var y = 150 + size;
        foreach (var line in lines)
        {
            drawing.Add(Text(line, y, size, Ink, Serif, card.TitleLanguage.Tag(), weight: "bold"));
            y += size * 5 / 4;
        }

        foreach (var line in TextMeasure.Break(card.Note ?? "", LineWidth / 34.0, 2).Where(line => line.Length > 0))
        {
            drawing.Add(Text(line, y + 8, 34, Muted, Serif, language));
            y += 48;
        }

        drawing.Add(Foot(card));
        return drawing.ToString(SaveOptions.DisableFormatting);
    }

    private static (int Size, IReadOnlyList<string> Lines) Fit(string title)
    {
        foreach (var (size, most) in Sizes)
        {
            var lines = TextMeasure.Break(title, LineWidth / (double)size, most);
            if (!lines[^1].EndsWith('…') && (lines.Count == 1 || TextMeasure.Width(lines[^1]) > Stray))
            {
                return (size, lines);
            }
        }

        var (smallest, count) = Sizes[^1];
        return (smallest, TextMeasure.Break(title, LineWidth / (double)smallest, count));
    }

    private static object[] Foot(Card card)
    {
        var initials = string.Concat(card.Foot.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => word.EnumerateRunes().First().ToString()));
        return
        [
            Box(Margin, 506, 64, 64, Seal, 8),
            Text(initials, 548, 28, "#fffdf8", Serif, card.Language.Tag(), x: Margin + 32, anchor: "middle", weight: "bold"),
            Text(card.Foot, 549, 32, Ink, Serif, card.Language.Tag(), x: Margin + 86, weight: "bold", room: 18),
            Text(card.Host, 549, 26, Muted, Sans, "en", x: Width - Margin, anchor: "end", room: 18),
        ];
    }

    private static XElement Box(int x, int y, int width, int height, string fill, int radius) => new(
        Svg + "rect", new XAttribute("x", x), new XAttribute("y", y), new XAttribute("width", width), new XAttribute("height", height), new XAttribute("fill", fill), new XAttribute("rx", radius));

    /// <param name="room">In em; what does not fit on one line is cut. Null where the line was broken before.</param>
    private static XElement Text(
        string text, int y, int size, string fill, string family, string language, int x = Margin, string anchor = "start", string weight = "normal", double? room = null) => new(
        Svg + "text",
        new XAttribute("x", x),
        new XAttribute("y", y),
        new XAttribute("font-size", size.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("font-family", family),
        new XAttribute("font-weight", weight),
        new XAttribute("text-anchor", anchor),
        new XAttribute("fill", fill),
        new XAttribute(XNamespace.Xml + "lang", language),
        XmlText.Of(room is { } most ? TextMeasure.Break(text, most, 1)[0] : text));
}
