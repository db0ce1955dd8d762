using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Net.Http.Headers;
using Portal.Features.Shared;

namespace Portal.Features.Found;

/// <summary>What is the same for everybody and asked for again and again.</summary>
internal static class CachedAnswer
{
    /// <summary>Readers ask every hour or so; what is new is there soon after.</summary>
    public static readonly TimeSpan AWhile = TimeSpan.FromMinutes(10);

    /// <param name="changedAt">Null where nobody knows.</param>
    public static IResult Xml(HttpContext context, XDocument document, string type, DateTimeOffset? changedAt)
    {
        using var body = new MemoryStream();
        using (var writer = XmlWriter.Create(body, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = " " }))
        {
            document.Save(writer);
        }

        return Of(context, body.ToArray(), $"{type}; charset=utf-8", changedAt);
    }

    public static IResult Text(HttpContext context, string text, string type, DateTimeOffset? changedAt) =>
        Of(context, Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", changedAt);

    /// <summary>Its tag is made where answers are kept, because it belongs to the bytes that travel.</summary>
    private static IResult Of(HttpContext context, byte[] body, string type, DateTimeOffset? changedAt)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.LastModified = changedAt;
        headers.CacheControl = new() { Public = true, MaxAge = AWhile };
        return Results.Bytes(body, type);
    }

    /// <summary>For what travels as it is and never changes under its address.</summary>
    public static IResult ForGood(HttpContext context, EntityTagHeaderValue tag, byte[] body, string type)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { Public = true, MaxAge = TimeSpan.FromDays(365), Extensions = { new("immutable") } };
        return Validators.AreKnown(context.Request, tag, changedAt: null) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(body, type);
    }
}
