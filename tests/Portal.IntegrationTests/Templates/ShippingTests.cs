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
    public async Task Two_instances_that_start_together_ship_each_template_once()
    {
        var database = await postgres.CreateDatabaseAsync();
        var instances = Enumerable.Range(0, 2).Select(_ => new PortalServer(postgres) { Settings = { ["ConnectionStrings:Portal"] = database } }).ToList();
        await Task.WhenAll(instances.Select(instance => instance.InitializeAsync().AsTask()));
        Assert.Equal(ReadySet.All.Count, await instances[0].InDatabaseAsync(db => db.ReplyTemplates.CountAsync()));
        await Task.WhenAll(instances.Select(instance => instance.DisposeAsync().AsTask()));
    }
}
