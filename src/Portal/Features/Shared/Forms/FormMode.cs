using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Features.Shared.Forms;

/// <summary>
/// Whether a page asks its questions or shows the answers to be checked. The fields draw themselves either way, so that
/// a form and its check page cannot differ.
/// </summary>
public static class FormMode
{
    private static readonly object Key = new();

    public static void ShowAnswers(this HttpContext context) => context.Items[Key] = true;

    internal static bool ShowsAnswers(this ViewContext page) => page.HttpContext.Items.ContainsKey(Key);
}
