using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Portal.Features.Shared;

/// <summary>A form that could not be taken now, as it was sent, so that one button sends it again and nobody types twice.</summary>
/// <param name="Address">Where it was sent, with its query.</param>
/// <param name="Fields">In their order, the button that was pressed and the form token among them.</param>
/// <param name="HasFiles">Whether files came with it, which no page can give back.</param>
public sealed record Unsent(string Address, string Encoding, IReadOnlyList<UnsentField> Fields, bool HasFiles)
{
    /// <summary>Passwords and codes are typed here, which do not belong into a page.</summary>
    private static readonly PathString Secrets = new("/account");

    /// <returns>Null where nothing was sent from a form of this visitor's, or nothing that may be shown.</returns>
    public static async Task<Unsent?> OfAsync(HttpContext context)
    {
        var (path, query) = Sent(context);
        if (path is null || new PathString(path).StartsWithSegments(Secrets) || await OurOwnAsync(context) is not { } form)
        {
            return null;
        }

        var fields = form.SelectMany(field => field.Value.OfType<string>().Select(value => new UnsentField(field.Key, value)));
        var encoding = context.Request.ContentType!.Split(';')[0];
        return new($"{context.Request.PathBase}{path}{query}", encoding, [.. fields], form.Files.Any(file => file.Length > 0));
    }

    /// <summary>The address before the page of the error took its place.</summary>
    private static (string? Path, string? Query) Sent(HttpContext context) =>
        context.Features.Get<IExceptionHandlerPathFeature>() is { } failed ? (failed.Path, context.Request.QueryString.Value)
        : context.Features.Get<IStatusCodeReExecuteFeature>() is { } refused ? (refused.OriginalPath, refused.OriginalQueryString)
        : (null, null);

    /// <summary>What another site makes somebody's browser send comes without the token of a form, and is not repeated to anybody.</summary>
    private static async Task<IFormCollection?> OurOwnAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType && await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
                ? await context.Request.ReadFormAsync(context.RequestAborted)
                : null;
        }
        catch (Exception e) when (e is AntiforgeryValidationException or BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }
}

public sealed record UnsentField(string Name, string Value)
{
    /// <summary>From here on a text is worth being seen again; what is shorter is typed again in a moment.</summary>
    private const int Prose = 20;

    /// <summary>Whether a person wrote it, and not the page: tokens and keys are one long word in plain letters.</summary>
    public bool IsProse => Value.Length >= Prose && Value.Any(c => char.IsWhiteSpace(c) || !char.IsAscii(c));
}
