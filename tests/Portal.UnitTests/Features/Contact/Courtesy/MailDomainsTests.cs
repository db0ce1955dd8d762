using Portal.Features.Contact.Courtesy;

namespace Portal.UnitTests.Features.Contact.Courtesy;

public sealed class MailDomainsTests
{
    [Theory]
    [InlineData("wang.lei@gmial.com", "wang.lei@gmail.com")]
    [InlineData("wang.lei@gmai.com", "wang.lei@gmail.com")]
    [InlineData("wang.lei@gmaill.com", "wang.lei@gmail.com")]
    [InlineData("wang.lei@gnail.com", "wang.lei@gmail.com")]
    [InlineData("wang.lei@gmail.con", "wang.lei@gmail.com")]
    [InlineData("wang.lei@gmial.con", "wang.lei@gmail.com")]
    [InlineData("wang.lei@gmail.co", "wang.lei@gmail.com")]
    [InlineData("Wang.Lei@GMIAL.COM", "Wang.Lei@gmail.com")]
    [InlineData("a@hotmial.com", "a@hotmail.com")]
    [InlineData("a@outlok.com", "a@outlook.com")]
    [InlineData("a@yaho.com", "a@yahoo.com")]
    [InlineData("a@iclod.com", "a@icloud.com")]
    [InlineData("a@foxmial.com", "a@foxmail.com")]
    [InlineData("a@protn.me", "a@proton.me")]
    [InlineData("123456@qq.con", "123456@qq.com")]
    [InlineData("123456@qq.cm", "123456@qq.com")]
    [InlineData("123456@qq.cmo", "123456@qq.com")]
    [InlineData("a@163.cm", "a@163.com")]
    [InlineData("a@163.con", "a@163.com")]
    [InlineData("a@126.con", "a@126.com")]
    [InlineData("a@sina.ocm", "a@sina.com")]
    [InlineData("a@mails.tsinghua.edu.c", "a@mails.tsinghua.edu.cn")]
    [InlineData("a@pku.edu.con", "a@pku.edu.cn")]
    [InlineData("a@example.con", "a@example.com")]
    public void A_slip_is_found(string email, string meant) => Assert.Equal(meant, MailDomains.Suggest(email));

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("126.com")]
    [InlineData("163.com")]
    [InlineData("188.com")]
    [InlineData("qq.com")]
    [InlineData("vip.qq.com")]
    [InlineData("foxmail.com")]
    [InlineData("mail.com")]
    [InlineData("email.com")]
    [InlineData("ymail.com")]
    [InlineData("gmx.com")]
    [InlineData("me.com")]
    [InlineData("pm.me")]
    [InlineData("sina.cn")]
    [InlineData("yahoo.co.jp")]
    [InlineData("outlook.de")]
    [InlineData("sika.com")]
    [InlineData("sia.com")]
    [InlineData("q.com")]
    [InlineData("162.com")]
    [InlineData("mails.tsinghua.edu.cn")]
    [InlineData("mail.ustc.edu.cn")]
    [InlineData("univ.edu.cm")]
    [InlineData("example.cm")]
    [InlineData("cam.ac.uk")]
    [InlineData("mit.edu")]
    [InlineData("uni.edu.vn")]
    [InlineData("zmail.com")]
    [InlineData("localhost")]
    public void A_domain_that_somebody_has_is_left_alone(string domain) => Assert.Null(MailDomains.Suggest($"a@{domain}"));

    [Theory]
    [InlineData("")]
    [InlineData("gmial.com")]
    [InlineData("@gmial.com")]
    public void What_is_no_address_is_left_alone(string email) => Assert.Null(MailDomains.Suggest(email));

    [Theory]
    [InlineData("a@QQ.com", true)]
    [InlineData("a@proton.me", true)]
    [InlineData("a@139.com", true)]
    [InlineData("a@pku.edu.cn", false)]
    [InlineData("a@cs.qq.example", false)]
    public void Providers_are_known(string email, bool isPrivate) => Assert.Equal(isPrivate, MailDomains.IsPrivate(email));

    [Theory]
    [InlineData("gmail", "gmial", true)]
    [InlineData("gmail", "gmai", true)]
    [InlineData("gmail", "mail", true)]
    [InlineData("gmail", "gmaiil", true)]
    [InlineData("gmail", "gmaik", true)]
    [InlineData("gmail", "gmail", false)]
    [InlineData("gmail", "gmia", false)]
    [InlineData("gmail", "gamli", false)]
    [InlineData("gmail", "hmaik", false)]
    [InlineData("gmail", "gma", false)]
    [InlineData("", "", false)]
    [InlineData("", "a", true)]
    [InlineData("ab", "ba", true)]
    public void One_slip_is_one_character_or_two_neighbours(string one, string other, bool isOne)
    {
        Assert.Equal(isOne, Typing.IsOneSlip(one, other));
        Assert.Equal(isOne, Typing.IsOneSlip(other, one));
    }
}
