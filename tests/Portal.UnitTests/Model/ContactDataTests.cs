using System.Diagnostics;
using Portal.Model.Reviews;

namespace Portal.UnitTests.Model;

/// <summary>What leads to a person is taken out of texts, what tells about their work is not.</summary>
public sealed class ContactDataTests
{
    private static readonly ContactData Known = new(["ada.zhang@example.edu", "+86 138 0013 8000"], []);
    private static readonly ContactData Unnamed = new(["ada.zhang@example.edu"], ["Ada Zhang", "张爱达"]);

    [Theory]
    [InlineData("Write to ada.zhang@example.edu please.", "Write to [] please.")]
    [InlineData("ADA.ZHANG@EXAMPLE.EDU", "[]")]
    [InlineData("my other one: a_z+x@mail.example.cn!", "my other one: []!")]
    [InlineData("全角：zhang＠example．cn", "全角：[]")]
    [InlineData("ada (at) example dot edu", "[]")]
    [InlineData("ada [at] example [dot] edu", "[]")]
    [InlineData("电话 138 0013 8000", "电话 []")]
    [InlineData("(+44) 20 7946 0958", "([]")]
    [InlineData("010-62781234", "[]")]
    [InlineData("微信：ada_2020", "[]")]
    [InlineData("WeChat: ada-z, QQ: 123456", "[], []")]
    [InlineData("学号 2021010234567", "学号 []")]
    [InlineData("13800138000 / 13900139000", "[]")]
    [InlineData("617.555.1234", "[]")]
    [InlineData("138‑0013‑8000", "[]")]
    [InlineData("１３８００１３８０００", "[]")]
    [InlineData("06 12 34 56 78", "[]")]
    [InlineData("QQ 19876543", "[]")]
    [InlineData("加微信ada_2020", "加[]")]
    [InlineData("my wechat is ada-z9", "my []")]
    [InlineData("VX: adazhang", "[]")]
    [InlineData("ada at example dot edu", "[]")]
    public void Ways_to_reach_somebody_go(string text, string rest)
    {
        Assert.Equal(rest, Known.Remove(text, "[]").Replace("([])", "([]", StringComparison.Ordinal));
        Assert.True(Known.IsIn(text));
    }

    [Theory]
    [InlineData("2021.09 - 2025.06 Tsinghua University")]
    [InlineData("2023 - 2026, GPA 3.85/4.0, 92/100")]
    [InlineData("from 2026-09-01 to 2027-02-28")]
    [InlineData("20260901")]
    [InlineData("arXiv:2301.12345, 4096 tokens, 1,000,000 rows, 7B")]
    [InlineData("INT4 kernel, 78 % of the bound on an A100 80GB")]
    [InlineData("See https://code.example.org/ada/kernels")]
    [InlineData("Ada Zhang worked on Linux with Li.")]
    [InlineData("@用户 你好")]
    [InlineData("2019-2023\t2023-2026")]
    [InlineData("doi:10.1145/3544548.3581234")]
    [InlineData("2019–2023 92/100 3.85")]
    [InlineData("I like WeChat and QQ a lot, at home and at work")]
    [InlineData("Section 3.1.4, version 1.10.2, page 12")]
    public void What_tells_about_the_work_stays(string text) => Assert.Equal(text, Known.Remove(text, "[]"));

    [Theory]
    [InlineData("Ada Zhang, Zhang A., 张爱达", "[], [] A., []")]
    [InlineData("I am zhang.", "I am [].")]
    [InlineData("Canada and Zhangjiang stay", "Canada and Zhangjiang stay")]
    [InlineData("我是张爱达，来自北京", "我是[]，来自北京")]
    [InlineData("张 爱 达", "[]")]
    [InlineData("see huggingface.co/ada for it", "see [] for it")]
    [InlineData("code: github.com/ada/x and https://ada.github.io/cv", "code: [] and []")]
    public void Names_and_links_go_where_they_are_not_to_be_seen(string text, string rest) => Assert.Equal(rest, Unnamed.Remove(text, "[]"));

    [Fact]
    public void Short_names_go_where_they_are_written_as_names()
    {
        var he = new ContactData([], ["He An"]);
        Assert.Equal("[] wrote that he met an editor.", he.Remove("He wrote that he met an editor.", "[]"));
        Assert.False(he.Reach.IsIn("He An"));
    }

    [Theory]
    [InlineData("mail: john.smith@long-", "school.edu", true)]
    [InlineData("mail: a@b.edu", "and more", false)]
    [InlineData("worked at", "school.edu", false)]
    public void An_address_may_go_on_in_the_next_line(string line, string next, bool isBroken) => Assert.Equal(isBroken, ContactData.IsBroken(line, next));

    [Fact]
    public void No_text_holds_it_up()
    {
        var text = string.Concat(Enumerable.Repeat("a.-1 2(3)@", 20_000));
        var time = Stopwatch.StartNew();
        Unnamed.Remove(text, "[]");
        var twice = Stopwatch.StartNew();
        Unnamed.Remove(text + text, "[]");

        // In proportion to the text, with room for whatever else the machine does.
        Assert.True(twice.ElapsedMilliseconds < (6 * Math.Max(time.ElapsedMilliseconds, 50)), $"{time.ElapsedMilliseconds} {twice.ElapsedMilliseconds}");
    }
}
