using System.Net;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>A database was restored, and somebody has to look first which letters left before.</summary>
public sealed class HeldMailTests(PostgresServer postgres)
{
    [Fact]
    public async Task Letters_wait_until_the_setting_is_taken_away()
    {
        await using var post = new SmtpServer();
        var database = await postgres.CreateDatabaseAsync();
        Guid id;
        await using (var held = new PostOffice(database, new(PostOffice.Relay(post)) { ["Mail:Hold"] = "true" }))
        {
            id = await held.WriteAsync(PostOffice.Letter());
            await held.StartAsync();
            await held.LoggedAsync("Mail:Hold is set: letters wait in the outbox, and none leaves");
            Assert.Equal(0, await held.SendDueAsync());
            var letter = await held.ReadAsync(id);
            Assert.Equal((EmailState.Waiting, 0), (letter.State, letter.Attempts));
        }

        Assert.Equal(0, post.Connections);
        await using var office = new PostOffice(database, PostOffice.Relay(post));
        Assert.Equal(1, await office.SendDueAsync());
        Assert.Equal(EmailState.Sent, (await office.ReadAsync(id)).State);
    }

    [Fact]
    public async Task Whoever_looks_is_told_and_a_test_letter_leaves()
    {
        await using var portal = new PortalServer(postgres) { Settings = { ["Mail:Hold"] = "true" } };
        portal.Clock.Now = TimeProvider.System.GetUtcNow();
        await portal.InitializeAsync();
        Assert.Contains("mail: Degraded", (await portal.VisitAsync("/healthz/ready")).Is(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Contains("letters wait in the outbox", (await owner.VisitAsync("/inbox/health")).One("#health-mail.health-note").TextContent, StringComparison.Ordinal);
        Assert.Contains("邮件都留在发件箱里", (await owner.VisitAsync("/zh/inbox/health")).One("#health-mail.health-note").TextContent, StringComparison.Ordinal);
        (await owner.VisitAsync("/zh/inbox/mail")).Says("去掉这项设置之前一封也不会发出");
        var page = (await owner.VisitAsync("/inbox/mail")).Says("none leaves before the setting is taken away").DoesNotSay("Mail is in order");
        await owner.SubmitAsync(page, new() { ["Input.To"] = "ada@example.org" });
        Assert.Equal(["ada@example.org"], Assert.Single(portal.Mailbox).Recipients);
    }
}
