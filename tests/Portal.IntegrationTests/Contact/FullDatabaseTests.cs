using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

/// <summary>The database answers and has no room, as it says itself by these codes.</summary>
public sealed class FullDatabaseTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("53100", "outgoing_emails", "has no room left on its disk")]
    [InlineData("53100", "inquiries", "has no room left on its disk")]
    [InlineData("53200", "outgoing_emails", "is out of memory")]
    [InlineData("53300", "messages", "takes no more connections")]
    public async Task A_form_comes_back_with_everything_in_it_and_goes_through_when_there_is_room(string code, string table, string said)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var answers = Answers.Intern("full@example.edu").With("Input.CvLink", "");
        var check = await visitor.SubmitFilesAsync(form, answers, new() { ["Input.Cv"] = new("cv.pdf", Files.Pdfs.OfSize(100_000)) });
        Assert.True(check.IsCheck);
        await FillAsync(code, "insert", table);

        var kept = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.ServiceUnavailable).Says("it has not been received").DoesNotSay("no room");
        Assert.Equal("30", kept.Header("Retry-After"));
        Assert.Empty(kept.All("#reference"));
        Assert.Equal(answers["Input.Message"], kept.Answer("Input.Message"));
        Assert.Equal(0, await portal.InDatabaseAsync(async db => await db.Inquiries.CountAsync() + await db.OutgoingEmails.CountAsync()));
        Assert.Equal(1, portal.Log.Count(line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(said, StringComparison.Ordinal)));
        Assert.DoesNotContain(portal.Log, line => line.Contains("full@example.edu", StringComparison.Ordinal));
        (await portal.VisitAsync("/")).Is(HttpStatusCode.OK);
        var ready = await portal.VisitAsync("/healthz/ready");
        Assert.Contains(code == "53100" ? "disk: Unhealthy" : "disk: Healthy", ready.Body, StringComparison.Ordinal);

        await EmptyAsync(table);
        portal.Clock.Now += DatabaseRoom.Memory;
        (await portal.VisitAsync("/healthz/ready")).Is(HttpStatusCode.OK);
        (await visitor.CompleteAsync(kept, [])).Is(HttpStatusCode.OK).One("#reference");
        Assert.Equal((1, 1), await portal.InDatabaseAsync(async db => (await db.Inquiries.CountAsync(), await db.Attachments.CountAsync(a => a.InquiryId != null))));
    }

    [Fact]
    public async Task A_file_that_does_not_fit_leaves_nothing_behind_and_no_answer_is_lost()
    {
        await FillAsync("53100", "insert", "attachment_chunks");
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern("file@example.edu");
        var kept = await visitor.SubmitFilesAsync(await visitor.VisitAsync(Answers.InternForm), answers, new() { ["Input.Cv"] = new("cv.pdf", Files.Pdfs.OfSize(100_000)) });
        kept.Is(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(answers["Input.Experience"], kept.Answer("Input.Experience"));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Attachments.CountAsync()));
    }

    [Fact]
    public async Task Letters_wait_for_room_and_then_leave()
    {
        await FillAsync("53100", "update", "outgoing_emails");
        using var visitor = portal.NewVisitor();
        (await visitor.CompleteAsync(await visitor.VisitAsync("/contact/question"), Answers.Question("waits@example.edu"))).Is(HttpStatusCode.OK);
        await portal.WaitForLogAsync("Sending mail waits, because the database has no room left on its disk");
        Assert.Empty(portal.Mailbox);

        await EmptyAsync("outgoing_emails");
        await portal.WaitForLogAsync("Sending mail goes on");
        await portal.Post.NextAsync();
        await portal.Post.NextAsync();
        Assert.Equal(2, portal.Mailbox.Count);
    }

    private Task<int> FillAsync(string code, string verb, string table) => ExecuteAsync(
        $"create function no_room() returns trigger language plpgsql as 'begin raise exception ''no room for full@example.edu'' using errcode = ''{code}''; end'; create trigger no_room before {verb} on {table} for each row execute function no_room();");

    private Task<int> EmptyAsync(string table) => ExecuteAsync($"drop trigger no_room on {table}; drop function no_room;");

    private Task<int> ExecuteAsync(string sql) => portal.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
