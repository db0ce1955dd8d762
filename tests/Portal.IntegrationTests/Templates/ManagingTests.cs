using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Features.Templates;
using Portal.IntegrationTests.Support;
using Portal.Model.Replies;

namespace Portal.IntegrationTests.Templates;

/// <summary>The owner writes templates, in both languages, and finds the shipped ones.</summary>
public sealed class ManagingTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string List = "/inbox/templates";
    private const string Form = ".template-form";
    private const string Remove = "form[action*='handler=Remove']";

    [Theory]
    [InlineData("", "Not this time: the fit", "Declines: Topic and person do not fit")]
    [InlineData("/zh", "婉拒：不够匹配", "婉拒：方向或基础不够匹配")]
    public async Task The_ready_set_is_there_in_both_languages(string language, string title, string declines)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var list = (await owner.VisitAsync(language + List)).Is(HttpStatusCode.OK).Says(title).Says(declines);
        Assert.All(ReadySet.All, ready => Assert.Equal($"{language}{List}/{ready.Key}", list.One($"#t-{ready.Key} h2 a").GetAttribute("href")));
        Assert.Equal("page", list.One($".inbox-nav a[href='{language}{List}']").GetAttribute("aria-current"));
        Assert.Single(list.All(".inbox-nav a[aria-current]"));
    }

    [Theory]
    [InlineData("/inbox/templates")]
    [InlineData("/inbox/templates/received")]
    public async Task Nobody_else_sees_them(string path) =>
        Assert.StartsWith("/account/sign-in", (await portal.VisitAsync(path)).Path, StringComparison.Ordinal);

    [Fact]
    public async Task One_written_edited_switched_off_and_deleted()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var saved = (await owner.SubmitAsync(await owner.VisitAsync($"{List}/new"), Filled("A first one"), Form)).Is(HttpStatusCode.OK).Says("The template is stored.");
        var key = saved.Path.Split('/', '?')[3];
        Assert.StartsWith("own-", key, StringComparison.Ordinal);
        Assert.Equal(("Hello {{name}}", "true"), (saved.One("[name='Input.BodyEn']").TextContent.Trim('\n'), saved.One("[name='Input.IsOn']").HasAttribute("checked") ? "true" : ""));

        (await owner.SubmitAsync(saved, new() { ["Input.BodyEn"] = "Dear {{name}}", ["Input.IsOn"] = null }, Form)).Is(HttpStatusCode.OK);
        var template = await ReadAsync(key);
        Assert.Equal(("Dear {{name}}", "{{name}}，您好", false, false), (template!.Body.En, template.Body.Zh, template.IsOn, template.IsShipped));

        var list = await owner.VisitAsync(List);
        Assert.Contains("Switched off", list.One($"#t-{key}").TextContent, StringComparison.Ordinal);
        (await owner.SubmitAsync(list, [], $"#t-{key} form[action*='Switch']")).Is(HttpStatusCode.OK).Says("offered again");
        Assert.True((await ReadAsync(key))!.IsOn);

        (await owner.SubmitAsync(await owner.VisitAsync($"{List}/{key}"), [], Remove)).Is(HttpStatusCode.OK).Says("The template is deleted.").DoesNotSay("A first one");
        (await owner.VisitAsync($"{List}/{key}")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "Input.BodyEn", "Hello {{nmae}}", "“{{nmae}}” is none of the placeholders. Did you mean {{name}}?")]
    [InlineData("/zh", "Input.BodyZh", "您好 {{refrence}}", "“{{refrence}}”不是可用的占位符，您是想写 {{reference}} 吗？")]
    [InlineData("", "Input.BodyZh", "{{whatever}}", "“{{whatever}}” is none of the placeholders.")]
    [InlineData("", "Input.BodyEn", "Hello {{name", "The braces at “{{name” do not match.")]
    [InlineData("", "Input.BodyEn", "{{ask:}}", "“{{ask:}}” does not say what it asks for.")]
    [InlineData("", "Input.TitleZh", "", "“Title in Chinese” is missing.")]
    [InlineData("/zh", "Input.BodyEn", " \n ", "缺少“英文正文”。")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_kept(string language, string field, string text, string message)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var refused = (await owner.SubmitAsync(await owner.VisitAsync($"{language}{List}/received"), new() { [field] = text, ["Input.TitleEn"] = field == "Input.TitleEn" ? text : "Changed" }, Form))
            .Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(message, refused.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal("Changed", refused.One("[name='Input.TitleEn']").GetAttribute("value"));
        Assert.Equal("We have it", (await ReadAsync("received"))!.Title.En);
    }

    [Fact]
    public async Task Half_a_template_can_be_kept_but_not_switched_on()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var half = Filled("Half");
        (half["Input.TitleZh"], half["Input.BodyZh"], half["Input.IsOn"]) = ("", "", null);
        var saved = (await owner.SubmitAsync(await owner.VisitAsync($"{List}/new"), half, Form)).Is(HttpStatusCode.OK);
        var key = saved.Path.Split('/', '?')[3];
        var list = await owner.VisitAsync(List);
        Assert.Contains("One language is missing", list.One($"#t-{key}").TextContent, StringComparison.Ordinal);
        (await owner.SubmitAsync(list, [], $"#t-{key} form[action*='Switch']")).Is(HttpStatusCode.UnprocessableEntity).Says("cannot be switched on");
        Assert.False((await ReadAsync(key))!.IsOn);

        // The database says the same to whoever asks it directly.
        var refused = await Assert.ThrowsAsync<PostgresException>(() => portal.InDatabaseAsync(db =>
            db.Database.ExecuteSqlAsync($"update reply_templates set is_on = true where key = {key}")));
        Assert.Equal("ck_reply_templates_on_in_both_languages", refused.ConstraintName);
    }

    [Fact]
    public async Task A_shipped_one_can_be_edited_and_restored_but_not_deleted()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"{List}/waitlist");
        Assert.Empty(page.All(Remove));
        var edited = (await owner.SubmitAsync(page, new() { ["Input.BodyEn"] = "Mine" }, Form)).Is(HttpStatusCode.OK);
        Assert.NotNull((await ReadAsync("waitlist"))!.EditedAt);
        (await owner.SubmitAsync(edited, [], Remove)).Is(HttpStatusCode.OK).Says("The shipped text is back.");
        var restored = await ReadAsync("waitlist");
        Assert.Equal((ReadySet.Find("waitlist")!.Content.Body, null), (restored!.Body, restored.EditedAt));
    }

    [Fact]
    public async Task Saving_what_nobody_changed_leaves_it_as_shipped()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.SubmitAsync(await owner.VisitAsync($"{List}/talk-yes"), [], Form)).Is(HttpStatusCode.OK);
        Assert.Null((await ReadAsync("talk-yes"))!.EditedAt);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_at_once_is_told_and_loses_nothing()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (mine, theirs) = (await owner.VisitAsync($"{List}/talk-no"), await owner.VisitAsync($"{List}/talk-no"));
        (await owner.SubmitAsync(theirs, new() { ["Input.BodyEn"] = "Theirs" }, Form)).Is(HttpStatusCode.OK);
        var told = (await owner.SubmitAsync(mine, new() { ["Input.BodyEn"] = "Mine" }, Form)).Is(HttpStatusCode.Conflict).Says("Somebody changed this template in the meantime.");
        Assert.Equal("Mine", told.One("[name='Input.BodyEn']").TextContent.Trim('\n'));
        Assert.Equal("Theirs", (await ReadAsync("talk-no"))!.Body.En);

        (await owner.SubmitAsync(told, [], Form)).Is(HttpStatusCode.OK);
        Assert.Equal("Mine", (await ReadAsync("talk-no"))!.Body.En);
        (await owner.SubmitAsync(await owner.VisitAsync($"{List}/talk-no"), [], Remove)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("no-such-template")]
    [InlineData("¿\u0432#x")]
    [InlineData("line\r\nbreak\t")]
    [InlineData("//evil.example/")]
    public async Task A_key_that_nobody_offers_moves_nothing_and_leads_back(string key)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/inbox/templates");
        var form = "main form[action*='handler=Move']";
        var action = page.All(form)[0].GetAttribute("action")!;
        var token = page.All($"{form} [name=__RequestVerificationToken]")[0].GetAttribute("value")!;
        var answer = await owner.SendAsync(new(HttpMethod.Post, new Uri(new Uri("http://portal.test/inbox/templates"), action).PathAndQuery)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = key, ["to"] = "up", ["__RequestVerificationToken"] = token }),
        });
        Assert.Equal("/inbox/templates", answer.Is(HttpStatusCode.OK).Path);
    }

    [Fact]
    public async Task They_can_be_put_in_another_order()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var before = await KeysAsync();
        await MoveAsync(before[2], "up");
        Assert.Equal([before[0], before[2], before[1], .. before[3..]], await KeysAsync());
        await MoveAsync(before[2], "down");
        await MoveAsync(before[0], "up");
        await MoveAsync(before[^1], "down");
        Assert.Equal(before, await KeysAsync());

        async Task MoveAsync(string key, string to) =>
            (await owner.SubmitAsync(await owner.VisitAsync(List), new() { ["to"] = to }, $"#t-{key} form[action*='Move']")).Is(HttpStatusCode.OK);

        Task<List<string>> KeysAsync() => portal.InDatabaseAsync(db => db.ReplyTemplates.OrderBy(t => t.Position).Select(t => t.Key).ToListAsync());
    }

    [Fact]
    public async Task A_preview_fills_what_was_typed_for_a_real_person_and_keeps_nothing()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = await Sending.InternAsync(portal, "preview@example.edu", "Vera Preview");
        var page = await owner.VisitAsync($"{List}/declined-timing?inquiry={reference}");
        var (english, chinese) = (page.One(".preview [lang='en']").TextContent, page.One(".preview [lang='zh-Hans']").TextContent);
        Assert.StartsWith("Hello Vera Preview,", english, StringComparison.Ordinal);
        Assert.Contains("You could begin on 1 March 2027;", english, StringComparison.Ordinal);
        Assert.StartsWith("Vera Preview，您好！", chinese, StringComparison.Ordinal);
        Assert.Contains("您填写的最早到岗时间是 2027 年 3 月 1 日，", chinese, StringComparison.Ordinal);
        Assert.Contains("what the topic needs is 6 to 12 months, at least 4 days a week.", english, StringComparison.Ordinal);
        Assert.Contains("而这个课题需要的是 6 至 12 个月，每周至少 4 天。", chinese, StringComparison.Ordinal);
        Assert.Empty(page.All(".preview mark"));

        page.One(Form).SetAttribute("action", page.One($"{Form} button[formaction]").GetAttribute("formaction")!.Split('#')[0]);
        var typed = (await owner.SubmitAsync(page, new() { ["Input.BodyEn"] = "To {{name}} & <b>all</b>: {{reference}}" }, Form)).Is(HttpStatusCode.OK);
        Assert.Equal($"To Vera Preview & <b>all</b>: {reference}", typed.One(".preview [lang='en']").TextContent);
        Assert.DoesNotContain("<b>", (await ReadAsync("declined-timing"))!.Body.En, StringComparison.Ordinal);

        // What was looked at can be stored from there.
        (await owner.SubmitAsync(typed, [], Form)).Is(HttpStatusCode.OK).Says("The template is stored.");
        Assert.Contains("<b>", (await ReadAsync("declined-timing"))!.Body.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_anybody_the_preview_invents_somebody()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"{List}/declined-full?inquiry=example");
        Assert.StartsWith("Hello Ada Zhang,", page.One(".preview [lang='en']").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("张艾达，您好！", page.One(".preview [lang='zh-Hans']").TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Filled(string title) => new()
    {
        ["Input.TitleEn"] = title,
        ["Input.TitleZh"] = "一个模板",
        ["Input.BodyEn"] = "Hello {{name}}",
        ["Input.BodyZh"] = "{{name}}，您好",
        ["Input.ForQuestion"] = "true",
        ["Input.IsOn"] = "true",
    };

    private Task<ReplyTemplate?> ReadAsync(string key) => portal.InDatabaseAsync(db => db.ReplyTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key));
}
