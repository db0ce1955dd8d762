using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Portal.Features.Shared;

namespace Portal.Hosting.Ready;

/// <summary>An answer as it travels, in each encoding that was asked for so far.</summary>
internal sealed class ReadyAnswer(byte[] text, string? contentType, DateTimeOffset? changedAt)
{
    private readonly Variant?[] variants = new Variant?[Enum.GetValues<Encoding>().Length];

    /// <summary>Every header of the answer that does not belong to one variant alone.</summary>
    private KeyValuePair<string, StringValues>[] headers = [];

    /// <summary>The page, for whoever measures how long pages take.</summary>
    private Endpoint? endpoint;

    /// <summary>In bytes, roughly: the text, and what its encodings take.</summary>
    public int Size => 2 * text.Length;

    /// <summary>Begins the first answer of all. Some headers are added at the very last moment, so they are known after it only.</summary>
    public async Task BeginAsync(HttpContext context, Encoding encoding)
    {
        SetHead(context, VariantOf(encoding));
        await context.Response.StartAsync(context.RequestAborted);
        endpoint = context.GetEndpoint();
        headers = [.. context.Response.Headers.Where(header => !IsOfOneVariant(header.Key))];
    }

    /// <summary>Sends the rest of what was begun.</summary>
    public Task EndAsync(HttpContext context, Encoding encoding) => SendBodyAsync(context, VariantOf(encoding));

    /// <summary>Sends it, or says that whoever asks has it already.</summary>
    public Task WriteAsync(HttpContext context, Encoding encoding)
    {
        var variant = VariantOf(encoding);
        context.SetEndpoint(endpoint);
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        SetHead(context, variant);
        return SendBodyAsync(context, variant);
    }

    private Variant VariantOf(Encoding encoding) => variants[(int)encoding] ??= new(text, encoding);

    private void SetHead(HttpContext context, Variant variant)
    {
        var response = context.Response;
        response.Headers.ETag = variant.Tag;
        if (Validators.AreKnown(context.Request, variant.ParsedTag, changedAt))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ContentType = default;
            return;
        }

        response.Headers.ContentType = contentType;
        response.Headers.ContentEncoding = variant.EncodingName;
        response.ContentLength = variant.Body.Length;
    }

    private static Task SendBodyAsync(HttpContext context, Variant variant) =>
        context.Response.StatusCode == StatusCodes.Status304NotModified || HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.BodyWriter.WriteAsync(variant.Body, context.RequestAborted).AsTask();

    private static bool IsOfOneVariant(string header) =>
        header is "ETag" or "Content-Type" or "Content-Encoding" or "Content-Length" or "Date" or "Connection" or "Transfer-Encoding";

    private sealed class Variant
    {
        public Variant(byte[] text, Encoding encoding)
        {
            Body = Encodings.Encode(text, encoding);
            EncodingName = Encodings.NameOf(encoding);
            ParsedTag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Body))[..32]}\"");
            Tag = ParsedTag.ToString();
        }

        public byte[] Body { get; }
        public string? EncodingName { get; }
        public EntityTagHeaderValue ParsedTag { get; }
        public string Tag { get; }
    }
}
