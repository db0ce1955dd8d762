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

    /// <param name="way">To where its requests go, with the cookies it keeps.</param>
    public Visitor(Uri address, Func<CookieContainer, HttpMessageHandler> way) =>
        client = new(way(Cookies)) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    public CookieContainer Cookies { get; } = new();

    /// <summary>The address that a proxy in front of the portal says it is; believed only where the proxy is trusted.</summary>
    public string? ForwardedFor { get; set; }

    /// <summary>Somebody else who got hold of the cookies of this moment.</summary>
    public Visitor Copy()
    {
        var copy = new Visitor(client.BaseAddress!, followsRedirects: true);
        copy.Cookies.Add(Cookies.GetAllCookies());
        return copy;
    }

    public Task<Page> VisitAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    /// <summary>Sends the page's form as it would be sent with these answers typed in; null leaves a field out.</summary>
    public Task<Page> SubmitAsync(Page page, Dictionary<string, string?> changes, string form = "main form")
    {
        var element = (IHtmlFormElement)page.One(form);
        var fields = FormFields.With(FormFields.Of(element), changes);
        return element.Enctype == "multipart/form-data" ? SubmitFilesAsync(page, changes, [], form) : SubmitBodyAsync(page, FormFields.Encode(fields), form);
    }

    /// <summary>The same with files chosen in file fields.</summary>
    public Task<Page> SubmitFilesAsync(Page page, Dictionary<string, string?> changes, Dictionary<string, ChosenFile> files, string form = "main form")
    {
        var element = (IHtmlFormElement)page.One(form);
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in FormFields.With(FormFields.Of(element), changes))
        {
            body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), $"\"{name}\"");
        }

        foreach (var (name, file) in files)
        {
            body.Add(new ByteArrayContent(file.Content) { Headers = { ContentType = new("application/pdf") } }, $"\"{name}\"", file.EncodedName);
        }

        return SendAsync(new(HttpMethod.Post, Action(page, element)) { Content = body });
    }

    /// <summary>Presses another button of the form than the one that goes on.</summary>
    public Task<Page> PressAsync(Page page, string button, Dictionary<string, string?>? changes = null, Dictionary<string, ChosenFile>? files = null)
    {
        var pressed = page.One($"main form button{button}");
        var answers = new Dictionary<string, string?>(changes ?? []) { ["step"] = null, [pressed.GetAttribute("name")!] = pressed.GetAttribute("value") };
        return SubmitFilesAsync(page, answers, files ?? []);
    }

    /// <summary>Fills in a form, looks at the answers and sends them, as long as nothing is wrong.</summary>
    public async Task<Page> CompleteAsync(Page page, Dictionary<string, string?> changes, Dictionary<string, ChosenFile>? files = null)
    {
        var next = await SubmitFilesAsync(page, changes, files ?? []);
        return next.IsCheck ? await SubmitAsync(next, []) : next;
    }

    /// <summary>The same with a body that no browser would make.</summary>
    public Task<Page> SubmitBodyAsync(Page page, string body, string form = "main form")
    {
        var element = (IHtmlFormElement)page.One(form);
        return SendAsync(new(HttpMethod.Post, Action(page, element))
        {
            Content = new ByteArrayContent(Encoding.ASCII.GetBytes(body)) { Headers = { ContentType = new("application/x-www-form-urlencoded") } },
        });
    }

    /// <summary>Relative to the page, as browsers take it.</summary>
    private static string Action(Page page, IHtmlFormElement form) =>
        new Uri(new Uri($"http://portal.test{page.Path}"), form.GetAttribute("action") ?? "").PathAndQuery;

    public Task<Page> SendAsync(HttpRequestMessage request) => SendAsync(request, Page.ReadAsync);

    /// <summary>For an answer that is no text.</summary>
    public async Task<T> SendAsync<T>(HttpRequestMessage request, Func<HttpResponseMessage, Task<T>> read)
    {
        using (request)
        {
            if (ForwardedFor is not null)
            {
                request.Headers.Add("X-Forwarded-For", ForwardedFor);
            }

            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return await read(response);
        }
    }

    public void Dispose() => client.Dispose();
}

/// <summary>A file on somebody's disk.</summary>
public sealed record ChosenFile(string Name, byte[] Content)
{
    /// <summary>Browsers send the name as raw UTF-8 in quotes; a quote in it becomes %22.</summary>
    public string EncodedName => $"\"{Name.Replace("\"", "%22", StringComparison.Ordinal)}\"";
}
