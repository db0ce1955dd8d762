using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Closing.ClosingDesk;

namespace Portal.IntegrationTests.Closing;

/// <summary>What is filled in, and what becomes of it where somebody else has the same letter in hand.</summary>
public sealed class MeanwhileTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Write = "form.closing-write";
    private const string Fill = "form[action*='handler=Fill']";
    private const string Said = "Somebody changed this at the same moment";

    [Fact]
    public async Task One_button_fills_whatever_was_typed()
    {
        const string topic = "video-cache";
        var references = await portal.WaitAsync(topic, new Person("gaps@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.SortAsync(topic);
        var letters = await WriteAsync(owner, topic, references[0], "On {{ask:day}} in {{ask:room}} at {{ask:hour}}.");
        Assert.Equal(3, letters.All($"{Fill} input[type=text][maxlength='200']").Count);
        letters = (await owner.SubmitAsync(letters, [], Fill)).Says("Nothing was filled in");
        letters = (await owner.SubmitAsync(letters, new() { ["fills[0].Words"] = "Friday", ["fills[2].Words"] = " ten " }, Fill)).Is(HttpStatusCode.OK).Says("Letters that changed: 1").Says("On Friday in {{ask:room}} at ten.");

        // Too long, and what was typed is still there.
        var refused = (await owner.SubmitAsync(letters, new() { ["fills[0].Words"] = new string('x', 201) }, Fill)).Is(HttpStatusCode.UnprocessableEntity).Says("Each field takes 200 characters");
        Assert.Equal(201, refused.One("#fill-0[aria-invalid=true]").GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task A_letter_that_would_grow_beyond_what_a_message_holds_stays_open()
    {
        const string topic = "phone-editing";
        var references = await portal.WaitAsync(topic, new("grows@example.edu"), new("small@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.SortAsync(topic);
        await WriteAsync(owner, topic, references[0], string.Concat(Enumerable.Repeat("{{ask:day}} ", 700)));
        var letters = await WriteAsync(owner, topic, references[1], "On {{ask:day}}.");
        letters = (await owner.SubmitAsync(letters, new() { ["fills[0].Words"] = new string('x', 200) }, Fill)).Is(HttpStatusCode.OK);
        letters.Says("Letters that changed: 1").Says("they would become too long: 1");
        Assert.Equal(references[0], letters.Shown()[0]);
        (await owner.SubmitAsync(letters, [], Send)).Says("One letter is in the outbox");
    }

    [Fact]
    public async Task Who_chooses_at_the_same_moment_is_told()
    {
        const string topic = "kv-cache";
        var references = await portal.WaitAsync(topic, new Person("choose@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.SortAsync(topic);
        var who = await owner.VisitAsync(Home(topic));
        var changes = new Dictionary<string, string?> { [$"hears.{references[0]}"] = "Generic", ["then"] = "letters" };
        who = (await MeanwhileAsync(references[0], () => owner.SubmitAsync(who, changes, Who))).Is(HttpStatusCode.Conflict).Says(Said);
        Assert.Equal("Generic", who.One($"[name='hears.{references[0]}'] [selected]").GetAttribute("value"));
        (await owner.SubmitAsync(who, new() { ["then"] = "letters" }, Who)).Is(HttpStatusCode.OK).Says("One letter.");
    }

    [Fact]
    public async Task Who_writes_at_the_same_moment_keeps_what_was_typed()
    {
        const string topic = "sparse-prefill";
        var references = await portal.WaitAsync(topic, new Person("write@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.SortAsync(topic);
        var letter = await owner.VisitAsync($"{Home(topic)}/letters/{references[0]}");
        var text = new Dictionary<string, string?> { ["Input.Text"] = "Until {{ask:day}}." };
        letter = (await MeanwhileAsync(references[0], () => owner.SubmitAsync(letter, text, Write))).Is(HttpStatusCode.Conflict).Says(Said);
        Assert.Equal("Until {{ask:day}}.", letter.One("textarea").TextContent.Trim());
        var letters = (await owner.SubmitAsync(letter, [], Write)).Is(HttpStatusCode.OK).Says("Until {{ask:day}}.");

        letters = (await MeanwhileAsync(references[0], () => owner.SubmitAsync(letters, new() { ["fills[0].Words"] = "Monday" }, Fill))).Is(HttpStatusCode.Conflict).Says(Said);
        Assert.Equal("Monday", letters.One("#fill-0").GetAttribute("value"));
        (await owner.SubmitAsync(letters, [], Fill)).Is(HttpStatusCode.OK).Says("Until Monday.");

        letter = await owner.VisitAsync($"{Home(topic)}/letters/{references[0]}");
        letter = (await MeanwhileAsync(references[0], () => owner.SubmitAsync(letter, [], "form[action*='handler=Again']"))).Is(HttpStatusCode.Conflict).Says(Said);
        Assert.Equal("Until Monday.", letter.One("textarea").TextContent.Trim());
    }

    [Fact]
    public async Task A_letter_that_somebody_changes_while_it_is_sent_keeps_no_other()
    {
        const string topic = "any-bit-kernels";
        var references = await portal.WaitAsync(topic, new("changed@example.edu"), new("same@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        var letters = await owner.SortAsync(topic);
        (await MeanwhileAsync(references[0], () => owner.SubmitAsync(letters, [], Send))).Is(HttpStatusCode.OK).Says("One letter is in the outbox");
        Assert.Equal(["same@example.edu"], (await portal.RepliesAsync(topic)).Select(letter => letter.ToAddress));
        (await owner.SubmitAsync(letters, [], Send)).Says("One letter is in the outbox");
        Assert.Equal(2, (await portal.RepliesAsync(topic)).Count);
    }

    private static async Task<Page> WriteAsync(Visitor owner, string topic, string reference, string text) =>
        (await owner.SubmitAsync(await owner.VisitAsync($"{Home(topic)}/letters/{reference}"), new() { ["Input.Text"] = text }, Write)).Is(HttpStatusCode.OK);

    /// <summary>Somebody changes the letter after it was read for what is done here, and before that is saved.</summary>
    private Task<Page> MeanwhileAsync(string reference, Func<Task<Page>> act) => portal.InDatabaseAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"update closing_letters set written_at = written_at where inquiry_id = (select id from inquiries where reference = {reference})");
        var acting = act();
        await Polling.UntilAsync(async () => acting.IsCompleted || await db.CountWaitingAsync() > 0);

        Assert.False(acting.IsCompleted);
        await transaction.CommitAsync();
        return await acting;
    });
}
