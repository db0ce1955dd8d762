using Portal.Model.Topics;

namespace Portal.IntegrationTests.Editing;

/// <summary>The forms that the owner sends, and something to send.</summary>
internal static class EditingDesk
{
    /// <summary>The one that saves.</summary>
    public const string Form = "form[data-editing]";

    public const string Remove = "form[action*='handler=Remove']";
    public const string Restore = "form[action*='handler=Restore']";

    /// <summary>The one that takes all invented examples away.</summary>
    public const string Samples = "form[action*='handler=Samples']";

    /// <summary>A draft with all that a topic needs.</summary>
    public static Dictionary<string, string?> Topic(string title) => new()
    {
        ["title.en"] = title,
        ["title.zh"] = "会解释自己的缓存",
        ["summary.en"] = "Find out why a cache hits.",
        ["summary.zh"] = "弄清缓存为何命中。",
        ["kind"] = nameof(TopicKind.Intern),
        ["state"] = nameof(TopicState.Draft),
        ["months_min"] = "3",
        ["months_max"] = "6",
        ["place"] = "OnSite",
        ["work.en"] = "- First **measure**, then change.",
        ["work.zh"] = "- 先测量，再改动。",
        ["needs.en"] = "Learn how attention is computed",
        ["needs.zh"] = "理解注意力的计算过程",
    };
}
