using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
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
        var database = await postgres.CreateFilledDatabaseAsync();
        await using var portal = new RunningPortal(database, new()
        {
            ["Site:BaseUrl"] = PortalServer.BaseUrl,
            ["Limits:MinimumFillSeconds"] = "0",
            ["Shutdown:DrainSeconds"] = "60",
        });
        var address = await portal.AddressAsync();
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
    public async Task A_form_that_is_on_its_way_is_answered_with_its_receipt()
    {
        var database = await postgres.CreateFilledDatabaseAsync();
        await using var portal = new RunningPortal(database, Settings());
        var address = await portal.AddressAsync();
        using var visitor = new Visitor(address, followsRedirects: true);
        using var slow = await SlowForm.BeginAsync(visitor, address);
        await portal.TellToEndAsync();
        await portal.LoggedAsync("Ending: no new requests");
        var answer = await slow.FinishAsync();
        Assert.StartsWith("HTTP/1.1 302 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nLocation: /inquiries/", answer, StringComparison.Ordinal);
        Assert.Equal(0, await portal.EndedAsync(ShutdownOptions.Grace));
        await using var office = new PostOffice(database, []);
        Assert.Equal(1, await office.InDatabaseAsync(db => db.Inquiries.CountAsync()));
    }

    [Fact]
    public async Task Told_a_third_time_it_ends_as_it_stands()
    {
        await using var portal = new RunningPortal(await postgres.CreateFilledDatabaseAsync(), new(Settings()) { ["Shutdown:DrainSeconds"] = "60" });
        var address = await portal.AddressAsync();
        using var visitor = new Visitor(address, followsRedirects: true);
        using var slow = await SlowForm.BeginAsync(visitor, address);
        await portal.TellToEndAsync();
        await portal.LoggedAsync("Told to end: not ready any more");
        await portal.TellToEndAsync();
        await portal.LoggedAsync("Ending: no new requests");
        await portal.TellToEndAsync();

        // Of the signal (128 + 15): nobody waited for what was under way.
        Assert.Equal(143, await portal.EndedAsync(ShutdownOptions.Grace));
        Assert.Equal("", await slow.FinishAsync());
    }

    private static Dictionary<string, string?> Settings() => new() { ["Site:BaseUrl"] = PortalServer.BaseUrl, ["Limits:MinimumFillSeconds"] = "0" };

    private static async Task ReadToEndAsync(HttpResponseMessage stream)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var ear = new StreamReader(await stream.Content.ReadAsStreamAsync(limit.Token));
        while (await ear.ReadLineAsync(limit.Token) is not null)
        {
        }
    }

    /// <summary>The last post of a form, whose second half is still missing.</summary>
    private sealed class SlowForm(RawClient client, string rest) : IDisposable
    {
        public static async Task<SlowForm> BeginAsync(Visitor visitor, Uri address)
        {
            var check = (await visitor.SubmitAsync(await visitor.VisitAsync(Answers.QuestionForm), Answers.Question())).Is(HttpStatusCode.OK);
            Assert.True(check.IsCheck, check.Body);

            // Whoever sends less than 240 bytes a second is cut off: what was sent already pays for the time that the other half may take.
            var body = $"padding={new string('-', 60_000)}&{FormFields.Encode(FormFields.Of((IHtmlFormElement)check.One("main form")))}";
            var client = await RawClient.ConnectAsync(address);
            await client.WriteAsync(
                $"POST {Answers.QuestionForm} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {visitor.Cookies.GetCookieHeader(address)}\r\nExpect: 100-continue\r\n"
                + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n");
            Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", await client.ReadAsync());
            await client.WriteAsync(body[..(body.Length / 2)]);
            return new(client, body[(body.Length / 2)..]);
        }

        /// <returns>What is answered; nothing where nobody is there any more.</returns>
        public async Task<string> FinishAsync()
        {
            try
            {
                await client.WriteAsync(rest);
            }
            catch (IOException)
            {
                return "";
            }

            return await client.ReadToEndAsync();
        }

        public void Dispose() => client.Dispose();
    }
}
