using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Topics;
using static Portal.IntegrationTests.Closing.ClosingDesk;

namespace Portal.IntegrationTests.Closing;

/// <summary>Going through the list again, and what the last page says of those who are left. Days are counted from the clock, which some tests move.</summary>
public sealed class SortingTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private string Day(int days) => DateOnly.FromDateTime(portal.Clock.Now.AddDays(days).UtcDateTime).ToString("O", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Saving_the_list_again_reads_nobodys_news()
    {
        const string topic = "sparse-prefill";
        var references = await portal.WaitAsync(topic, new Person("news@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.SortAsync(topic);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.ChangeAsync(references[0], inquiry => inquiry.WriteBySender("I found another place.", portal.Clock.Now));
        (await owner.SortAsync(topic)).Says("Something happened after the letter was written");
        var letters = (await owner.SortAsync(topic, new() { [references[0]] = ClosingBucket.Generic })).Says("Something happened after the letter was written");
        (await owner.SubmitAsync(letters, [], Send)).Says("0 letters are in the outbox");

        var letter = await owner.VisitAsync($"{Home(topic)}/letters/{references[0]}");
        (await owner.SubmitAsync(letter, [], "form[action*='handler=Again']")).Is(HttpStatusCode.OK);
        (await owner.SubmitAsync(letters, [], Send)).Says("One letter is in the outbox");
    }

    [Fact]
    public async Task A_day_is_asked_for_only_where_somebody_is_put_on_the_waiting_list()
    {
        const string topic = "phone-editing";
        var references = await portal.WaitAsync(topic, new("told@example.edu"), new("other@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        var day = Day(10);
        var letters = await owner.SortAsync(topic, new() { [references[0]] = ClosingBucket.WaitingList }, day);
        Assert.Equal(day, (await owner.VisitAsync(Home(topic))).One("#until").GetAttribute("value"));
        (await owner.SubmitAsync(letters, [], Send)).Says("2 letters are in the outbox");
        Assert.Equal("", (await owner.VisitAsync(Home(topic))).One("#until").GetAttribute("value"));

        // A day that was chosen and has passed is not proposed either.
        await portal.WaitAsync(topic, new Person("third@example.edu"));
        var third = (await owner.VisitAsync(Home(topic))).All(".closing-person")[^1].Id!;
        await owner.SortAsync(topic, new() { [third] = ClosingBucket.WaitingList }, Day(5));
        portal.Clock.Now += TimeSpan.FromDays(12);
        using var later = await portal.SignInAsOwnerAsync();
        var who = await later.VisitAsync(Home(topic));
        Assert.Equal("", who.One("#until").GetAttribute("value"));
        var nobody = new Dictionary<string, string?> { [$"hears.{third}"] = "Leave", [$"hears.{references[0]}"] = "Generic", ["then"] = "stay" };
        (await later.SubmitAsync(who, nobody, Who)).Is(HttpStatusCode.OK).Says("Saved.");
        nobody["until"] = Day(-1);
        (await later.SubmitAsync(who, nobody, Who)).Is(HttpStatusCode.OK).Says("Saved.");
        nobody["until"] = "soon";
        (await later.SubmitAsync(who, nobody, Who)).Is(HttpStatusCode.UnprocessableEntity);

        // Refused, the group that was to be changed stays chosen.
        var all = new Dictionary<string, string?>(nobody) { ["until"] = Day(-1), ["then"] = "all", ["from"] = "Generic", ["to"] = "WaitingList" };
        var refused = (await later.SubmitAsync(who, all, Who)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Choose a day after today", refused.ErrorAt("until"), StringComparison.Ordinal);
        Assert.Equal(["Generic", "WaitingList"], refused.All("#from [selected], #to [selected]").Select(option => option.GetAttribute("value")));
        (await later.SubmitAsync(refused, new() { ["until"] = Day(3), ["then"] = "all" }, Who)).Is(HttpStatusCode.OK);
        Assert.Equal("WaitingList", (await later.VisitAsync(Home(topic))).One($"[name='hears.{references[0]}'] [selected]").GetAttribute("value"));

        // A day that cannot be promised does not stand in for the one that was chosen.
        (await later.SubmitAsync(await later.VisitAsync(Home(topic)), new() { ["until"] = Day(-1), ["then"] = "stay" }, Who)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Who_waits_although_a_letter_was_sent_is_named_at_the_end()
    {
        const string topic = "video-cache";
        var references = await portal.WaitAsync(topic, new("thrown-away@example.edu"), new("on-list@example.edu"), new("told-no@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        var letters = await owner.SortAsync(topic, new() { [references[1]] = ClosingBucket.WaitingList }, Day(10));
        var result = (await owner.SubmitAsync(letters, [], Send)).Says("3 letters are in the outbox").Says("Nobody waits");
        var letter = await portal.LetterAsync(references[0], EmailKind.Reply);
        (await owner.ActAsync(result, letter.Id, "TakeBack")).Is(HttpStatusCode.OK);
        Assert.Equal([references[0]], Others(await owner.VisitAsync($"{Home(topic)}/result")));
        (await owner.ActAsync(result, letter.Id, "Discard")).Is(HttpStatusCode.OK);
        result = (await owner.VisitAsync($"{Home(topic)}/result")).DoesNotSay("Nobody waits");
        Assert.Equal([references[0]], Others(result));
        Assert.Equal("2", result.One("[aria-labelledby=sent] .count").TextContent);

        // The letter about the list has left, and its day passes.
        var onList = (await portal.LetterAsync(references[1], EmailKind.Reply)).Id;
        await portal.InDatabaseAsync(async db =>
        {
            await db.OutgoingEmails.Where(e => e.Id == onList).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EmailState.Sending).SetProperty(e => e.Attempts, 1));
            await new Outbox(db, new(portal.Clock), portal.Clock).MarkSentAsync(await db.OutgoingEmails.AsNoTracking().SingleAsync(e => e.Id == onList), CancellationToken.None);
            return true;
        });
        portal.Clock.Now += TimeSpan.FromDays(12);
        using var later = await portal.SignInAsOwnerAsync();
        Assert.Equal([references[0], references[1]], Others(await later.VisitAsync($"{Home(topic)}/result")));

        static IEnumerable<string> Others(Page page) => page.All("[aria-labelledby=others] .row a").Select(link => link.GetAttribute("href")!.Split('/')[^1]);
    }

    [Fact]
    public async Task Whoever_changes_groups_stays_on_the_same_page_of_the_list()
    {
        const string topic = "kv-cache";
        var references = await portal.WaitAsync(topic, [.. Enumerable.Range(1, 101).Select(n => new Person($"long{n}@example.edu") { Months = n > 100 ? 6 : 1, Days = n > 100 ? 5 : 1 })]);
        using var owner = await portal.SignInAsOwnerAsync();
        var first = await owner.VisitAsync(Home(topic));
        Assert.Equal(references.Take(100).Order(), Rows(first).Order());
        first.Says("1 month, 1 day a week");
        (await owner.VisitAsync("/zh" + Home(topic))).Says("1 个月，每周 1 天");
        var second = (await owner.SubmitAsync(first, new() { [$"hears.{references[0]}"] = "Generic", ["then"] = "2" }, Who)).Is(HttpStatusCode.OK).Says("6 months, 5 days a week");
        Assert.Equal([references[100]], Rows(second));
        first = await owner.VisitAsync(Home(topic));
        Assert.Equal(references.Take(100).Order(), Rows(first).Order());
        Assert.Equal(references[0], first.One("#bucket-Generic ~ ul > li").Id);

        static IEnumerable<string> Rows(Page page) => page.All(".closing-person").Select(row => row.Id!);
    }
}
