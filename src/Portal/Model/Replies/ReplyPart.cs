namespace Portal.Model.Replies;

/// <summary>A stretch of a text with placeholders. The sources of all parts, one after the other, are the text.</summary>
public sealed record ReplyPart
{
    public required ReplyPartKind Kind { get; init; }

    /// <summary>As it stands in the text, braces included.</summary>
    public required string Source { get; init; }

    /// <summary>What stands first between the braces; empty for anything but placeholders and what was meant to be one.</summary>
    public string Name { get; init; } = "";

    /// <summary>After the colon: what <see cref="Placeholder.Ask"/> asks for.</summary>
    public string? Detail { get; init; }

    /// <summary>After the bar: what is written where there is no value. It may be empty on purpose.</summary>
    public string? Fallback { get; init; }

    /// <summary>The name as it is written in <see cref="Placeholder"/>, if it is one that takes a colon exactly if this has one.</summary>
    public string? Known => Placeholder.Find(Name) is { } known && (Detail is not null) == (known == Placeholder.Ask) ? known : null;

    public bool IsLink => Kind == ReplyPartKind.Placeholder && (Known == Placeholder.StatusLink || Name == Placeholder.LinkInLetters);
}

public enum ReplyPartKind
{
    Words,
    Placeholder,

    /// <summary>Braces that begin or end nothing: one of a pair is missing, or there is a brace or a line end between them.</summary>
    Broken,
}
