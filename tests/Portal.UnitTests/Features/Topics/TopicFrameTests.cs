using Portal.Features.Topics;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.UnitTests.Features.Topics;

public sealed class TopicFrameTests
{
    public static TheoryData<DateOnly?, DateOnly?, string, string> Starts => new()
    {
        { new(2027, 3, 1), null, "1 March 2027 or later", "2027 年 3 月 1 日起" },
        { null, new(2027, 5, 31), "31 May 2027 at the latest", "不晚于 2027 年 5 月 31 日" },
        { new(2027, 3, 1), new(2027, 5, 31), "1 March 2027 to 31 May 2027", "2027 年 3 月 1 日至 2027 年 5 月 31 日" },
        { new(2027, 3, 1), new(2027, 3, 1), "1 March 2027", "2027 年 3 月 1 日" },
    };

    [Theory]
    [MemberData(nameof(Starts))]
    public void When_one_can_begin_is_shown(DateOnly? from, DateOnly? by, string english, string chinese)
    {
        var topic = new Topic { Key = "a", StartsFrom = from, StartsBy = by };
        using (Language.English.Speak())
        {
            Assert.Contains(("Start", english), TopicFrame.Full(topic, 10));
        }

        using var reading = Language.Chinese.Speak();
        Assert.Contains(("开始时间", chinese), TopicFrame.Full(topic, 10));
    }

    [Fact]
    public void A_topic_that_can_begin_at_any_time_says_nothing_about_it()
    {
        using var reading = Language.English.Speak();
        Assert.DoesNotContain("Start", TopicFrame.Full(new() { Key = "a" }, 10).Select(row => row.Label));
    }
}
