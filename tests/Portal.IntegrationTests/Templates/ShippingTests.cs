using Microsoft.EntityFrameworkCore;
using Portal.Features.Templates;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Templates;

/// <summary>Every start brings what the version ships, and takes nothing that the owner did.</summary>
public sealed class ShippingTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_later_version_brings_new_and_better_texts_and_leaves_edited_ones_alone()
    {
        await using var before = new PortalServer(postgres);
        await before.InitializeAsync();
        await before.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            delete from reply_templates where key = 'talk-yes';
            update reply_templates set body_en = 'An older text' where key = 'received';
            update reply_templates set body_en = 'My own text', edited_at = now() where key = 'waitlist';
            update reply_templates set is_on = false, position = 99 where key = 'talk-no'
            """));

        await using var after = new PortalServer(postgres);
        after.Settings["ConnectionStrings:Portal"] = before.ConnectionString;
        await after.InitializeAsync();
        var templates = await after.InDatabaseAsync(db => db.ReplyTemplates.ToDictionaryAsync(t => t.Key));
        Assert.Equal(ReadySet.All.Count, templates.Count);
        Assert.Equal(ReadySet.Find("received")!.Content.Body, templates["received"].Body);
        Assert.Equal("My own text", templates["waitlist"].Body.En);
        Assert.Equal((false, 99), (templates["talk-no"].IsOn, templates["talk-no"].Position));
        Assert.Equal((true, 100), (templates["talk-yes"].IsOn, templates["talk-yes"].Position));
    }

    [Fact]
    public async Task Instances_that_start_together_ship_each_template_once()
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        await portal.InDatabaseAsync(db => db.ReplyTemplates.ExecuteDeleteAsync());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => portal.InDatabaseAsync(async db =>
        {
            await new ShipReadySetHandler(db).HandleAsync(CancellationToken.None);
            return true;
        }))));
        var templates = await portal.InDatabaseAsync(db => db.ReplyTemplates.OrderBy(t => t.Position).Select(t => new { t.Key, t.Position }).ToListAsync());
        Assert.Equal(ReadySet.All.Select((ready, i) => new { ready.Key, Position = i }), templates);
    }
}
