using Portal.Model.Text;

namespace Portal.Model.Site;

/// <summary>A question that people ask again and again, with its answer.</summary>
public sealed class FaqEntry : ContentEntity
{
    public BilingualText Question { get; set; } = BilingualText.Empty;
    public BilingualText Answer { get; set; } = BilingualText.Empty;
}
