using System.Text;

namespace Portal.Features.Found;

/// <summary>Lines of a calendar file (RFC 5545): ended by CR LF, at most 75 bytes long, what has a meaning escaped.</summary>
internal sealed class CalendarText
{
    /// <summary>In bytes, without the end of the line.</summary>
    private const int LongestLine = 75;

    private readonly StringBuilder lines = new();

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
