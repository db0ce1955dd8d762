using Portal.Features.Contact.Fit;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.UnitTests.Features.Contact.Fit;

public sealed class FitSentencesTests
{
    [Fact]
    public void Gaps_are_said_with_their_numbers_and_nobody_is_turned_away()
    {
        using var reading = Language.English.Speak();
        Assert.Equal(
            [
                "This topic needs 6 months; you offer 3.",
                "This topic needs 4 days a week; you offer 2.",
                "This topic is done on site in Shanghai; you chose to work remotely.",
                "This topic begins on 1 March 2027 at the earliest; you entered 1 January 2027.",
                "You can still apply; a word about it in your message helps.",
            ],
            FitSentences.Of(Demanding(), new(2027, 1, 1), 3, 2, Place.Remote));
    }

    [Fact]
    public void Gaps_are_said_in_Chinese()
    {
        using var reading = Language.Chinese.Speak();
        Assert.Equal(
            [
                "这个课题需要 6 个月，您可投入 3 个月。",
                "这个课题每周需要 4 天，您每周可投入 2 天。",
                "这个课题需要在上海现场参与，您选择的是远程。",
                "这个课题最晚 2027 年 5 月 31 日开始，您最早 2027 年 9 月 1 日才能到岗。",
                "您仍然可以申请，最好在申请里说明一下情况。",
            ],
            FitSentences.Of(Demanding(), new(2027, 9, 1), 3, 2, Place.Remote));
    }

    [Theory]
    [InlineData(Language.English, Place.OnSite, Place.Remote, "This topic is done on site; you chose to work remotely.")]
    [InlineData(Language.English, Place.Remote, Place.OnSite, "This topic is done remotely; you chose to work on site.")]
    [InlineData(Language.Chinese, Place.OnSite, Place.Remote, "这个课题需要现场参与，您选择的是远程。")]
    [InlineData(Language.Chinese, Place.Remote, Place.OnSite, "这个课题以远程方式进行，您选择的是现场。")]
    public void Without_a_city_the_place_is_said_alone(Language language, Place wanted, Place offered, string sentence)
    {
        using var reading = language.Speak();
        Assert.Equal(sentence, FitSentences.Of(new() { Key = "a", Place = wanted }, null, null, null, offered)[0]);
    }

    [Theory]
    [InlineData(Language.English, "What you entered fits this topic.")]
    [InlineData(Language.Chinese, "您填写的安排符合这个课题的要求。")]
    public void What_fits_is_said_in_one_sentence(Language language, string sentence)
    {
        using var reading = language.Speak();
        Assert.Equal([sentence], FitSentences.Of(Demanding(), new(2027, 4, 1), 6, 4, Place.Either));
    }

    [Fact]
    public void Before_the_first_answer_nothing_is_said() => Assert.Empty(FitSentences.Of(Demanding(), null, null, null, null));

    private static Topic Demanding() => new()
    {
        Key = "demanding",
        MonthsMin = 6,
        DaysPerWeek = 4,
        Place = Place.OnSite,
        City = new("Shanghai", "上海"),
        StartsFrom = new(2027, 3, 1),
        StartsBy = new(2027, 5, 31),
    };
}
