using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using static Portal.IntegrationTests.Acts.ActsDesk;

namespace Portal.IntegrationTests.Acts;

/// <summary>Whoever wrote a note changes it, and what it said before stays with it.</summary>
public sealed class NoteTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_note_is_changed_and_what_it_said_before_is_kept()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, address) = await WriteAsync(owner, "note@example.edu");
        var page = (await owner.VisitAsync(address)).Is(HttpStatusCode.OK);
        (await owner.SubmitAsync(page, new() { ["Input.Text"] = " " }, Bulk)).Is(HttpStatusCode.UnprocessableEntity);
        (await owner.SubmitAsync(page, new() { ["Input.Text"] = "**Very** good <b>talk</b>" }, Bulk)).Is(HttpStatusCode.OK).Says("The note is changed");

        var inquiry = await owner.VisitAsync($"/inbox/{reference}");
        Assert.Equal("Very", inquiry.One(".message-note strong:not(.message-head strong)").TextContent);
        inquiry.Says("<b>talk</b>").Says("Note changed");
        Assert.Equal("Good talk", (await owner.VisitAsync(address)).One(".messages .prose").TextContent.Trim());

        // The same again is no change.
        await owner.SubmitAsync(await owner.VisitAsync(address), [], Bulk);
        Assert.Single((await owner.VisitAsync(address)).All(".messages .message"));
        Assert.Single((await portal.InquiryAsync(reference)).Events, entry => entry.Kind == InquiryEventKind.NoteEdited);
    }

    [Fact]
    public async Task Two_tabs_lose_nothing_and_nobody_changes_what_another_one_wrote()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, address) = await WriteAsync(owner, "tabs@notes.example");
        var (one, other) = (await owner.VisitAsync(address), await owner.VisitAsync(address));
        (await owner.SubmitAsync(one, new() { ["Input.Text"] = "First" }, Bulk)).Is(HttpStatusCode.OK);
        other = (await owner.SubmitAsync(other, new() { ["Input.Text"] = "Second" }, Bulk)).Is(HttpStatusCode.Conflict).Says("changed meanwhile");
        Assert.Equal("Second", other.One("textarea").TextContent.Trim());
        (await owner.SubmitAsync(other, [], Bulk)).Is(HttpStatusCode.OK);
        Assert.Equal("Second", (await portal.InquiryAsync(reference)).Messages[^1].Body);

        await portal.InDatabaseAsync(db => db.Set<Message>().Where(m => m.Kind == MessageKind.Note && m.Body == "Second").ExecuteUpdateAsync(set => set.SetProperty(m => m.AuthorId, Guid.NewGuid())));
        (await owner.VisitAsync(address)).Is(HttpStatusCode.NotFound);
        Assert.Empty((await owner.VisitAsync($"/inbox/{reference}")).All("a[href*='/notes/']"));
    }

    private async Task<(string Reference, string Address)> WriteAsync(Visitor owner, string email)
    {
        var reference = (await portal.WaitAsync(Topic, new Person(email)))[0];
        var page = await owner.VisitAsync($"/inbox/{reference}");
        page = await owner.SubmitAsync(page, new() { ["Note.Text"] = "Good talk" }, "form[action*='handler=Note']");
        return (reference, page.One("a[href*='/notes/']").GetAttribute("href")!);
    }
}
