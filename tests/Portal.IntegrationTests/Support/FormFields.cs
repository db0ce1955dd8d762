using System.Text;
using AngleSharp.Html.Dom;

namespace Portal.IntegrationTests.Support;

/// <summary>What a browser would send for a form as it was served.</summary>
public static class FormFields
{
    public static IReadOnlyList<(string Name, string Value)> Of(IHtmlFormElement form)
    {
        var fields = new List<(string, string)>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } choice when choice.IsChecked && choice.Name is not null:
                    fields.Add((choice.Name, choice.Value));
                    break;
                case IHtmlInputElement { Type: not ("radio" or "checkbox" or "submit" or "button" or "file"), Name: not null } input:
                    fields.Add((input.Name, input.Value));
                    break;
                case IHtmlTextAreaElement { Name: not null } area:
                    fields.Add((area.Name, area.Value));
                    break;
                case IHtmlSelectElement { Name: not null } select:
                    fields.Add((select.Name, select.Value ?? ""));
                    break;
            }
        }

        if (Pressed(form) is { } button)
        {
            fields.Add((button.Name!, button.Value));
        }

        return fields;
    }

    /// <summary>The button that goes on; where none has that name, the first one, which the Enter key presses. Only a name is sent.</summary>
    private static IHtmlButtonElement? Pressed(IHtmlFormElement form)
    {
        var buttons = form.Elements.OfType<IHtmlButtonElement>().Where(button => button.Type == "submit").ToList();
        return (buttons.FirstOrDefault(button => button.Value == "next") ?? buttons.FirstOrDefault()) is { Name.Length: > 0 } pressed ? pressed : null;
    }

    /// <summary>A changed answer takes the place of the served one; null takes the field away.</summary>
    public static IEnumerable<(string Name, string Value)> With(IEnumerable<(string Name, string Value)> fields, Dictionary<string, string?> changes) =>
        fields.Where(field => !changes.ContainsKey(field.Name))
            .Concat(changes.Where(change => change.Value is not null).Select(change => (change.Key, change.Value!)));

    public static string Encode(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(field => $"{Escape(field.Name)}={Escape(field.Value)}"));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            escaped.Append(char.IsAsciiLetterOrDigit((char)b) ? ((char)b).ToString() : $"%{b:X2}");
        }

        return escaped.ToString();
    }
}
