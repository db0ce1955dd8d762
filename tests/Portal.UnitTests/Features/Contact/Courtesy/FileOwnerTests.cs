using Portal.Features.Contact.Courtesy;

namespace Portal.UnitTests.Features.Contact.Courtesy;

public sealed class FileOwnerTests
{
    [Theory]
    [InlineData("张伟.pdf")]
    [InlineData("张伟简历.pdf")]
    [InlineData("张伟-个人简历-最终版.pdf")]
    [InlineData("简历_张伟_2026.11.pdf")]
    [InlineData("张伟_北京大学_计算机_硕士_简历v2.docx")]
    [InlineData("欧阳娜娜成绩单.pdf")]
    [InlineData("李强_清华_中文简历（最新）.pdf")]
    [InlineData("王强简历.pdf")]
    [InlineData("John_Smith_CV.pdf")]
    [InlineData("CV - Wei Zhang - 2026-11.pdf")]
    [InlineData("smith john resume final v3.pdf")]
    [InlineData("Zhang Wei Transcript (official).pdf")]
    public void The_name_of_somebody_else_is_noticed(string file) => Assert.True(FileOwner.IsSomebodyElse(file, ["王小明", "Xiaoming Wang"]));

    [Theory]
    [InlineData("王小明.pdf")]
    [InlineData("王小明简历.pdf")]
    [InlineData("个人简历-王小明-复旦大学.pdf")]
    [InlineData("小明的简历.pdf")]
    [InlineData("王明简历.pdf")]
    [InlineData("Wang_Xiaoming_CV.pdf")]
    [InlineData("xiaoming wang resume.pdf")]
    [InlineData("Xiao_Ming_CV.pdf")]
    [InlineData("XiaomingWang_CV_2026.pdf")]
    [InlineData("CV_WANG_Xiaoming.pdf")]
    [InlineData("王小明 Tom Smith CV.pdf")]
    public void The_senders_own_name_is_fine(string file) => Assert.False(FileOwner.IsSomebodyElse(file, ["王小明", "Xiaoming Wang"]));

    [Theory]
    [InlineData("简历.pdf")]
    [InlineData("个人简历（最新）.pdf")]
    [InlineData("CV.pdf")]
    [InlineData("resume_final_v2.pdf")]
    [InlineData("2026-11-20.pdf")]
    [InlineData("IMG_20261120_153000.pdf")]
    [InlineData("Software_Engineer_Resume.pdf")]
    [InlineData("CV_Data_Scientist_English.pdf")]
    [InlineData("Tsinghua_University_Transcript.pdf")]
    [InlineData("Hong Kong Polytechnic University transcript.pdf")]
    [InlineData("HKUST_MPhil_Transcript.pdf")]
    [InlineData("LI_HUA_CV.pdf")]
    [InlineData("Attention Is All You Need.pdf")]
    [InlineData("Efficient Diffusion.pdf")]
    [InlineData("deep_learning.pdf")]
    [InlineData("张量并行优化.pdf")]
    [InlineData("张量.pdf")]
    [InlineData("夏令营申请.pdf")]
    [InlineData("夏令营.pdf")]
    [InlineData("陈述.pdf")]
    [InlineData("个人陈述.pdf")]
    [InlineData("毕业论文.pdf")]
    [InlineData("毕业设计.pdf")]
    [InlineData("余弦退火.pdf")]
    [InlineData("高等数学.pdf")]
    [InlineData("成果.pdf")]
    [InlineData("方案.pdf")]
    [InlineData("推荐信_王建国.pdf")]
    [InlineData("李建国推荐信.pdf")]
    [InlineData("李建国_paper.pdf")]
    [InlineData("张伟清华大学简历.pdf")]
    [InlineData("北京大学成绩单.pdf")]
    [InlineData("计算机学院成绩单2023级.pdf")]
    [InlineData("作品集.pdf")]
    [InlineData("")]
    [InlineData(".pdf")]
    public void A_file_that_may_be_the_senders_is_fine(string file) => Assert.False(FileOwner.IsSomebodyElse(file, ["王小明", "Xiaoming Wang"]));

    [Fact]
    public void A_script_in_which_the_sender_has_no_name_is_not_compared()
    {
        Assert.False(FileOwner.IsSomebodyElse("John_Smith_CV.pdf", ["王小明", null]));
        Assert.False(FileOwner.IsSomebodyElse("张伟简历.pdf", ["Xiaoming Wang", null]));
        Assert.True(FileOwner.IsSomebodyElse("张伟简历.pdf", ["Xiaoming Wang", "王小明"]));
    }

    [Fact]
    public void The_other_form_of_the_characters_is_the_same_name() => Assert.False(FileOwner.IsSomebodyElse("刘松伟简历.pdf", ["劉松偉", null]));
}
