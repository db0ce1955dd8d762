using System.Net;
using System.Text;
using AngleSharp.Html.Dom;

namespace Portal.IntegrationTests.Support;

/// <summary>A browser without script: keeps cookies, follows redirects within the site, sends the forms it was served.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(Uri address, bool followsRedirects)
    {
        var handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = followsRedirects, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) };
        client = new(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public CookieContainer Cookies { get; } = new();

    public Task<Page> VisitAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    /// <summary>Sends the page's form as it would be sent with these answers typed in; null leaves a field out.</summary>
    public Task<Page> SubmitAsync(Page page, Dictionary<string, string?> changes, string form = "main form")
    {
        var element = (IHtmlFormElement)page.One(form);
        return SubmitBodyAsync(page, FormFields.Encode(FormFields.With(FormFields.Of(element), changes)), form);
    }

    /// <summary>The same with a body that no browser would make.</summary>
    public Task<Page> SubmitBodyAsync(Page page, string body, string form = "main form")
    {
        var element = (IHtmlFormElement)page.One(form);
        return SendAsync(new(HttpMethod.Post, element.GetAttribute("action") is { Length: > 0 } action ? action : page.Path)
        {
            Content = new ByteArrayContent(Encoding.ASCII.GetBytes(body)) { Headers = { ContentType = new("application/x-www-form-urlencoded") } },
        });
    }

    public Task<Page> SendAsync(HttpRequestMessage request) => SendAsync(request, Page.ReadAsync);

    /// <summary>For an answer that is no text.</summary>
    public async Task<T> SendAsync<T>(HttpRequestMessage request, Func<HttpResponseMessage, Task<T>> read)
    {
        using (request)
        {
            using var response = await client.SendAsync(request);
            return await read(response);
        }
    }

    public void Dispose() => client.Dispose();
}
