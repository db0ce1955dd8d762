using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Content;
using Portal.IntegrationTests.Editing;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Topics;
using static Portal.IntegrationTests.Closing.ClosingDesk;

namespace Portal.IntegrationTests.Closing;

/// <summary>Whatever way leads into the archive, a topic does not go there while somebody waits.</summary>
public sealed class ArchivingTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("", "2 people still wait")]
    [InlineData("/zh", "仍有 2 个人在等答复")]
    public async Task The_form_refuses_it_and_leads_to_those_who_wait(string language, string words)
    {
        const string topic = "agent-serving";
        using var owner = await portal.SignInAsOwnerAsync();
        if ((await portal.RepliesAsync(topic)).Count == 0 && !(await owner.VisitAsync(Home(topic))).All(Who).Any())
        {
            await portal.WaitAsync(topic, new("one@example.org", Proposes: true), new("two@example.org", Proposes: true));
        }

        var page = await owner.VisitAsync($"{language}/site/topics/{topic}");
        var refused = (await owner.SubmitAsync(page, new() { ["state"] = nameof(TopicState.Archived) }, EditingDesk.Form)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(words, refused.ErrorAt("state"), StringComparison.Ordinal);
        Assert.Equal($"{language}{Home(topic)}", refused.One(".way-out a").GetAttribute("href"));
        Assert.NotEqual(TopicState.Archived, await portal.StateOfAsync(topic));

        // Closing is allowed, and both lists go on to say who waits.
        (await owner.SubmitAsync(refused, new() { ["state"] = nameof(TopicState.Closed) }, EditingDesk.Form)).Is(HttpStatusCode.OK);
        Assert.Contains(language == "" ? "2 people wait" : "有 2 个人在等答复", (await owner.VisitAsync($"{language}/site/topics")).One($".row-waiting a[href='{language}{Home(topic)}']").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty((await owner.VisitAsync($"{language}/inbox")).All($".inbox-notice a[href='{language}{Home(topic)}']"));
        Assert.Contains((await owner.VisitAsync($"{language}/inbox?q=topic:edge-cloud-split")).All("a"), link => link.GetAttribute("href") == $"{language}{Home("edge-cloud-split")}");
    }

    [Fact]
    public async Task History_does_not_bring_the_archive_back_before_everybody_was_told()
    {
        const string topic = "low-bit-training";
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var state in new[] { TopicState.Archived, TopicState.Open })
        {
            (await owner.SubmitAsync(await owner.VisitAsync($"/site/topics/{topic}"), new() { ["state"] = $"{state}" }, EditingDesk.Form)).Is(HttpStatusCode.OK);
        }

        var references = await portal.WaitAsync(topic, new Person("waits@example.org", Proposes: true));
        var history = await owner.VisitAsync($"/site/topics/{topic}/history");
        var archived = ".history-step:nth-child(2) form";
        var refused = (await owner.SubmitAsync(history, [], archived)).Says("cannot be archived yet");
        Assert.NotEmpty(refused.All($".inbox-notice a[href='{Home(topic)}']"));
        Assert.Equal(TopicState.Open, await portal.StateOfAsync(topic));

        // A decision that nobody told is not enough; a letter is.
        await portal.ChangeAsync(references[0], inquiry => inquiry.MoveTo(InquiryState.Declined, "no", null, Owner, portal.Clock.Now));
        (await owner.SubmitAsync(history, [], archived)).Says("cannot be archived yet");
        await portal.ChangeAsync(references[0], inquiry => inquiry.Reply("We are sorry.", Owner, portal.Clock.Now));
        (await owner.SubmitAsync(history, [], archived)).Says("as it was");
        Assert.Equal(TopicState.Archived, await portal.StateOfAsync(topic));
    }

    [Fact]
    public async Task An_import_writes_nothing_and_names_the_topic()
    {
        const string topic = "edge-cloud-split";
        await portal.WaitAsync(topic, new Person("import@example.org", Proposes: true));
        var folder = Directory.CreateTempSubdirectory("portal-closing-");
        var shipped = await File.ReadAllTextAsync(Path.Combine(Content.ContentImports.Shipped, "topics.yaml"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "topics.yaml"), shipped.Replace($"- slug: {topic}\n", $"- slug: {topic}\n  state: archived\n", StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<ContentException>(() => portal.InServicesAsync(services =>
            services.GetRequiredService<ImportContentHandler>().HandleAsync(new(folder.FullName, Overwrite: true), CancellationToken.None)));
        Assert.Equal([$"topics.yaml: '{topic}' cannot be archived: 1 still wait for an answer about it. Answer them at /site/topics/{topic}/close"], refused.Errors);
        Assert.NotEqual(TopicState.Archived, await portal.StateOfAsync(topic));
        folder.Delete(recursive: true);
    }

    /// <summary>Talks and offers are ended by people, and spam waits for nothing.</summary>
    [Fact]
    public async Task Who_is_talked_with_or_gave_up_does_not_stand_in_the_way()
    {
        const string topic = "error-theory";
        var references = await portal.WaitAsync(topic, [.. Enumerable.Range(1, 4).Select(n => new Person($"aside{n}@example.org", Proposes: true))]);
        foreach (var (reference, state) in references.Zip(new[] { InquiryState.Talking, InquiryState.Spam, InquiryState.Closed, InquiryState.Duplicate }))
        {
            await portal.ChangeAsync(reference, inquiry => inquiry.MoveTo(state, null, null, Owner, portal.Clock.Now));
        }

        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.SubmitAsync(await owner.VisitAsync($"/site/topics/{topic}"), new() { ["state"] = nameof(TopicState.Archived) }, EditingDesk.Form)).Is(HttpStatusCode.OK);
        Assert.Equal(TopicState.Archived, await portal.StateOfAsync(topic));
    }
}
