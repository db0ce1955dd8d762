using System.Globalization;
using Portal.Model.Text;

namespace Portal.Hosting;

/// <summary>
/// The address decides the language: <c>/zh/…</c> is the same page in Chinese. The prefix becomes the path base, so
/// that every link made while answering stays in the language.
/// </summary>
internal static class LanguageOfPath
{
    private static readonly PathString Chinese = new("/zh");

    public static void UseLanguageOfPath(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var request = context.Request;
        var language = Language.English;
        if (request.Path.StartsWithSegments(Chinese, StringComparison.Ordinal, out var rest))
        {
            if (!rest.HasValue)
            {
                context.Response.Redirect($"{Chinese}/{request.QueryString}", permanent: true);
                return Task.CompletedTask;
            }

            language = Language.Chinese;
            request.PathBase += Chinese;
            request.Path = rest;
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();
        return next(context);
    });
}
