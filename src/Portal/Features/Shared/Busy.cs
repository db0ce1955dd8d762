using System.Globalization;
using Portal.Features.Shared.Api;

namespace Portal.Features.Shared;

/// <summary>What somebody is told who came when too many were there already.</summary>
public static class Busy
{
    /// <summary>Nothing is wrong, and a queue is soon over.</summary>
    public const int RetrySeconds = 5;

    private static readonly object Key = new();

    /// <summary>Whether this is why nothing else is shown.</summary>
    public static bool IsWhy(HttpContext context) => context.Items.ContainsKey(Key);

    /// <summary>Programs are told here; what people read is the page of the error.</summary>
    public static Task SayAsync(HttpContext context)
    {
        context.Items[Key] = true;
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        if (!ApiProblems.IsApi(context.Request.Path))
        {
            return Task.CompletedTask;
        }

        ApiProblems.Open(context, context.Request.Path);
        return ApiProblems.Of(StatusCodes.Status503ServiceUnavailable, "Too much is asked at once. Ask again in a few seconds.").ExecuteAsync(context);
    }
}

/// <summary>A page that comes back with all that was sent, whatever happened to it.</summary>
public interface IComesBack
{
    Microsoft.AspNetCore.Mvc.IActionResult ComeBack();
}
