using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Triage;

/// <summary>A word that sorts inquiries, in both languages.</summary>
public sealed class Tag
{
    public const int MaxKeyLength = 40;
    public const int MaxNameLength = 40;

    private Tag()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>As it stands in a query: small Latin letters, digits and hyphens, or Chinese characters.</summary>
    public string Key { get; private set; } = "";

    /// <summary>At least one side is there.</summary>
    public BilingualText Name { get; private set; } = BilingualText.Empty;
    public TagColour Colour { get; private set; }

    public static Tag Create(string key, BilingualText name, TagColour colour, DateTimeOffset now) =>
        new() { Id = RowId.Create(now), Key = key, Name = name, Colour = colour };

    public void Rename(BilingualText name, TagColour colour) => (Name, Colour) = (name, colour);
}

/// <summary>Few, so that they can be told apart; never the only sign.</summary>
public enum TagColour
{
    Grey,
    Blue,
    Green,
    Yellow,
    Orange,
    Red,
    Purple,
    Brown,
}

/// <summary>An inquiry carries a tag.</summary>
public sealed class InquiryTag
{
    public required Guid InquiryId { get; init; }
    public required Guid TagId { get; init; }
    public Tag Tag { get; private set; } = null!;
}
