using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Ready;

/// <summary>The database goes away, for longer than anybody takes no notice of: what was read before can still be read.</summary>
public sealed class StayingUpTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly string[] Asked = ["/", "/zh/", "/topics", "/zh/news", "/publications?year=2025", "/feed.atom", "/api/v1/topics"];

    private readonly GatedPortal portal = new(postgres);

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.HearsAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task What_was_asked_before_is_answered_as_it_was_for_a_day_in_every_spelling_and_encoding()
    {
        var first = new Dictionary<string, Answer>();
        foreach (var path in Asked)
        {
            first[path] = (await portal.AskAsync(path, "br")).Is(HttpStatusCode.OK);
        }

        await AwayAsync(TimeSpan.FromHours(20));
        (await portal.AskAsync("/healthz/ready")).Is(HttpStatusCode.ServiceUnavailable);
        foreach (var path in Asked)
        {
            var again = (await portal.AskAsync(path, "br")).Is(HttpStatusCode.OK);
            Assert.Equal(first[path].Headers, again.Headers);
            Assert.Equal(first[path].Body, again.Body);
            Assert.Equal(first[path].Text, (await portal.AskAsync(path, "gzip")).Is(HttpStatusCode.OK).Text);
            (await portal.AskAsync(path, "br", first[path].Tag)).Is(HttpStatusCode.NotModified);
        }

        foreach (var (spelling, path) in new[] { ("/TOPICS", "/topics"), ("/topics/", "/topics"), ("/zh/News/", "/zh/news") })
        {
            Assert.Equal(first[path].Text, (await portal.AskAsync(spelling)).Is(HttpStatusCode.OK).Text);
        }

        // What was never asked, and what is asked too rarely to be kept.
        foreach (var path in new[] { "/projects", "/publications?q=cache", "/topics?a=b" })
        {
            Assert.Equal("30", (await portal.AskAsync(path)).Is(HttpStatusCode.ServiceUnavailable).Headers["Retry-After"]);
        }

        // The log has a line about it already; whoever asks for a page adds none, and least of all two pages of where it happened.
        Assert.DoesNotContain(portal.Log, line => line.Contains("unhandled exception", StringComparison.OrdinalIgnoreCase));

        portal.Clock.Now += TimeSpan.FromHours(5);
        (await portal.AskAsync("/topics")).Is(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Who_hears_nothing_goes_on_for_a_minute_and_then_asks_again()
    {
        var before = (await portal.AskAsync("/")).Is(HttpStatusCode.OK);
        await AwayAsync(TimeSpan.FromSeconds(59));

        // Somebody changes it where this instance cannot hear of it.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(portal.Gate.Behind) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var change = new NpgsqlCommand("update research_profiles set tagline_en = 'Changed behind the door'", connection);
        Assert.Equal(1, await change.ExecuteNonQueryAsync());
        Assert.Equal(before.Tag, (await portal.AskAsync("/")).Is(HttpStatusCode.OK).Tag);
        portal.Clock.Now += TimeSpan.FromHours(2);
        Assert.Equal(before.Tag, (await portal.AskAsync("/")).Is(HttpStatusCode.OK).Tag);

        portal.Gate.Open();
        await portal.HearsAsync();
        Assert.Contains("Changed behind the door", (await portal.AskAsync("/")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_does_not_come_back()
    {
        (await portal.AskAsync("/topics")).Is(HttpStatusCode.OK);
        (await portal.AskAsync("/")).Is(HttpStatusCode.OK);
        await portal.ChangeAsync(() => portal.SetTaglineAsync("Said otherwise now"));
        (await portal.AskAsync("/")).Is(HttpStatusCode.OK);
        await AwayAsync(TimeSpan.FromHours(1));
        (await portal.AskAsync("/topics")).Is(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("Said otherwise now", (await portal.AskAsync("/")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_any_more_the_day_after_does_not_come_back_either()
    {
        await portal.ChangeAsync(() => portal.InDatabaseAsync(db =>
            db.Topics.Where(topic => topic.Key == "low-bit-diffusion").ExecuteUpdateAsync(set => set.SetProperty(topic => topic.IsSample, false).SetProperty(topic => topic.ClosesOn, new DateOnly(2026, 11, 20)))));
        const string Path = "/topics/low-bit-diffusion/closing.ics";
        (await portal.AskAsync(Path)).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromDays(2);
        (await portal.AskAsync(Path)).Is(HttpStatusCode.NotFound);
        await AwayAsync(TimeSpan.FromHours(1));
        (await portal.AskAsync(Path)).Is(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("", "cannot reach its records right now", "it has not been received")]
    [InlineData("/zh", "目前暂时无法读取数据", "因此尚未收到")]
    public async Task A_form_can_be_begun_and_comes_back_with_everything_until_it_can_be_stored(string language, string note, string notReceived)
    {
        using var visitor = portal.NewVisitor();
        await visitor.VisitAsync(language + Answers.QuestionForm);
        await AwayAsync(TimeSpan.FromMinutes(10));
        foreach (var path in new[] { Answers.InternForm + "?topic=low-bit-diffusion", Answers.CollaborationForm, Answers.TalkForm, Answers.QuestionForm })
        {
            (await visitor.VisitAsync(language + path)).Is(HttpStatusCode.OK).Says(note);
        }

        var form = (await visitor.VisitAsync($"{language}{Answers.InternForm}?topic=low-bit-diffusion")).Is(HttpStatusCode.OK);
        Assert.Equal("low-bit-diffusion", form.Answer("Input.Topic"));
        var answers = new Dictionary<string, string?>(Answers.Intern()) { ["Input.SecondTopic"] = null };
        var kept = (await visitor.CompleteAsync(form, answers)).Is(HttpStatusCode.ServiceUnavailable).Says(notReceived).DoesNotSay(note);
        Assert.Equal("30", kept.Header("Retry-After"));
        Assert.Equal(answers["Input.Message"], kept.Answer("Input.Message"));

        portal.Gate.Open();
        (await visitor.CompleteAsync(kept, [])).Is(HttpStatusCode.OK).One("#reference");
    }

    private async Task AwayAsync(TimeSpan time)
    {
        await portal.Gate.ShutAsync();
        await portal.WaitForLogAsync("Cannot hear the database about portal_content");
        portal.Clock.Now += time;
    }
}
