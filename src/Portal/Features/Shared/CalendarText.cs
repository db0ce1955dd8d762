using System.Globalization;
using System.Text;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared;

/// <summary>Lines of a calendar file (RFC 5545): ended by CR LF, at most 75 bytes long, what has a meaning escaped.</summary>
internal sealed class CalendarText
{
    /// <summary>In bytes, without the end of the line.</summary>
    private const int LongestLine = 75;

    private readonly StringBuilder lines = new();

    /// <summary>The beginning of a calendar of the site, in the reader's language, with one event in it.</summary>
    /// <param name="uid">The same for the same event, whenever it is read; the host is added.</param>
    /// <param name="stamp">When it was changed last.</param>
    public static CalendarText Event(SiteOptions site, string uid, DateTimeOffset stamp) => new CalendarText()
        .Add("BEGIN", "VCALENDAR")
        .Add("VERSION", "2.0")
        .AddText("PRODID", $"-//{site.Name}//Portal//{(Languages.Current == Language.Chinese ? "ZH" : "EN")}")
        .Add("BEGIN", "VEVENT")
        .AddText("UID", $"{uid}@{new Uri(site.BaseUrl).Host}")
        .Add("DTSTAMP", stamp);

    /// <summary>What ends it.</summary>
    public string EndEvent() => Add("END", "VEVENT").Add("END", "VCALENDAR").ToString();

    /// <param name="value">As the kind of the property wants it.</param>
    public CalendarText Add(string property, string value)
    {
        var room = LongestLine;
        foreach (var rune in $"{property}:{value}".EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                // Goes on in the next line behind a space, which counts.
                lines.Append("\r\n ");
                room = LongestLine - 1;
            }

            lines.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        lines.Append("\r\n");
        return this;
    }

    /// <summary>A moment, in UTC.</summary>
    public CalendarText Add(string property, DateTimeOffset moment) => Add(property, moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A property that people read, in the language that is spoken now.</summary>
    public CalendarText AddWords(string property, string text) => AddText($"{property};LANGUAGE={Languages.Current.Tag()}", text);

    /// <summary>A property that people read.</summary>
    public CalendarText AddText(string property, string text) => Add(property, Escape(text));

    public override string ToString() => lines.ToString();

    /// <summary>Section 3.3.11. Control characters have no place there at all.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '\n' => "\\n",
                '\\' or ';' or ',' => $"\\{rune}",
                _ => Rune.IsControl(rune) ? "" : rune.ToString(),
            });
        }

        return escaped.ToString();
    }
}
