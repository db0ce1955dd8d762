using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared;
using Portal.Model.Replies;

namespace Portal.Features.Templates;

/// <summary>Between double braces stands only what the portal knows; the message names what it does not, and what was probably meant.</summary>
public sealed class KnownPlaceholdersAttribute : ValidationAttribute
{
    private const int MaxShown = 60;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && TemplateFault.In(text) is [var first, ..]
            ? new(Describe(first), [validationContext.MemberName!])
            : ValidationResult.Success;

    private static string Describe(TemplateFault fault) => fault switch
    {
        { Kind: TemplateFaultKind.AsksNothing } => TemplatesTexts.AsksNothing.With(Short(fault.Source)),
        { Kind: TemplateFaultKind.Broken } => TemplatesTexts.Broken.With(Short(fault.Source)),
        { Nearest: { } nearest } => TemplatesTexts.UnknownNearest.With(Short(fault.Source), $"{{{{{nearest}}}}}"),
        _ => TemplatesTexts.Unknown.With(Short(fault.Source)),
    };

    private static string Short(string text) => text.Length <= MaxShown ? text : text[..MaxShown] + "…";
}
