using System.Net;
using System.Text.RegularExpressions;

namespace Portal.Benchmarks.Submit;

/// <summary>The form in a page, with what stands in its hidden fields: what a browser sends without being asked.</summary>
internal static partial class ServedForm
{
    public static Dictionary<string, string> Hidden(string page)
    {
        var form = Form().Match(page);
        return form.Success
            ? Input().Matches(form.Value).Select(input => input.Value).Where(input => input.Contains("type=\"hidden\"", StringComparison.Ordinal))
                .GroupBy(input => Value(Name(), input)).ToDictionary(inputs => inputs.Key, inputs => Value(Content(), inputs.First()))
            : throw new InvalidOperationException($"There is no form: {page}");
    }

    private static string Value(Regex part, string input) => WebUtility.HtmlDecode(part.Match(input).Groups[1].Value);

    [GeneratedRegex("<form method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Content();
}
