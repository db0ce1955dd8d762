using Portal.Mail;

namespace Portal.UnitTests.Mail;

/// <summary>What was written is told from what stands under it.</summary>
public sealed class IncomingQuoteTests
{
    [Theory]
    [InlineData("Yes, March.\n\nOn Fri, 20 Nov 2026 at 08:00, The Portal <portal@example.org> wrote:\n> When?\n> Best")]
    [InlineData("Yes, March.\n\nOn Fri, 20 Nov 2026 at 08:00, The Portal <replies+int7kq24mxd-abcdefghijklmnop@example.org>\nwrote:\n\n> When?\n>\n> Best\n")]
    [InlineData("Yes, March.\r\n\r\n在 2026年11月20日，Portal <portal@example.org> 写道：\r\n> 什么时候？\r\n> > 更早")]
    [InlineData("Yes, March.\n\n2026年11月20日 08:00，Portal <portal@example.org>\n写道：\n> 什么时候？")]
    [InlineData("Yes, March.\n\n-----Original Message-----\nFrom: Portal\nWhen?")]
    [InlineData("Yes, March.\n\n------------------ 原始邮件 ------------------\n发件人: \"Portal\"\n发送时间: 2026年11月20日\n\n什么时候？")]
    [InlineData("Yes, March.\n\nFrom: The Portal <portal@example.org>\nSent: Friday, 20 November 2026 08:00\nTo: Ada\nSubject: Hello\n\nWhen?")]
    [InlineData("Yes, March.\n\n发件人：Portal <portal@example.org>\n日期：2026年11月20日\n收件人：Ada\n主题：你好\n\n什么时候？")]
    [InlineData("Yes, March.\n\n> When?\n> Best")]
    public void The_quote_is_what_comes_behind_its_first_line(string mail)
    {
        var (text, quoted) = IncomingQuote.Divide(mail);
        Assert.Equal("Yes, March.", text);
        Assert.NotEqual("", quoted);
        Assert.Equal(mail.ReplaceLineEndings("\n").Trim(), $"{text}\n\n{quoted}");
    }

    [Theory]
    [InlineData("On Monday I wrote: nothing\nand on Tuesday more.")]
    [InlineData("From: what I understand, this is new.\nI agree.")]
    [InlineData("> When?\nIn March.\n> How long?\nSix months.")]
    [InlineData("On Fri, The Portal wrote:\n> When?\nIn March.\n> How long?\nSix months.")]
    [InlineData("Thanks\n-- \nAda")]
    [InlineData("a > b\n> c\nd")]
    public void Answers_between_lines_and_words_that_look_alike_stay(string mail) => Assert.Equal((mail, ""), IncomingQuote.Divide(mail));

    [Fact]
    public void A_mail_that_only_quotes_has_no_text_of_its_own() => Assert.Equal("", IncomingQuote.Divide("On Friday, Ada wrote:\n> Hello").Text);

    [Theory]
    [InlineData("On 2026 somebody, somewhere\n> x\ny\n")]
    [InlineData("> x\n\ny\n")]
    [InlineData("On Friday, Ada wrote:\n> x\ny\n")]
    public void A_long_mail_is_divided_at_a_cost_that_grows_with_its_length(string lines)
    {
        var mail = string.Concat(Enumerable.Repeat(lines, 20_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("", IncomingQuote.Divide(mail).Quoted);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 100 * mail.Length, $"{allocated} bytes for {mail.Length} characters");
    }
}
