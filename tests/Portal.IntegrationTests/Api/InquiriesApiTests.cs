using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;

namespace Portal.IntegrationTests.Api;

/// <summary>What a program reads with a token.</summary>
public sealed class InquiriesApiTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task An_inquiry_is_told_whole_as_described_and_on_record()
    {
        var (reference, _) = await portal.ReceiveAsync("whole@example.org");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(reference, "Half an answer.", "draft");
        (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}"), new() { ["Note.Text"] = "A note of the house." }, "form[action*='handler=Note']")).Is(HttpStatusCode.OK);
        var token = await portal.GiveTokenAsync();

        var answer = (await portal.AskWithAsync($"{TokenDesk.Inquiries}/{reference.ToLowerInvariant()}", token)).IsStoredNowhere();
        var told = ApiDesk.Read(answer.Is(HttpStatusCode.OK));
        Assert.Equal((reference, "question", "en", "whole@example.org"), (told.Of("reference"), told.Of("kind"), told.Of("language"), told.Of("sender", "email")));
        Assert.Equal($"{PortalServer.BaseUrl}/inbox/{reference}", told.Of("page"));
        Assert.NotNull(told.Of("answers", "subject"));
        Assert.Equal(["from_sender", "draft", "note"], told.GetProperty("messages").EnumerateArray().Select(message => message.Of("kind")));
        Assert.Contains("A note of the house.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("received", told.GetProperty("events").EnumerateArray().Select(entry => entry.Of("kind")));
        await CheckAsync(told, "/api/v1/inquiries/{reference}");

        // To ask whether it is there takes nothing out.
        (await portal.AskWithAsync($"{TokenDesk.Inquiries}/{reference}", token, HttpMethod.Head)).Is(HttpStatusCode.OK);
        var entry = Assert.Single(await RecordAsync(reference));
        Assert.Equal((AuditAction.Exported, "Olga Owner", $"api, {TokenDesk.Name}: all of it"), (entry.Action, entry.ActorName, entry.After));
        (await portal.AskWithAsync($"{TokenDesk.Inquiries}/QUE-2222-2222", token)).IsProblem(HttpStatusCode.NotFound);
        (await portal.AskWithAsync($"{TokenDesk.Inquiries}/nothing", token)).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pages_meet_every_inquiry_once()
    {
        var references = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            references.Add((await portal.ReceiveAsync($"page{i}@paged.example")).Reference);
        }

        var token = await portal.GiveTokenAsync();
        var before = (await RecordAsync("inquiries")).Count;
        var (met, next, sizes) = (new List<string>(), $"{TokenDesk.Inquiries}?q={Uri.EscapeDataString("from:@paged.example")}&limit=3", new List<int>());
        while (next is not null)
        {
            var answer = (await portal.AskWithAsync(next, token)).IsStoredNowhere();
            var page = ApiDesk.Read(answer.Is(HttpStatusCode.OK));
            await CheckAsync(page, "/api/v1/inquiries");
            sizes.Add(page.GetProperty("inquiries").GetArrayLength());
            met.AddRange(page.GetProperty("inquiries").EnumerateArray().Select(row => row.Of("reference")!));
            Assert.Equal(page.Of("next") is { } address ? $"<{address}>; rel=\"next\"" : null, answer.Headers.GetValueOrDefault("Link"));
            next = page.Of("next")?[PortalServer.BaseUrl.Length..];

            // Whoever comes in meanwhile is not in the way.
            await portal.ReceiveAsync("meanwhile@paged.example");
        }

        Assert.Equal([3, 3, 1], sizes);
        Assert.Equal(Enumerable.Reverse(references), met);
        Assert.Equal(before + 3, (await RecordAsync("inquiries")).Count);
        Assert.Contains(await RecordAsync("inquiries"), entry => entry.After == $"api, {TokenDesk.Name}: 3 inquiries");
    }

    [Theory]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=101", "limit")]
    [InlineData("?limit=all", "limit")]
    [InlineData("?after=x", "after")]
    [InlineData("?q=colour:red", "colour")]
    public async Task What_is_not_understood_is_refused_and_not_left_out(string query, string named)
    {
        var token = await portal.GiveTokenAsync();
        foreach (var language in new[] { "", "/zh" })
        {
            var problem = (await portal.AskWithAsync(language + TokenDesk.Inquiries + query, token)).IsStoredNowhere().IsProblem(HttpStatusCode.BadRequest);
            Assert.Contains(named, problem.Of("detail"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_is_for_tokens_that_export()
    {
        var (reference, other) = (await SendFileAsync(), await SendFileAsync());
        var (reading, exporting) = (await portal.GiveTokenAsync(), await portal.GiveTokenAsync(reads: false, exports: true));
        var told = ApiDesk.Read((await portal.AskWithAsync($"{TokenDesk.Inquiries}/{reference}", reading)).Is(HttpStatusCode.OK));
        await CheckAsync(told, "/api/v1/inquiries/{reference}");
        var file = told.GetProperty("files").EnumerateArray().Single();
        var path = file.Of("address")![PortalServer.BaseUrl.Length..];

        var refused = (await portal.AskWithAsync(path, reading)).IsStoredNowhere();
        refused.IsProblem(HttpStatusCode.Forbidden);
        Assert.Contains("scope=\"inquiries:export\"", refused.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.DoesNotContain(await RecordAsync(reference), IsOfFile);

        var sent = (await portal.AskWithAsync(path, exporting)).Is(HttpStatusCode.OK);
        Assert.Equal(Pdfs.Small, sent.Body);
        Assert.Equal(("application/pdf", "no-store", "nosniff"), (sent.Headers["Content-Type"], sent.Headers["Cache-Control"], sent.Headers["X-Content-Type-Options"]));
        Assert.StartsWith("attachment", sent.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.StartsWith("sandbox; default-src 'none';", sent.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Single(await RecordAsync(reference), IsOfFile);

        // What a program fetched its owner has not read.
        Assert.False(await portal.InDatabaseAsync(db => db.AuditEntries.AnyAsync(e => e.Subject == reference && e.Action == AuditAction.FileViewed)));
        (await portal.AskWithAsync(path.Replace(reference, other, StringComparison.Ordinal), exporting)).IsProblem(HttpStatusCode.NotFound);
        (await portal.AskWithAsync($"{TokenDesk.Inquiries}/{reference}/files/x", exporting)).IsProblem(HttpStatusCode.NotFound);
        (await portal.AskWithAsync($"{TokenDesk.Inquiries}/{reference}", exporting)).IsProblem(HttpStatusCode.Forbidden);
        (await portal.AskWithAsync(TokenDesk.Inquiries, exporting)).IsProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nothing_but_a_token_opens_it_and_a_token_opens_nothing_else()
    {
        var token = await portal.GiveTokenAsync(exports: true);
        var (reference, _) = await portal.ReceiveAsync("closed@example.org");
        using var owner = await portal.SignInAsOwnerAsync();
        using var reviewer = await portal.SignInAsReviewerAsync();
        using var nobody = portal.NewVisitor(followsRedirects: false);
        foreach (var path in new[] { TokenDesk.Inquiries, $"{TokenDesk.Inquiries}/{reference}", $"{TokenDesk.Inquiries}/{reference}/files/{Guid.NewGuid()}", $"/zh{TokenDesk.Inquiries}" })
        {
            foreach (var visitor in new[] { owner, reviewer, nobody })
            {
                var answer = (await visitor.AskWithAsync(path, null)).IsStoredNowhere();
                answer.IsProblem(HttpStatusCode.Unauthorized);
                Assert.Equal("Bearer realm=\"portal\"", answer.Headers["WWW-Authenticate"]);
            }

            (await portal.AskWithAsync(path, token, HttpMethod.Post)).IsProblem(HttpStatusCode.MethodNotAllowed);
        }

        foreach (var wrong in new[] { "", "prt_", token[..^1], token + "A", token.ToUpperInvariant(), $"prt_{new string('A', 43)}" })
        {
            (await nobody.AskWithAsync(TokenDesk.Inquiries, wrong)).IsStoredNowhere().IsProblem(HttpStatusCode.Unauthorized);
        }

        foreach (var page in new[] { "/inbox", $"/inbox/{reference}", "/account", "/account/tokens", "/inbox/export" })
        {
            var answer = (await nobody.AskWithAsync(page, token)).Is(HttpStatusCode.Redirect);
            Assert.StartsWith("/account/sign-in", answer.Headers["Location"], StringComparison.Ordinal);
        }

        (await nobody.AskWithAsync(TokenDesk.Inquiries, token)).Is(HttpStatusCode.OK);
    }

    private async Task CheckAsync(JsonElement told, string path)
    {
        var document = await portal.JsonAsync("/api/v1/openapi.json");
        var operation = DescriptionTests.Operations(document).Single(operation => operation.Path == path).Operation;
        new AnswerSchemas(document).Check(told, AnswerSchemas.Of(operation, "200", "application/json"), path);
        var scope = operation.GetProperty("security")[0].GetProperty("token")[0].GetString();
        Assert.Equal("inquiries:read", scope);
    }

    private Task<List<AuditEntry>> RecordAsync(string subject) => portal.InDatabaseAsync(db =>
        db.AuditEntries.Where(e => e.Subject == subject && e.Action == AuditAction.Exported).ToListAsync());

    private static bool IsOfFile(AuditEntry entry) => entry.After!.StartsWith($"api, {TokenDesk.Name}: cv ", StringComparison.Ordinal);

    private async Task<string> SendFileAsync()
    {
        using var visitor = portal.NewVisitor();
        var receipt = (await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern($"{Guid.NewGuid():N}@example.org"), new() { ["Input.Cv"] = new("cv.pdf", Pdfs.Small) })).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        return receipt.One("#reference").TextContent;
    }
}
