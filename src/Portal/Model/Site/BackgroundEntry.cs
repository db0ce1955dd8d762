using Portal.Model.Text;

namespace Portal.Model.Site;

/// <summary>One line of the curriculum vitae.</summary>
public sealed class BackgroundEntry : ContentEntity
{
    public BackgroundKind Kind { get; set; }

    /// <summary>The first day of the first month, where known.</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>The first day of the last month; null where it goes on, or is a moment.</summary>
    public DateOnly? EndedOn { get; set; }
    public BilingualText Title { get; set; } = BilingualText.Empty;
    public BilingualText Organisation { get; set; } = BilingualText.Empty;
    public BilingualText Detail { get; set; } = BilingualText.Empty;
}

public enum BackgroundKind
{
    Work,
    Education,
    Internship,
    Award,
    Talk,
    Skill,
}
