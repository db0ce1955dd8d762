using Portal.Model.Text;

namespace Portal.Model.Site;

/// <summary>One piece of news.</summary>
public sealed class NewsItem : ContentEntity
{
    /// <summary>The first day of the month where only the month is known.</summary>
    public DateOnly Date { get; set; }
    public bool IsDayKnown { get; set; }
    public BilingualText Text { get; set; } = BilingualText.Empty;

    /// <summary>The publication it is about, if any.</summary>
    public string? PublicationKey { get; set; }
}
