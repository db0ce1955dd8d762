using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Features.Shared.Forms;

/// <summary>All that is needed to draw one question.</summary>
internal sealed record Field
{
    public required string Name { get; init; }
    public required string Id { get; init; }
    public required string Label { get; init; }
    public string? HintText { get; init; }
    public string? LengthHint { get; init; }
    public string? Error { get; init; }
    public string? Value { get; init; }
    public bool IsRequired { get; init; }

    /// <summary>Whether the label says that one may leave it out. Some answers are needed only together with others.</summary>
    public bool IsOptional { get; init; }
    public required string InputType { get; init; }
    public int Rows { get; init; }
    public IReadOnlyList<SelectListItem>? Options { get; init; }
    public Type? EnumType { get; init; }
    public bool IsCheckbox { get; init; }
    public bool IsTicked => Value?.StartsWith("true", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Offered while one types; anything else may be typed as well.</summary>
    public IReadOnlyList<string>? Suggestions { get; init; }

    /// <summary>Of a text that is written at length; a script counts along.</summary>
    public TextLengthAttribute? Limits { get; init; }
    public string? Autocomplete { get; init; }
    public WholeNumberAttribute? Number { get; init; }

    public bool IsGroup => EnumType is not null;
    public bool HasHint => HintText is not null || LengthHint is not null;
    public string HintId => Id + "-hint";
    public string ErrorId => Id + "-error";

    /// <summary>What a screen reader says after the label, message first.</summary>
    public string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Error is null ? null : ErrorId, HasHint ? HintId : null }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }
}
