using Portal.Model.Text;

namespace Portal.Model.Site;

/// <summary>A larger piece of work with what it made possible.</summary>
public sealed class Project : ContentEntity
{
    public BilingualText Title { get; set; } = BilingualText.Empty;
    public BilingualText Summary { get; set; } = BilingualText.Empty;
    public IReadOnlyList<ProjectCapability> Capabilities { get; set; } = [];
}

public sealed record ProjectCapability(BilingualText Title, BilingualText Text);
