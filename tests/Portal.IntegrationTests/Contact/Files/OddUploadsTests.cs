using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Shared.Files;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact.Files;

/// <summary>Uploads that no page of ours sends.</summary>
public sealed class OddUploadsTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task What_says_that_it_is_far_too_large_is_refused_before_it_comes()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(portal.Address.Host, portal.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /contact/files HTTP/1.1\r\nHost: portal.test\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {100 * 1024 * 1024}\r\n\r\n--b\r\n"));
        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync());
        Assert.Contains("larger than 10 MB", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_say_how_large_it_is_is_refused_on_the_way()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();

        // Hardly more than what is read, so that the answer does not cross with much that is still being sent.
        var request = Uploads.Request(form, Uploads.Body(form, new byte[(10 * 1024 * 1024) + (64 * 1024)]));
        request.Headers.TransferEncodingChunked = true;
        Assert.Contains("larger than 10 MB", (await visitor.SendAsync(request)).Is(HttpStatusCode.RequestEntityTooLarge).Error(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FormKey", null)]
    [InlineData("FormKey", "00000000-0000-0000-0000-000000000000")]
    [InlineData("FormKey", "1' or '1'='1")]
    [InlineData("Slot", null)]
    [InlineData("Slot", "3")]
    [InlineData("Slot", "Photo")]
    public async Task A_field_that_makes_no_sense_is_refused(string field, string? value)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync("/zh");
        var answer = (await visitor.UploadAsync(form, Pdfs.Small, changes: new() { [field] = value })).Is(HttpStatusCode.BadRequest);
        Assert.Equal("文件没有完整送达，请重新选择。", answer.Error());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CfDJ8made-up")]
    public async Task Without_the_token_of_a_form_nothing_is_taken(string? token)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        var answer = (await visitor.UploadAsync(form, Pdfs.Small, changes: new() { ["__RequestVerificationToken"] = token })).Is(HttpStatusCode.BadRequest);
        Assert.Contains("was open for a long time", answer.Error(), StringComparison.Ordinal);
        var key = form.Key();
        Assert.False(await portal.InDatabaseAsync(db => db.Attachments.AnyAsync(a => a.FormKey == key)));
    }

    [Fact]
    public async Task Another_visitors_token_does_not_count()
    {
        using var visitor = portal.NewVisitor();
        using var other = portal.NewVisitor();
        var (form, theirs) = (await visitor.OpenFormAsync(), await other.OpenFormAsync());
        (await visitor.UploadAsync(form, Pdfs.Small, changes: new() { ["__RequestVerificationToken"] = theirs.Answer("__RequestVerificationToken") })).Is(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=other")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/pdf")]
    [InlineData("text/plain")]
    public async Task A_body_that_is_no_upload_is_refused(string type)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        var request = Uploads.Request(form, Pdfs.Small);
        request.Content!.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.NotEmpty((await visitor.SendAsync(request)).Is(HttpStatusCode.BadRequest).Error()!);
    }

    [Fact]
    public async Task Senders_who_stop_halfway_do_not_hold_up_others()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        var body = Uploads.Body(form, Pdfs.OfSize(300_000));
        var head = $"POST {Uploads.Path(form)} HTTP/1.1\r\nHost: portal.test\r\nContent-Length: {body.Length}\r\n"
            + $"Content-Type: {Uploads.Request(form, body).Content!.Headers.ContentType}\r\n\r\n";
        var stuck = new List<TcpClient>();
        for (var i = 0; i < UploadGate.AtWork * 3; i++)
        {
            var client = new TcpClient();
            stuck.Add(client);
            await client.ConnectAsync(portal.Address.Host, portal.Address.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            await client.GetStream().WriteAsync(body.AsMemory(0, body.Length / 2));
        }

        (await visitor.UploadAsync(form, Pdfs.Small)).Is(HttpStatusCode.OK);
        stuck.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Elsewhere_large_bodies_stay_refused()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        var request = Uploads.Request(form, new byte[3 * 1024 * 1024]);
        request.RequestUri = new(Answers.TalkForm, UriKind.Relative);
        (await visitor.SendAsync(request)).Is(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task There_is_nothing_to_read()
    {
        using var visitor = portal.NewVisitor();
        (await visitor.VisitAsync("/contact/files")).Is(HttpStatusCode.NotFound);
    }
}
