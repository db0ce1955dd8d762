using Portal.Model.Publications;
using Portal.Model.Topics;

namespace Portal.Model.Site;

/// <summary>What the owner edits.</summary>
public enum ContentKind
{
    Profile,
    Interest,
    Publication,
    Topic,
    News,
    Project,
    Background,
    Faq,
    Terms,
    Pause,
}

public static class ContentKinds
{
    public static ContentKind Of(ContentEntity row) => row switch
    {
        ResearchProfile => ContentKind.Profile,
        ResearchInterest => ContentKind.Interest,
        Publication => ContentKind.Publication,
        Topic => ContentKind.Topic,
        NewsItem => ContentKind.News,
        Project => ContentKind.Project,
        BackgroundEntry => ContentKind.Background,
        FaqEntry => ContentKind.Faq,
        SiteTerms => ContentKind.Terms,
        Pause => ContentKind.Pause,
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.GetType().Name, "A kind of content without a name."),
    };
}
