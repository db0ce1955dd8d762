using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Portal.Model.Site;

namespace Portal.Features.Shared.Files;

/// <summary>
/// Lets a form bring two files of the allowed size. There is room for one more, so that a file that is a little too
/// large is answered with a sentence at its field instead of a broken connection.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RoomForFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const long ForText = 1024 * 1024;

    /// <summary>Before the form token is looked for, which reads the form.</summary>
    public int Order => -1000;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var most = (3 * services.GetRequiredService<IOptions<LimitsOptions>>().Value.UploadBytes) + ForText;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        if (!http.Request.HasFormContentType)
        {
            return;
        }

        if (services.GetRequiredService<UploadRoom>().Make(http, most) is { } threshold)
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MemoryBufferThreshold = threshold }));
        }
        else
        {
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
