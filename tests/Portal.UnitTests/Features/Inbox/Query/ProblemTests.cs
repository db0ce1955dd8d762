using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Inbox.Query;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.UnitTests.Features.Inbox.Query;

/// <summary>What a query cannot mean is said in the reader's language, and the rest of it is done.</summary>
public sealed class ProblemTests
{
    private static readonly QueryScope Scope = new(
        null!, new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero), new SiteOptions { TimeZone = "Asia/Shanghai" },
        [new(Guid.NewGuid(), "kv-cache", new("KV cache", "键值缓存"))], [new(Guid.NewGuid(), "cuda", new("CUDA", null))]);

    [Theory]
    [InlineData("colour:red", "“colour:” is not a key", "“colour:”不是可用的条件")]
    [InlineData("kind:dog", "kind: does not know “dog”", "类型：看不懂“dog”")]
    [InlineData("kind:intern,dog", "does not know “intern,dog”", "看不懂“intern,dog”")]
    [InlineData("state:", "state: does not know “”", "状态：看不懂“”")]
    [InlineData("is:sleepy", "is: does not know “sleepy”", "是：看不懂“sleepy”")]
    [InlineData("has:money", "has: does not know “money”", "有：看不懂“money”")]
    [InlineData("stars:>=many", "stars: does not know “>=many”", "星级：看不懂“>=many”")]
    [InlineData("topic:nothing", "topic: does not know “nothing”", "课题：看不懂“nothing”")]
    [InlineData("tag:nothing", "tag: does not know “nothing”", "标签：看不懂“nothing”")]
    [InlineData("school:", "school: does not know “”", "学校：看不懂“”")]
    [InlineData("from:ada", "from: does not know “ada”", "来自：看不懂“ada”")]
    [InlineData("from:a@b@c", "from: does not know “a@b@c”", "来自：看不懂“a@b@c”")]
    [InlineData("grad:soon", "grad: does not know “soon”", "毕业：看不懂“soon”")]
    [InlineData("start:0000", "start: does not know “0000”", "到岗：看不懂“0000”")]
    [InlineData("months:six", "months: does not know “six”", "月数：看不懂“six”")]
    [InlineData("days:-1", "days: does not know “-1”", "天数：看不懂“-1”")]
    [InlineData("degree:sir", "degree: does not know “sir”", "学位：看不懂“sir”")]
    [InlineData("place:moon", "place: does not know “moon”", "地点：看不懂“moon”")]
    [InlineData("lang:fr", "lang: does not know “fr”", "语言：看不懂“fr”")]
    [InlineData("submitted:never", "submitted: does not know “never”", "收到：看不懂“never”")]
    [InlineData("reply:never", "reply: does not know “never”", "期限：看不懂“never”")]
    [InlineData("origin:sky", "origin: does not know “sky”", "来源：看不懂“sky”")]
    [InlineData("sort:up", "sort: does not know “up”", "排序：看不懂“up”")]
    public void It_is_explained_in_both_languages(string typed, string english, string chinese)
    {
        foreach (var (language, says) in new[] { (Language.English, english), (Language.Chinese, chinese) })
        {
            var before = CultureInfo.CurrentUICulture;
            CultureInfo.CurrentUICulture = language.Culture();
            try
            {
                Assert.Contains(says, Assert.Single(Read($"{typed} kind:intern").Problems), StringComparison.Ordinal);
            }
            finally
            {
                CultureInfo.CurrentUICulture = before;
            }
        }
    }

    [Theory]
    [InlineData("kind:intern state:new,in_review kv cache")]
    [InlineData("类型:实习 状态:新来信 是:待办 有:简历 学位:硕士在读 语言:中文 排序:最早")]
    [InlineData("topic:KV-Cache topic:键值缓存 topic:none tag:cuda tag:CUDA tag:none stars:none stars:1..3")]
    [InlineData("from:Ada@Example.org from:@pku.edu.cn place:on-site place:ON_SITE lang:zh lang:EN origin:letter")]
    [InlineData("grad:<2027-07 start:2026..2027 submitted:>2026-10 reply:2026-12-01 months:>=6 days:4 degree:master school:清华")]
    public void What_is_understood_has_no_problem(string typed) => Assert.Empty(Read(typed).Problems);

    [Fact]
    public void Too_long_or_too_much_is_refused_as_a_whole()
    {
        foreach (var typed in new[] { new string('x', 501), string.Join(' ', Enumerable.Range(0, 21).Select(n => $"school:{n}")) })
        {
            var query = Read(typed);
            Assert.True(query.Text.IsEmpty);
            Assert.Single(query.Problems);
        }

        Assert.Empty(Read(new string('x', 500)).Problems);
        Assert.Empty(Read(string.Join(' ', Enumerable.Range(0, 20).Select(n => $"school:{n}"))).Problems);
    }

    /// <summary>Twenty clauses may gain quotes; what is saved and handed on has to fit.</summary>
    [Fact]
    public void What_becomes_too_long_by_its_quotes_is_refused_too() =>
        Assert.True(Read(string.Join(' ', Enumerable.Range(0, 15).Select(n => $"school:{n}:x")) + " " + new string('y', 320)).Text.ToString().Length <= QueryText.MaxLength);

    [Theory]
    [InlineData("is:todo")]
    [InlineData("is:TODO")]
    [InlineData("是:待办")]
    public void The_work_to_do_comes_in_groups_however_it_is_called(string typed)
    {
        Assert.True(Read(typed).IsTodo);
        Assert.False(Read($"{typed} sort:oldest").IsTodo);
        Assert.False(Read($"-{typed}").IsTodo);
    }

    [Theory]
    [InlineData("is:overdue", "ReplyBy")]
    [InlineData("是:超期", "ReplyBy")]
    [InlineData("is:snoozed", "Snoozed")]
    [InlineData("是:稍后处理", "Snoozed")]
    [InlineData("is:snoozed sort:newest", "Newest")]
    [InlineData("", "Newest")]
    public void A_view_has_an_order_of_its_own(string typed, string order) => Assert.Equal(order, Read(typed).Order.ToString());

    /// <summary>The database is not asked before the query is.</summary>
    private static InboxQuery Read(string typed)
    {
        using var db = new Portal.Data.PortalDbContext(new DbContextOptionsBuilder<Portal.Data.PortalDbContext>().UseNpgsql("Host=nowhere").Options);
        return InboxQuery.Read(typed, Scope with { Db = db });
    }
}
