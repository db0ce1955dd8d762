using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.IntegrationTests.Inbox.List;

/// <summary>What is typed into the search box finds, shows why, and is never a fault.</summary>
public sealed class SearchPageTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        var now = portal.Clock.Now;
        var noted = ListDesk.Question("noted", now);
        noted.AddNote("Met at the Leviathan booth", ListDesk.Owner, now);
        var tagged = ListDesk.Question("tagged", now);
        await portal.KeepAsync(
            ListDesk.Question("张伟", now), ListDesk.Question("inference", now, "我做大模型推理的优化。"), ListDesk.Question("split", now, "推进理论研究，也看大小模型。"),
            ListDesk.Question("spaced", now, "We compress the KV cache of long prompts."), ListDesk.Question("hyphened", now, "My kv-cache eviction code is public."),
            ListDesk.Question("Zoë Müller-Lüdenscheidt", now, organisation: "ETH Zürich"), ListDesk.Question("traditional", now, "我研究機器學習與資料庫。"),
            ListDesk.Question("hostile", now, "<script>alert('griffin')</script> & <b>griffin</b>"), noted, tagged, ListDesk.Question("filed", now));
        var tag = Tag.Create("basilisk", new("Basilisk", "蛇怪"), TagColour.Blue, now);
        var file = Attachment.Stage(Guid.NewGuid(), AttachmentSlot.Cv, "Kraken_简历.pdf", new(10, new byte[32], 1, false), null, now);
        file.SendWith(await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.FullName == "filed").Select(i => i.Id).SingleAsync()));
        await portal.InDatabaseAsync(db =>
        {
            db.AddRange(tag, file);
            db.AttachmentTexts.Add(new() { AttachmentId = file.Id, Text = "Wrote a hippocampus scheduler at 华东师范大学" });
            return db.SaveChangesAsync();
        });
        await portal.ChangeAsync(tagged.Id, i => i.TagWith([tag], ListDesk.Owner, now));
        await portal.CatchUpAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Words_find_and_show_where_they_stand()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var (query, names, marked) in new[]
        {
            ("张", "张伟", ""), ("推理", "inference", "推理"), ("大模型推理", "inference", "大模型推理"), ("模型", "inference|split", "模型"),
            ("KV cache", "hyphened|spaced", "KV cache|kv-cache"), ("kv-cache", "hyphened|spaced", "KV cache|kv-cache"), ("\"kv cache\"", "spaced", "KV cache"),
            ("müller", "Zoë Müller-Lüdenscheidt", ""), ("muller", "Zoë Müller-Lüdenscheidt", ""), ("lüden", "Zoë Müller-Lüdenscheidt", ""), ("zoe eth", "Zoë Müller-Lüdenscheidt", ""),
            ("机器学习", "traditional", "機器學習"), ("機器學習", "traditional", "機器學習"), ("数据库", "", ""), ("资料库", "traditional", "資料庫"),
            ("leviathan", "noted", "Leviathan"), ("basilisk", "tagged", "Basilisk"), ("蛇怪", "tagged", "蛇怪"), ("kraken", "filed", "Kraken"),
            ("hippocampus", "filed", "hippocampus"), ("华东师范", "filed", "华东师范"), ("griffin", "hostile", "griffin"),
            ("kv -eviction", "spaced", "KV"), ("griffin has:file", "", ""), ("hippocampus has:file", "filed", "hippocampus"), ("is:new leviathan", "noted", "Leviathan"),
        })
        {
            var page = (await owner.ListAsync(query)).Is(HttpStatusCode.OK);
            Assert.True(string.Join('|', page.Names().Order(StringComparer.Ordinal)) == names, $"{query} found {string.Join('|', page.Names())}, not {names}");
            var marks = string.Join(' ', page.All(".inbox-hit mark").Select(mark => mark.TextContent));
            Assert.True(marked.Length == 0 || marked.Split('|').All(text => text.Split(' ', '-').All(word => marks.Contains(word, StringComparison.Ordinal))), $"{query} marked {marks}, not {marked}");
        }
    }

    [Fact]
    public async Task A_hit_is_shown_as_text_whatever_stands_there()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.ListAsync("griffin");
        Assert.Contains("&lt;script&gt;alert(", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.All(".inbox-hit b, .inbox-hit script"));
        Assert.Contains("<script>alert('griffin')</script>", page.One(".inbox-hit").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.All(".inbox-hit mark").Count);
        page = await owner.ListAsync("\"><script>alert(1)</script>");
        Assert.DoesNotContain("<script>alert(1)", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_found_says_what_to_do()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.ListAsync("wyvern")).Is(HttpStatusCode.OK).Says("No inquiry contains all of these words");
        (await owner.ListAsync("school:nowhere")).Is(HttpStatusCode.OK).Says("Nothing is here").DoesNotSay("contains all of these words");
        (await owner.ListAsync("is:snoozed", "/zh")).Is(HttpStatusCode.OK);
        (await owner.ListAsync("colour:red kv")).Is(HttpStatusCode.OK).Says("“colour:” is not a key");
        (await owner.ListAsync("colour:red kv", "/zh")).Is(HttpStatusCode.OK).Says("“colour:”不是可用的条件");
    }

    [Fact]
    public async Task Nothing_that_can_be_typed_is_a_fault()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var random = new Random(20261120);
        string[] pieces = ["\"", "“", ":", "-", " ", "\0", "\u0001", "\ud83d", "\uffff", "\u200b", "\u202e", "%", "_", "\\", "'", "''", "&", "|", "!", "(", ")", "<->", ":*", "*", "is:", "school:", "from:@", "tag:", "grad:>", "..", "张", "😀", "a", "+", "#"];
        var queries = Enumerable.Range(0, 60).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)])))
            .Concat(["\"kv cache", "\"", "\"\"\"", "school:\0", "from:@\0", "\0", "'; drop table inquiries; --", "a:* & !b | (c", "from:\0@example.org", "tag:\0", "school:%_\\", "-", "--", ":", "::"]);
        foreach (var query in queries)
        {
            (await owner.VisitAsync($"/inbox?q={Uri.EscapeDataString(query.Replace("\ud83d", "", StringComparison.Ordinal))}")).Is(HttpStatusCode.OK);
        }

        (await owner.VisitAsync("/inbox?q=%FF%FE%ED%A0%80")).Is(HttpStatusCode.OK);
        (await owner.VisitAsync("/inbox?q=a&q=b&after=0&after=1")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("x", 10_000)]
    [InlineData("x", 501)]
    [InlineData("\"", 2_000)]
    [InlineData("is:new ", 3_500)]
    [InlineData("推", 10_000)]
    public async Task Far_too_much_is_refused_with_a_word(string piece, int length)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var typed = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        (await owner.ListAsync(typed)).Is(HttpStatusCode.OK).Says("longer than 500 characters").One(".query-problems li");
    }

    [Fact]
    public async Task A_search_that_takes_too_long_is_stopped_with_a_friendly_page()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await portal.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"lock table search_entries in access exclusive mode");
            var watch = Stopwatch.StartNew();
            var page = (await owner.ListAsync("kv cache")).Is(HttpStatusCode.ServiceUnavailable).Says("This search took too long and was stopped.");
            Assert.True(watch.Elapsed > TimeSpan.FromSeconds(4), $"After {watch.Elapsed}");
            Assert.Equal("kv cache", page.One("#q").GetAttribute("value"));
            Assert.NotEmpty(page.Counts());
            return 0;
        });
        Assert.Equal(2, (await owner.ListAsync("kv cache")).Is(HttpStatusCode.OK).Names().Count);
    }
}
