using System.Globalization;
using System.Text;

namespace Portal.Features.Shared.Csv;

/// <summary>
/// One cell of a CSV file (RFC 4180), harmless in a spreadsheet: those take a cell for a formula that begins with
/// <c>= + - @</c>, or with their full-width forms, and some look past blanks and characters that nobody sees. An
/// apostrophe in front makes it a text.
/// </summary>
public static class CsvText
{
    private const char Quote = '"';

    /// <returns>Always in quotes, so that no separator of any country divides it.</returns>
    public static string Cell(string? text)
    {
        var cell = new StringBuilder(text?.Length + 3 ?? 2).Append(Quote);
        if (text is not null)
        {
            cell.Append(IsDangerous(text) ? "'" : "").Append(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        }

        return cell.Append(Quote).ToString();
    }

    private static bool IsDangerous(string text) =>
        text is ['\t' or '\r' or '\n', ..] || text.FirstOrDefault(c => !IsBlank(c)) is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
