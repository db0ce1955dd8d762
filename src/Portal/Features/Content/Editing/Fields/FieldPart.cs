using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing.Fields;

/// <summary>One control of a form.</summary>
public sealed record FieldPart(string Name, string Label)
{
    public string? Hint { get; init; }

    /// <summary>The <c>type</c> of a control of one line.</summary>
    public string InputType { get; init; } = "text";

    /// <summary>More than 0 for a text of several lines.</summary>
    public int Rows { get; init; }

    public bool IsTick { get; init; }
    public IReadOnlyList<SelectListItem>? Options { get; init; }
    public bool IsRequired { get; init; }

    /// <summary>The language that is written here, where there is a side for each.</summary>
    public Language? Language { get; init; }

    /// <summary>How readers will see it; null where it is a fact and no text.</summary>
    public ShownAs? ShownAs { get; init; }
}

public enum ShownAs
{
    /// <summary>Somewhere among other facts, not as a text of its own.</summary>
    Fact,
    Title,
    Line,
    Prose,
}
