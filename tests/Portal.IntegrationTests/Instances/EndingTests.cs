using System.Net;
using Portal.Features.Inbox.Live;
using Portal.Hosting.Ending;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Instances;

/// <summary>An instance is told to end.</summary>
public sealed class EndingTests(PostgresServer postgres)
{
    private const string Email = "owner@portal.test";
    private const string Password = "seven quiet herons above the pond";

    [Fact]
    public async Task It_is_not_ready_at_once_serves_on_and_ends_when_it_is_told_again()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var portal = new RunningPortal(database, new()
        {
            ["Site:BaseUrl"] = PortalServer.BaseUrl,
            ["Limits:MinimumFillSeconds"] = "0",
            ["Shutdown:DrainSeconds"] = "60",
        });
        var address = new Uri((await portal.LoggedAsync("The portal is at")).Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal)));
        using (var verb = new PortalProcess(database))
        {
            (await verb.RunAsync(["owner", "add", "--email", Email, "--name", "Olga Owner", "--password-stdin"], $"{Password}\n")).Ends(0);
        }

        using var visitor = new Visitor(address, followsRedirects: true);
        (await visitor.SubmitAsync(await visitor.VisitAsync("/account/sign-in"), new() { ["Input.Email"] = Email, ["Input.Password"] = Password }, "form.form")).Is(HttpStatusCode.OK);
        Assert.Null((await visitor.VisitAsync("/healthz/ready")).Is(HttpStatusCode.OK).Header("Connection"));
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies }) { BaseAddress = address };
        using var stream = await browser.GetAsync(LiveInbox.Path, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, stream.StatusCode);

        await portal.TellToEndAsync();
        await portal.LoggedAsync("Told to end: not ready any more, serving on for 60 seconds");
        Assert.Equal("Stopping\n", (await visitor.VisitAsync("/healthz/ready")).Is(HttpStatusCode.ServiceUnavailable).Body);
        (await visitor.VisitAsync("/healthz/live")).Is(HttpStatusCode.OK);
        (await visitor.CompleteAsync(await visitor.VisitAsync(Answers.QuestionForm), Answers.Question())).Is(HttpStatusCode.OK).One("#reference");
        Assert.Equal("close", (await visitor.VisitAsync("/")).Is(HttpStatusCode.OK).Header("Connection"));

        await portal.TellToEndAsync();
        Assert.Equal(0, await portal.EndedAsync(TimeSpan.FromSeconds(20)));
        await ReadToEndAsync(stream);
    }

    [Fact]
    public async Task A_request_under_way_comes_to_its_end()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var portal = new RunningPortal(database, new() { ["Site:BaseUrl"] = PortalServer.BaseUrl });
        var address = new Uri((await portal.LoggedAsync("The portal is at")).Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal)));
        using var slow = await RawClient.ConnectAsync(address);
        await slow.WriteAsync("POST /contact/question HTTP/1.1\r\nHost: portal.test\r\nExpect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n");
        Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", await slow.ReadAsync());
        await portal.TellToEndAsync();
        await portal.LoggedAsync("Ending: no new requests");
        await slow.WriteAsync("a=b");
        Assert.StartsWith("HTTP/1.1 ", await slow.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await portal.EndedAsync(ShutdownOptions.Grace));
    }

    private static async Task ReadToEndAsync(HttpResponseMessage stream)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var ear = new StreamReader(await stream.Content.ReadAsStreamAsync(limit.Token));
        while (await ear.ReadLineAsync(limit.Token) is not null)
        {
        }
    }
}
