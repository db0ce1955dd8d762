using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared;
using Portal.Model.Text;

namespace Portal.Features.Style;

/// <summary>The parts that pages are built from, each in both languages and both themes: looked at before a new one is made.</summary>
public sealed class IndexModel : PageModel
{
    public static IReadOnlyList<StylePanel> Panels { get; } =
        [.. from isDark in new[] { false, true } from language in Languages.All select new StylePanel(language, isDark)];

    public void OnGet()
    {
        foreach (var panel in Panels)
        {
            using (panel.Language.Speak())
            {
                ModelState.AddModelError($"{panel.Id}.{nameof(StyleInput.Wrong)}", FormTexts.Required.With(StyleTexts.FieldWrong));
            }
        }
    }
}

public sealed record StylePanel(Language Language, bool IsDark)
{
    public string Id => $"{(IsDark ? "dark" : "light")}_{Language}";
}
