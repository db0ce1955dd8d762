using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Portal.Data;

namespace Portal.Features.Shared.Api;

/// <summary>A program that ran into a fault is told so in its own form, and not by a page.</summary>
public sealed class ApiFaults : IExceptionHandler
{
    /// <summary>Seconds after which the database may be back.</summary>
    private const int Later = 30;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The path of the request itself is that of the error page by now.
        if (httpContext.Features.Get<IExceptionHandlerPathFeature>() is not { } fault || !ApiProblems.IsApi(fault.Path))
        {
            return false;
        }

        ApiProblems.Open(httpContext, fault.Path);
        if (exception.CannotAnswerNow())
        {
            httpContext.Response.Headers.RetryAfter = Later.ToString(CultureInfo.InvariantCulture);
        }

        var problem = exception switch
        {
            _ when exception.CannotAnswerNow() => ApiProblems.Of(StatusCodes.Status503ServiceUnavailable, "The portal cannot look it up right now. Ask again later."),
            BadHttpRequestException refused => ApiProblems.Of(refused.StatusCode, "The request cannot be read."),
            _ => ApiProblems.Of(StatusCodes.Status500InternalServerError, "Something went wrong here. It is in the portal's log."),
        };
        await problem.ExecuteAsync(httpContext);
        return true;
    }
}
