using Portal.Features.Contact.Courtesy;
using Portal.Model.Text;

namespace Portal.UnitTests.Features.Contact.Courtesy;

public sealed class CourtesyCheckTests
{
    private static readonly CourtesyFacts Careful = new(
        "王小明", "Xiaoming Wang", "xiaoming@pku.edu.cn", ["Dear Songwei,", "刘老师您好"], ["王小明简历.pdf"], ["Songwei Liu", "刘松伟"], IsCollaboration: true);

    private static readonly CourtesyFacts Hasty = Careful with
    {
        Email = "xiaoming@gmial.com",
        Texts = ["尊敬的王老师：", "Dear Prof. Smith,"],
        FileNames = ["张伟简历.pdf", "王小明成绩单.pdf", "John Smith CV.pdf"],
    };

    [Fact]
    public void Who_was_careful_hears_nothing() => Assert.Empty(CourtesyCheck.Of(Careful));

    [Fact]
    public void Slips_are_asked_about_in_order()
    {
        using var reading = Language.English.Speak();
        Assert.Equal(
            [
                "Your mail address ends in “gmial.com”. Did you mean xiaoming@gmail.com?",
                "Your text greets “王老师”, but it goes to Songwei Liu. Did you mean somebody else?",
                "The file name “张伟简历.pdf” seems to hold somebody else’s name. Did you mean to attach this file?",
                "The file name “John Smith CV.pdf” seems to hold somebody else’s name. Did you mean to attach this file?",
            ],
            CourtesyCheck.Of(Hasty));
    }

    [Fact]
    public void Slips_are_asked_about_in_Chinese()
    {
        using var reading = Language.Chinese.Speak();
        Assert.Equal(
            [
                "您的邮箱以“gmial.com”结尾，是不是想写 xiaoming@gmail.com？",
                "正文的称呼是“王老师”，而收信人是刘松伟，是不是写错了？",
                "文件名“张伟简历.pdf”里的名字似乎与您填写的不同，是不是选错了文件？",
            ],
            CourtesyCheck.Of(Hasty with { FileNames = ["张伟简历.pdf"] }));
    }

    [Theory]
    [InlineData(Language.English, "You gave a private mail address. One of your organisation speeds things up.")]
    [InlineData(Language.Chinese, "您填写的是个人邮箱，改用单位邮箱会让我们更快地核实和答复。")]
    public void A_collaboration_is_better_proposed_from_an_organisation(Language language, string note)
    {
        using var reading = language.Speak();
        var facts = Careful with { Email = "xiaoming@foxmail.com" };
        Assert.Equal([note], CourtesyCheck.Of(facts));
        Assert.Empty(CourtesyCheck.Of(facts with { IsCollaboration = false }));
    }
}
