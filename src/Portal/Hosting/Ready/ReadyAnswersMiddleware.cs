using Microsoft.AspNetCore.Http.Features;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Api;
using Portal.Features.Shared.Head;

namespace Portal.Hosting.Ready;

/// <summary>
/// A page for everybody costs its making once. What is ready is answered before anything else looks at the request: its
/// headers are those of the first answer, which went the whole way. A page that cannot be made now, because the database is
/// away or too much is asked at once, is answered as it was last.
/// </summary>
internal static class ReadyAnswersMiddleware
{
    /// <summary>A browser may keep the page, and asks each time whether it still holds; so an edit is seen at once.</summary>
    private const string AskFirst = "no-cache";

    /// <summary>To stand before everything else.</summary>
    public static void UseReadyAnswers(this WebApplication app)
    {
        var ready = app.Services.GetRequiredService<ReadyAnswers>();
        app.Use(next => context =>
        {
            if (!MayGetWhatEverybodyGets(context.Request))
            {
                return next(context);
            }

            var edition = ready.Current;
            var key = new ReadyAnswers.Key(context.Request.Path.Value ?? "", context.Request.QueryString.Value ?? "");
            var encoding = Encodings.Choose(context.Request.Headers.AcceptEncoding);
            if ((edition?.Find(key) ?? (ready.IsAway ? ready.FindLast(key) : null)) is { } answer)
            {
                return answer.WriteAsync(context, encoding);
            }

            context.Features.Set(new ReadyRequest(edition, key, encoding));
            return next(context);
        });
    }

    /// <summary>To stand behind routing, and before anything that compresses.</summary>
    public static void UseKeepingOfAnswers(this WebApplication app)
    {
        var ready = app.Services.GetRequiredService<ReadyAnswers>();
        app.Use(next => context =>
            IsToBeKept(context) ? MakeAsync(context, ready, context.Features.Get<ReadyRequest>()!, next) : next(context));
    }

    /// <summary>Whether the answer is compressed here, once, and not as it is sent.</summary>
    public static bool IsToBeKept(HttpContext context) =>
        context.Features.Get<ReadyRequest>() is not null && context.GetEndpoint()?.Metadata.GetMetadata<SameForEverybody>() is not null;

    private static async Task MakeAsync(HttpContext context, ReadyAnswers ready, ReadyRequest request, RequestDelegate next)
    {
        var (response, method) = (context.Response, context.Request.Method);
        var wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));

        // Who asks for the head alone gets that of the whole answer, with its length and tag.
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        catch (Exception e) when (e.CannotAnswerNow())
        {
            ready.NoteFailure();
            if (FindLast() is null)
            {
                throw;
            }

            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        finally
        {
            context.Request.Method = method;
            context.Features.Set(wire);
        }

        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable && FindLast() is { } last)
        {
            response.Clear();
            await last.WriteAsync(context, request.Encoding);
            return;
        }

        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || response.GetTypedHeaders().CacheControl is { NoStore: true })
        {
            if (response.StatusCode is not (StatusCodes.Status503ServiceUnavailable or StatusCodes.Status304NotModified))
            {
                // It is not there any more, or not for everybody.
                request.Edition?.Last.Remove(request.Key);
            }

            body.Position = 0;
            await body.CopyToAsync(response.Body, context.RequestAborted);
            return;
        }

        AddRules(response.Headers);
        var answer = new ReadyAnswer(body.ToArray(), response.ContentType, response.GetTypedHeaders().LastModified);
        await answer.BeginAsync(context, request.Encoding);
        if (SameForEverybody.IsWorthKeeping(context) && IsTheAddress(context.Request))
        {
            // Before whoever asked has all of it: their next request finds it.
            request.Edition?.Keep(request.Key, answer);
        }

        await answer.EndAsync(context, request.Encoding);

        ReadyAnswer? FindLast() => ready.FindLast(request.Key with { Path = AsKept(context.Request) });
    }

    private static void AddRules(IHeaderDictionary headers)
    {
        if (headers.CacheControl.Count > 0)
        {
            headers.Vary = "Accept-Encoding";
            return;
        }

        headers.CacheControl = AskFirst;
        headers.Vary = "Accept-Encoding, Cookie";
    }

    /// <summary>Not somebody who is signed in, or who is to be told something.</summary>
    private static bool MayGetWhatEverybodyGets(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && (request.Headers.Cookie.Count == 0 || ApiProblems.IsOpen(request.Path) || !request.Headers.Cookie.Any(cookies => cookies!.Contains(PortalCookies.Session, StringComparison.Ordinal) || cookies.Contains(PortalCookies.Notice, StringComparison.Ordinal)));

    /// <summary>A page answers to spellings without number; only under its own it is kept.</summary>
    private static bool IsTheAddress(HttpRequest request) => PageAddresses.Canonical(request.Path) == request.Path.ToUriComponent();

    /// <summary>The spelling under which the page is kept, whichever was asked.</summary>
    private static string AsKept(HttpRequest request) =>
        request.PathBase.Value + (request.Path.Value!.TrimEnd('/').ToLowerInvariant() is { Length: > 0 } path ? path : "/");

    private sealed record ReadyRequest(ReadyAnswers.Edition? Edition, ReadyAnswers.Key Key, Encoding Encoding);
}
