using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Contact;

/// <summary>"Received" is said after the commit and never else.</summary>
public sealed class FaultsWhileSendingTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task An_inquiry_whose_letters_cannot_be_stored_is_not_stored_either()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        await ExecuteAsync("""
            create function refuse() returns trigger language plpgsql as 'begin raise exception ''no letters today''; end';
            create trigger refuse before insert on outgoing_emails for each row execute function refuse();
            """);
        try
        {
            var page = await visitor.CompleteAsync(form, Answers.Intern("half@example.edu"));
            Assert.InRange((int)page.Status, 500, 503);
            page.DoesNotSay("no letters today").One("main h1");
            Assert.Empty(page.All("#reference"));
            Assert.Equal(0, await portal.InDatabaseAsync(db => db.Inquiries.CountAsync(i => i.Sender.Email == "half@example.edu")));
        }
        finally
        {
            await ExecuteAsync("drop trigger refuse on outgoing_emails; drop function refuse;");
        }

        (await visitor.CompleteAsync(form, Answers.Intern("half@example.edu"))).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task A_topic_that_closed_meanwhile_is_explained_and_the_text_kept()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync($"{Answers.InternForm}?topic=kv-cache");
        await portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == "kv-cache").ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TopicState.Closed)));

        var page = (await visitor.CompleteAsync(form, Answers.Intern("late@example.edu").With("Input.Topic", "kv-cache"))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("takes no new inquiries", page.ErrorAt("Input.Topic"), StringComparison.Ordinal);
        Assert.Equal(Answers.Intern("late@example.edu")["Input.Message"], page.Answer("Input.Message"));
        Assert.Empty(page.All("option[value='kv-cache']"));

        (await visitor.CompleteAsync(page, new() { ["Input.Topic"] = "other" })).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task The_last_day_of_a_topic_is_a_day_of_the_topic()
    {
        await CloseAsync("any-bit-kernels", DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime));
        Assert.Single((await portal.VisitAsync(Answers.InternForm)).All("#Input_Topic option[value='any-bit-kernels']"));

        await CloseAsync("any-bit-kernels", DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime.AddDays(-1)));
        Assert.Empty((await portal.VisitAsync(Answers.InternForm)).All("#Input_Topic option[value='any-bit-kernels']"));
        var topic = await portal.VisitAsync("/topics/any-bit-kernels");
        topic.Says("takes no new inquiries");
        Assert.Empty(topic.All("a[href*='topic=']"));
        topic.One("a[href='/contact/intern']");
    }

    private Task<int> CloseAsync(string topic, DateOnly last) =>
        portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == topic).ExecuteUpdateAsync(set => set.SetProperty(t => t.ClosesOn, last).SetProperty(t => t.IsSample, false)));

    private Task<int> ExecuteAsync(string sql) => portal.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
