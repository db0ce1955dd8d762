using System.Net;
using Portal.Features.Inbox.Bulk;
using Portal.IntegrationTests.Closing;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Triage;
using static Portal.IntegrationTests.Acts.ActsDesk;

namespace Portal.IntegrationTests.Acts;

/// <summary>Many at once: one letter each, what could not be done says why, and all of it can be undone.</summary>
public sealed class BulkTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_decision_about_many_is_undone_as_one_and_leaves_alone_what_somebody_changed_since()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var references = await portal.WaitAsync(Topic, [.. Enumerable.Range(1, 5).Select(n => new Person($"n{n}@undo.example"))]);
        await portal.ChangeAsync(references[4], inquiry => inquiry.MoveTo(InquiryState.Withdrawn, null, null, ClosingDesk.Owner, portal.Clock.Now));
        var result = (await owner.BulkAsync("from:@undo.example", "Decide", new() { ["Input.Choice"] = "DeclineFull" })).Is(HttpStatusCode.OK);
        Assert.Equal(("4", "1"), (result.One("#done").TextContent, result.One("#skipped").TextContent));
        result.Says("The state that it is in does not allow it.");
        Assert.Equal(4, (await portal.DraftsAsync([.. references])).Count);
        await owner.ReplyAsync(references[0], "I wrote to her myself.");

        result = (await owner.SubmitAsync(await owner.VisitAsync(result.Path), [], Undo)).Says("Undone for 3 inquiries. One could not be undone");
        Assert.Equal(references[0], result.All(".act-left .reference")[^1].TextContent);
        var states = await Task.WhenAll(references.Select(async reference => (await portal.InquiryAsync(reference)).State));
        Assert.Equal([InquiryState.Declined, InquiryState.New, InquiryState.New, InquiryState.New, InquiryState.Withdrawn], states);
    }

    public static TheoryData<BulkWhat, Dictionary<string, string?>, string> Acts => new()
    {
        { BulkWhat.State, new() { ["Input.State"] = "InReview" }, "state:in_review" },
        { BulkWhat.Flag, new(), "is:flagged" },
        { BulkWhat.Snooze, new() { ["Input.Day"] = "2027-01-15", ["Input.Reason"] = "Waits for the budget" }, "is:snoozed" },
        { BulkWhat.Spam, new(), "state:spam" },
        { BulkWhat.Topic, new() { ["Input.Topic"] = "" }, "-topic:kv-cache" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Every_act_reaches_all_and_is_undone(BulkWhat what, Dictionary<string, string?> details, string found)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var house = $"{what}.example".ToLowerInvariant();
        await portal.WaitAsync(Topic, [.. Enumerable.Range(1, 3).Select(n => new Person($"n{n}@{house}"))]);
        var result = (await owner.BulkAsync($"from:@{house}", what.ToString(), details)).Is(HttpStatusCode.OK);
        Assert.Equal("3", result.One("#done").TextContent);
        Assert.Equal(3, (await owner.VisitAsync($"/inbox?q=from:@{house} {found}")).All(".inbox-row").Count);
        await owner.SubmitAsync(result, [], Undo);
        Assert.Empty((await owner.VisitAsync($"/inbox?q=from:@{house} {found}")).All(".inbox-row"));
    }

    [Fact]
    public async Task Ticked_ones_are_tagged_and_the_others_are_not()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var references = await portal.WaitAsync(Topic, [.. Enumerable.Range(1, 3).Select(n => new Person($"n{n}@tags.example"))]);
        var tag = Tag.Create("gpu", new("GPU", null), TagColour.Blue, portal.Clock.Now);
        await portal.InDatabaseAsync(db => { db.Add(tag); return db.SaveChangesAsync(); });
        var page = await owner.VisitAsync($"/inbox/bulk?what=AddTag&all=false&q=from:@tags.example&chosen={references[0]}&chosen={references[2]}");
        page.Says("2 inquiries");
        var result = (await owner.SubmitAsync(page, new() { ["Input.Tag"] = tag.Id.ToString() }, Bulk)).Is(HttpStatusCode.OK);
        Assert.Equal("2", result.One("#done").TextContent);
        Assert.Equal([references[2], references[0]], (await owner.VisitAsync("/inbox?q=from:@tags.example tag:gpu")).All(".inbox-row").Select(row => row.Id));
        result = await owner.BulkAsync("from:@tags.example", "AddTag", new() { ["Input.Tag"] = tag.Id.ToString() });
        Assert.Equal(("1", "2"), (result.One("#done").TextContent, result.One("#skipped").TextContent));
        result.Says("it is like that already");
    }

    [Fact]
    public async Task To_delete_the_number_is_typed_however_few_there_are_and_nothing_is_left_of_them()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var references = await portal.WaitAsync(Topic, new Person("one@gone.example"), new Person("two@gone.example"));
        var page = (await owner.BulkAsync("from:@gone.example", "Erase", [])).Is(HttpStatusCode.UnprocessableEntity).Says("It is 2 now").Says("It cannot be undone");
        var result = (await owner.SubmitAsync(page, new() { ["Input.Number"] = "2" }, Bulk)).Is(HttpStatusCode.OK);
        Assert.Empty(result.All(Undo));
        Assert.Equal("2", result.One("#done").TextContent);
        Assert.All(references, reference => Assert.False(portal.InDatabaseAsync(db => Task.FromResult(db.Inquiries.Any(i => i.Reference == reference))).Result));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_at_its_place_and_nothing_happens()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await portal.WaitAsync(Topic, new Person("one@wrong.example"));
        foreach (var (what, details, message) in new (string, Dictionary<string, string?>, string)[]
        {
            ("Decide", [], "Choose one."), ("Decide", new() { ["Input.Choice"] = "Hold", ["Input.Until"] = "2020-01-01" }, "Choose a day after today"),
            ("Template", new() { ["Input.Template"] = "no-such" }, "Choose one."), ("Snooze", new() { ["Input.Day"] = "2020-01-01" }, "Choose a day after today"),
            ("NoAnswer", [], "Say why"), ("State", [], "Choose one."),
        })
        {
            (await owner.BulkAsync("from:@wrong.example", what, details)).Is(HttpStatusCode.UnprocessableEntity).Says(message);
        }

        (await owner.VisitAsync("/inbox/bulk?what=Flag&all=false")).Says("No inquiry is chosen");
        Assert.DoesNotContain("wrong.example", (await portal.LastActOrNullAsync())?.Wishes ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_that_was_broken_off_goes_on_by_itself()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var references = await portal.WaitAsync(Topic, [.. Enumerable.Range(1, 60).Select(n => new Person($"n{n}@later.example"))]);
        var page = (await owner.BulkAsync("from:@later.example", "Flag", new() { ["Input.Number"] = "60" })).Is(HttpStatusCode.OK);
        var result = await owner.WhenOverAsync(portal, page);
        Assert.Equal("60", result.One("#done").TextContent);
        Assert.Equal(50, (await owner.VisitAsync("/inbox?q=from:@later.example is:flagged")).All(".inbox-row").Count);
        Assert.True((await portal.InquiryAsync(references[59])).IsFlagged);
    }
}
