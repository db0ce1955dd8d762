using System.Net;
using Portal.Features.Inbox.Live;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Load;

/// <summary>More is asked than there are places for.</summary>
public sealed class FullQueueTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly BusyPortal portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        portal.Done();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Who_finds_the_queue_full_is_told_at_once_and_nothing_is_lost()
    {
        await portal.HearsAsync();
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.QuestionForm);
        var kept = (await portal.AskAsync("/topics")).Is(HttpStatusCode.OK);
        var crowd = await portal.CrowdAsync();

        (await visitor.VisitAsync("/projects")).Is(HttpStatusCode.ServiceUnavailable).Says("Too many people are here at once").Says("in 5 seconds");
        var refused = (await visitor.VisitAsync("/zh/projects")).Is(HttpStatusCode.ServiceUnavailable).Says("此刻访问的人太多");
        Assert.Equal("5", refused.Header("Retry-After"));
        var problem = (await portal.AskAsync("/api/v1/topics")).Is(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(("5", "application/problem+json"), (problem.Headers["Retry-After"], problem.Headers["Content-Type"]));

        // What is ready, what needs no database, and what has a bound of its own.
        Assert.Equal(kept.Tag, (await portal.AskAsync("/topics")).Is(HttpStatusCode.OK).Tag);
        Assert.Equal(kept.Text, (await portal.AskAsync("/TOPICS")).Is(HttpStatusCode.OK).Text);
        (await portal.AskAsync("/healthz/ready")).Is(HttpStatusCode.OK);
        (await portal.AskAsync("/css/site.css")).Is(HttpStatusCode.OK);

        var answers = Answers.Question();
        var back = (await visitor.SubmitAsync(form, answers)).Is(HttpStatusCode.ServiceUnavailable).Says("There were too many people here at once");
        Assert.Equal("5", back.Header("Retry-After"));
        Assert.Equal(answers["Input.Message"], back.Answer("Input.Message"));

        portal.Done();
        Assert.All(await crowd, answer => answer.Is(HttpStatusCode.OK));
        (await visitor.VisitAsync("/projects")).Is(HttpStatusCode.OK);
        (await visitor.CompleteAsync(back, [])).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task Who_sends_slowly_takes_no_place_from_anybody()
    {
        var slow = new List<RawClient>();
        for (var sender = 0; sender < BusyPortal.Places + 1; sender++)
        {
            slow.Add(await RawClient.ConnectAsync(portal.Address));
            await slow[^1].WriteAsync($"POST {Answers.QuestionForm} HTTP/1.1\r\nHost: portal.test\r\nExpect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n");

            // It is being read.
            Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", await slow[^1].ReadAsync());
        }

        (await portal.VisitAsync("/about")).Is(HttpStatusCode.OK);
        slow.ForEach(sender => sender.Dispose());
    }

    [Fact]
    public async Task Nobody_listens_in_more_windows_than_a_person_has()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = owner.Cookies, AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        var windows = new List<HttpResponseMessage>();
        for (var window = 0; window < 20; window++)
        {
            windows.Add(await browser.GetAsync(LiveInbox.Path, HttpCompletionOption.ResponseHeadersRead));
            Assert.Equal(HttpStatusCode.OK, windows[^1].StatusCode);
        }

        using var more = await browser.GetAsync(LiveInbox.Path, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, more.StatusCode);
        Assert.NotNull(more.Headers.RetryAfter);
        (await owner.VisitAsync("/inbox")).Is(HttpStatusCode.OK);
        windows.ForEach(window => window.Dispose());
    }
}
