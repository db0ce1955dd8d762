using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Portal.Model.Site;

namespace Portal.Features.Shared.Files;

/// <summary>
/// Lets a form bring two files of the allowed size. There is room for one more, so that a file that is a little too
/// large is answered with a sentence at its field instead of a broken connection.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RoomForFilesAttribute : Attribute, IResourceFilter
{
    private const long ForText = 1024 * 1024;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var limits = context.HttpContext.RequestServices.GetRequiredService<IOptions<LimitsOptions>>().Value;
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = (3 * limits.UploadBytes) + ForText;
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
