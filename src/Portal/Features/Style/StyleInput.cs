using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.Style;

/// <summary>One question of each form, for the page that shows the parts.</summary>
public sealed class StyleInput
{
    [Needed]
    [Display(Name = nameof(StyleTexts.FieldLine), Description = nameof(StyleTexts.FieldHint), ResourceType = typeof(StyleTexts))]
    public string? Line { get; set; }

    [Needed]
    [Display(Name = nameof(StyleTexts.FieldWrong), ResourceType = typeof(StyleTexts))]
    public string? Wrong { get; set; }

    [TextLength(600)]
    [Display(Name = nameof(StyleTexts.FieldText), ResourceType = typeof(StyleTexts))]
    public string? Text { get; set; }

    [Display(Name = nameof(StyleTexts.FieldChoice), ResourceType = typeof(StyleTexts))]
    public Place? Place { get; set; } = Model.Inquiries.Place.Either;

    [Display(Name = nameof(StyleTexts.FieldTick), ResourceType = typeof(StyleTexts))]
    public bool Tick { get; set; } = true;
}
