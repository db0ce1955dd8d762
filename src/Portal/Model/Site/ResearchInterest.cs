using Portal.Model.Text;

namespace Portal.Model.Site;

/// <summary>A line of work. Topics point to it by its key.</summary>
public sealed class ResearchInterest : ContentEntity
{
    public BilingualText Title { get; set; } = BilingualText.Empty;
    public BilingualText Summary { get; set; } = BilingualText.Empty;
}
