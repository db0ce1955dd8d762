using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Features.Shared.Forms;

/// <summary>The fields of a page in the order in which they were drawn, which is the order people read messages in.</summary>
internal static class FormOrder
{
    private static readonly object Key = new();

    public static List<string> Of(ViewContext page)
    {
        if (page.HttpContext.Items[Key] is not List<string> fields)
        {
            page.HttpContext.Items[Key] = fields = [];
        }

        return fields;
    }
}
