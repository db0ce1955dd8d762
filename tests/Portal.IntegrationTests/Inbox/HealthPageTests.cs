using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Inbox;

public sealed class HealthPageTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly string[] Asked =
        ["database", "schema", "clock", "keys", "disk", "room", "reader", "pictures", "uploads", "mail", "outbox", "workers", "instances", "notices", "backup", "owner"];

    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync()
    {
        // The page compares the portal's clock with the database's.
        portal.Clock.Now = TimeProvider.System.GetUtcNow();
        return portal.InitializeAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("", "In order", "Nothing is out of order. Worth knowing: Backup.", "answers.")]
    [InlineData("/zh", "正常", "各项都没有异常。请留意：备份。", "应答正常。")]
    public async Task The_owner_sees_what_the_doctor_says(string language, string fine, string verdict, string database)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await portal.FirstRoundOfAsync<OutboxWorker>();
        await using var office = new PostOffice(portal.ConnectionString, []);
        await office.InstancesAreSeenAsync(1);

        // It stood still meanwhile.
        portal.Clock.Now = TimeProvider.System.GetUtcNow();
        var page = (await owner.VisitAsync(language + "/inbox/health")).Is(HttpStatusCode.OK);
        Assert.Equal(Asked, page.All(".health > li").Select(item => item.Id!["health-".Length..]));
        Assert.Equal(fine, page.One("#health-database .health-state").TextContent);
        Assert.EndsWith(database, page.One("#health-database div").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(page.All(".health-fault"));
        Assert.Contains(verdict, page.One("#verdict").TextContent, StringComparison.Ordinal);
        Assert.Matches(language.Length == 0 ? @"^\s*[1-9] serve from this database" : "^\\s*有 [1-9] 个实例", page.One("#health-instances div").TextContent);
        page.DoesNotSay(PortalServer.OwnerEmail).DoesNotSay("Username=");

        using var doctor = new PortalProcess(portal.ConnectionString);
        var said = (await doctor.RunAsync("check")).Ends(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Asked.Except(["workers"]), said.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task A_fault_says_what_to_do()
    {
        portal.Post.On("RCPT", _ => "451 4.3.0 Not now");
        await portal.ReceiveAsync("late@example.org");
        await portal.WaitForLogAsync("did not pass at attempt 1");
        portal.Clock.Now += TimeSpan.FromHours(2);
        using var owner = await portal.SignInAsOwnerAsync();
        await portal.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "create function no_room() returns trigger language plpgsql as 'begin raise exception ''full'' using errcode = ''53100''; end'; create trigger no_room before insert on outgoing_emails for each row execute function no_room();"));

        var page = (await owner.VisitAsync("/inbox/health")).Is(HttpStatusCode.OK);
        foreach (var (name, words) in new[] { ("room", "has no room left on its disk"), ("outbox", "wait for more than 60 minutes"), ("mail", "wait for another attempt"), ("clock", "seconds apart") })
        {
            var item = page.One($"#health-{name}.health-fault");
            Assert.Contains(words, item.TextContent, StringComparison.Ordinal);
            Assert.NotEqual("", page.One($"#health-{name} .health-advice").TextContent);
            Assert.Equal("Fault", page.One($"#health-{name} .health-state").TextContent);
        }

        Assert.Contains("Not in order: ", page.One("#verdict").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.Kind == EmailKind.Test)));
    }
}
