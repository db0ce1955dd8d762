using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Portal.IntegrationTests.Support;

/// <summary>An answer, read as a browser reads it. What is missing fails the test and shows the body.</summary>
public sealed class Page
{
    private Page(HttpResponseMessage response, string body)
    {
        Status = response.StatusCode;
        Path = response.RequestMessage!.RequestUri!.PathAndQuery;
        Headers = [.. response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value.Select(value => (header.Key, value)))];
        Body = body;
        Document = new HtmlParser().ParseDocument(body);
    }

    public HttpStatusCode Status { get; }

    /// <summary>Where the browser is now, after redirects.</summary>
    public string Path { get; }
    public IReadOnlyList<(string Name, string Value)> Headers { get; }
    public string Body { get; }
    public IHtmlDocument Document { get; }

    /// <summary>Whether it shows the answers to be checked before they are sent.</summary>
    public bool IsCheck => All("input[name='at'][value='check']").Count > 0;

    /// <summary>What a reader reads.</summary>
    public string Text => Document.Body!.TextContent;

    public static async Task<Page> ReadAsync(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync());

    public string? Header(string name) =>
        Headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).ToList() is { Count: > 0 } values ? string.Join(", ", values) : null;

    public Page Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{Path} answered {(int)Status}, not {(int)status}:\n{Body}");
        return this;
    }

    public IElement One(string selector)
    {
        var all = All(selector);
        Assert.True(all.Count == 1, $"{Path} ({(int)Status}) has {all.Count} times {selector}:\n{Body}");
        return all[0];
    }

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    public Page Says(string text)
    {
        Assert.True(Text.Contains(text, StringComparison.Ordinal), $"{Path} ({(int)Status}) does not say \"{text}\":\n{Body}");
        return this;
    }

    public Page DoesNotSay(string text)
    {
        Assert.False(Body.Contains(text, StringComparison.Ordinal), $"{Path} ({(int)Status}) says \"{text}\":\n{Body}");
        return this;
    }

    /// <summary>What the form's field holds now.</summary>
    public string? Answer(string name) => FormFields.Of((IHtmlFormElement)One("main form")).FirstOrDefault(field => field.Name == name).Value;

    /// <summary>The message at a field. It has to be tied to the field and repeated on top of the form.</summary>
    public string ErrorAt(string name)
    {
        var id = name.Replace('.', '_');
        var error = One($"#{id}-error");
        Assert.True(All($"[aria-describedby~='{id}-error']").Count > 0, $"Nothing points to the message at {name}:\n{Body}");
        Assert.True(All($"#error-summary a[href='#{id}']").Count == 1, $"The summary does not lead to {name}:\n{Body}");
        Assert.True(Document.GetElementById(id) is not null, $"There is no field {name} to go to:\n{Body}");
        return error.TextContent;
    }
}
