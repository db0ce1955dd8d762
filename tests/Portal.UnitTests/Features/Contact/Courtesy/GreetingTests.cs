using Portal.Features.Contact.Courtesy;

namespace Portal.UnitTests.Features.Contact.Courtesy;

public sealed class GreetingTests
{
    private static readonly string[] Owner = ["Songwei Liu", "刘松伟"];

    [Theory]
    [InlineData("Dear Prof. Smith,\nI read your paper.", "Prof. Smith")]
    [InlineData("Dear Professor Smith:", "Professor Smith")]
    [InlineData("Hi Dr Wang, I am", "Dr Wang")]
    [InlineData("Hello, Dr. Wang!", "Dr. Wang")]
    [InlineData("Dear Li Hua,", "Li Hua")]
    [InlineData("dear Prof.Dr. Müller,", "Prof.Dr. Müller")]
    [InlineData("\n  Dear Prof. Li，", "Prof. Li")]
    [InlineData("尊敬的王老师", "王老师")]
    [InlineData("尊敬的王老师：\n您好！", "王老师")]
    [InlineData("王教授您好", "王教授")]
    [InlineData("王教授，您好！我是", "王教授")]
    [InlineData("李建国老师：", "李建国老师")]
    [InlineData("欧阳老师你好", "欧阳老师")]
    [InlineData("尊敬的刘强教授：", "刘强教授")]
    [InlineData("Dear 王老师,", "王老师")]
    [InlineData("张导您好，", "张导")]
    [InlineData("高老师您好", "高老师")]
    public void Somebody_else_is_noticed(string text, string whom) => Assert.Equal(whom, Greeting.ToSomebodyElse([text], Owner));

    [Theory]
    [InlineData("Dear Prof. Liu,")]
    [InlineData("Dear Songwei,")]
    [InlineData("Dear Song Wei,")]
    [InlineData("Dear SONGWEI LIU,")]
    [InlineData("Hi Dr. Liu, thank you")]
    [InlineData("刘老师您好")]
    [InlineData("尊敬的刘老师：")]
    [InlineData("尊敬的刘松伟老师：")]
    [InlineData("刘松伟博士，您好！")]
    public void The_owner_may_be_greeted(string text) => Assert.Null(Greeting.ToSomebodyElse([text], Owner));

    [Theory]
    [InlineData("")]
    [InlineData("Dear Professor,")]
    [InlineData("Dear Prof.,")]
    [InlineData("Dear Sir or Madam,")]
    [InlineData("Dear Sir/Madam,")]
    [InlineData("Dear Sir,")]
    [InlineData("Dear team,")]
    [InlineData("Dear Hiring Team,")]
    [InlineData("Dear all,")]
    [InlineData("Dear All,")]
    [InlineData("Hi there!")]
    [InlineData("Hello World!")]
    [InlineData("Hi, Wang Li here.")]
    [InlineData("Hi, I'm Wang Li.")]
    [InlineData("Hi I am Wang Li.")]
    [InlineData("Hello, My name is Wang Li.")]
    [InlineData("I worked with Dear Prof. Smith, at MIT.")]
    [InlineData("老师您好")]
    [InlineData("老师，您好！")]
    [InlineData("您好！")]
    [InlineData("尊敬的老师：")]
    [InlineData("尊敬的各位老师：")]
    [InlineData("尊敬的任课老师：")]
    [InlineData("尊敬的金融学博士：")]
    [InlineData("尊敬的高级研究员：")]
    [InlineData("尊敬的江苏大学老师：")]
    [InlineData("尊敬的领导：")]
    [InlineData("向老师您好好学习")]
    [InlineData("王老师，我的本科导师，教了我很多。")]
    [InlineData("在王老师指导下完成了毕业设计。")]
    public void Nobody_in_particular_is_left_alone(string text) => Assert.Null(Greeting.ToSomebodyElse([text], Owner));

    [Fact]
    public void Only_the_beginning_of_a_text_is_looked_at()
    {
        Assert.Equal("Li Hua", Greeting.ToSomebodyElse([new string('字', 150) + "\nDear Li Hua,"], Owner));
        Assert.Null(Greeting.ToSomebodyElse([new string('字', 200) + "\nDear Li Hua,"], Owner));
    }

    [Fact]
    public void Each_text_is_looked_at() => Assert.Equal("Li Hua", Greeting.ToSomebodyElse(["Hello", "Dear Li Hua,"], Owner));

    [Fact]
    public void A_script_in_which_the_owner_has_no_name_is_not_compared()
    {
        Assert.Null(Greeting.ToSomebodyElse(["Dear Prof. Smith,", "王老师您好"], []));
        Assert.Null(Greeting.ToSomebodyElse(["Dear Prof. Smith,"], ["刘松伟"]));
        Assert.Null(Greeting.ToSomebodyElse(["王老师您好"], ["Songwei Liu"]));
    }
}
