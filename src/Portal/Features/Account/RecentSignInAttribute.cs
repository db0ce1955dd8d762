using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>
/// For pages where something sensitive is done: whoever did not show lately to be the person is asked first, so that a session
/// left open in the library changes nothing that matters.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentSignInAttribute : Attribute, IAsyncPageFilter
{
    /// <summary>Filling in a page may take as long again, so that nothing typed is lost.</summary>
    private const int PatienceForForms = 2;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var patience = AccountSession.ConfirmedFor * (HttpMethods.IsPost(request.Method) ? PatienceForForms : 1);
        if (context.HttpContext.Features.Get<CurrentSession>() is { } session && session.ConfirmedAt + patience > now)
        {
            await next();
            return;
        }

        context.Result = new RedirectToPageResult("/Account/Confirm", new { ReturnUrl = $"{request.PathBase}{request.Path}" });
    }
}
