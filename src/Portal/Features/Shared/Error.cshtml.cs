using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Data;

namespace Portal.Features.Shared;

/// <summary>What is shown instead of a page: in the reader's language, without technical detail, never from the database.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>What may be sent again in a moment; null where nothing was sent, or sending it again would change nothing.</summary>
    public Unsent? Unsent { get; private set; }

    public void OnGet() => Show();

    public async Task OnPostAsync()
    {
        Show();
        if (Response.StatusCode is StatusCodes.Status429TooManyRequests or >= StatusCodes.Status500InternalServerError)
        {
            Unsent = await Unsent.OfAsync(HttpContext);
        }
    }

    private void Show()
    {
        // From the route alone: a form that cannot be read brings no value, and one that can must not choose the status.
        var code = Convert.ToInt32(RouteData.Values["code"], CultureInfo.InvariantCulture);
        var fault = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = fault is null ? code : StatusOf(fault) ?? code;
        if (fault is not null)
        {
            Response.StatusCode = status;
        }

        if (status is StatusCodes.Status503ServiceUnavailable && Response.Headers.RetryAfter.Count == 0)
        {
            Response.Headers.RetryAfter = "30";
        }

        (Heading, Text) = status switch
        {
            400 => (SharedTexts.Error400Title, SharedTexts.Error400Text),
            403 => (SharedTexts.Error403Title, SharedTexts.Error403Text),
            404 => (SharedTexts.Error404Title, SharedTexts.Error404Text),
            429 => (SharedTexts.Error429Title, SharedTexts.Error429Text),
            503 when Busy.IsWhy(HttpContext) => (SharedTexts.ErrorBusyTitle, SharedTexts.ErrorBusyText.With(Busy.RetrySeconds)),
            503 => (SharedTexts.Error503Title, SharedTexts.Error503Text),
            >= 500 => (SharedTexts.Error500Title, SharedTexts.Error500Text),
            _ => (SharedTexts.Error400Title, SharedTexts.Error400Text),
        };
    }

    /// <returns>Null for a fault of our own.</returns>
    private static int? StatusOf(Exception fault) => fault switch
    {
        _ when fault.CannotAnswerNow() => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException refused => refused.StatusCode,
        AntiforgeryValidationException { InnerException: BadHttpRequestException refused } => refused.StatusCode,
        AntiforgeryValidationException or InvalidDataException => StatusCodes.Status400BadRequest,
        _ => null,
    };
}
