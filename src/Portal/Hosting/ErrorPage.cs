using Microsoft.AspNetCore.Diagnostics;
using Portal.Data;

namespace Portal.Hosting;

internal static class ErrorPage
{
    /// <summary>
    /// What nobody expected is answered with a page and logged with where it happened; an answer of the API that was made from it is not.
    /// A database that is away is no news where somebody asks for a page: the workers said so already, and a crowd would bury them.
    /// </summary>
    public static void UseErrorPage(this WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandlingPath = "/error/500",

        // Who asks is looked up once in a scope. Where that is what failed, the page of the error would fail of it again, and the answer be empty.
        CreateScopeForErrors = true,
        SuppressDiagnosticsCallback = context =>
            context.ExceptionHandledBy == ExceptionHandledType.ExceptionHandlerService || context.Exception.IsDatabaseAway(),
    });
}
