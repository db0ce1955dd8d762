using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inbox;

/// <summary>Two inquiries belong together, side by side or one as a part of the other.</summary>
public sealed class TogetherTests(IntakePortal portal) : IClassFixture<IntakePortal>
{
    [Fact]
    public async Task Linked_both_point_to_each_other_until_the_link_is_taken_off()
    {
        var (one, _) = await portal.ReceiveAsync("one@example.edu");
        var (other, _) = await portal.ReceiveAsync("other@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        (await TogetherAsync(owner, one, "Link", $" {other.ToLowerInvariant()} ")).Is(HttpStatusCode.OK).Says($"Linked with {other}").One($".inquiry-together a[href='/inbox/{other}']");
        (await owner.VisitAsync($"/zh/inbox/{other}")).Says("关联了另一封来信").One($".inquiry-together a[href$='/inbox/{one}']");
        foreach (var (here, there) in new[] { (one, other), (other, one) })
        {
            Assert.Equal(there, (await portal.ReadAsync(here)).Events.Single(e => e.Kind == InquiryEventKind.Linked).Detail);
            Assert.Contains("linked already", (await TogetherAsync(owner, here, "Link", there)).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Other"), StringComparison.Ordinal);
        }

        var page = await owner.VisitAsync($"/inbox/{other}");
        (await owner.SubmitAsync(page, new() { ["Other"] = one }, "form[action$='handler=Unlink']")).Says($"The link with {one} is taken off");
        Assert.Empty((await owner.VisitAsync($"/inbox/{one}")).All("form[action$='handler=Unlink']"));
        Assert.Equal(one, (await portal.ReadAsync(other)).Events.Single(e => e.Kind == InquiryEventKind.Unlinked).Detail);
        Assert.Equal(other, (await portal.ReadAsync(one)).Events.Single(e => e.Kind == InquiryEventKind.Unlinked).Detail);
    }

    [Theory]
    [InlineData("Link")]
    [InlineData("Merge")]
    public async Task What_is_no_other_inquiry_says_so_at_the_field_and_stays_there(string handler)
    {
        var (reference, _) = await portal.ReceiveAsync($"wrong-{handler}@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var (typed, says) in new[] { ("the one of Ada", "not a reference"), ("INT-2222-2222", "no such inquiry"), (reference, "this inquiry itself"), ("", "not a reference") })
        {
            var refused = (await TogetherAsync(owner, reference, handler, typed)).Is(HttpStatusCode.UnprocessableEntity);
            Assert.Contains(says, refused.ErrorAt("Other"), StringComparison.Ordinal);
            Assert.Equal(typed, refused.One("#Other").GetAttribute("value") ?? "");
        }

        Assert.Equal(InquiryState.New, (await portal.ReadAsync(reference)).State);
        (await owner.VisitAsync("/inbox/INT-2222-2222/links")).Is(HttpStatusCode.NotFound);
        (await owner.VisitAsync("/inbox/nonsense/links")).Is(HttpStatusCode.NotFound);
        (await owner.VisitAsync($"/zh/inbox/{reference}/links")).Is(HttpStatusCode.OK).Says("另一封来信的编号");
    }

    [Theory]
    [InlineData("Link")]
    [InlineData("Merge")]
    public async Task An_old_page_changes_nothing(string handler)
    {
        var (reference, _) = await portal.ReceiveAsync($"old-{handler}@example.edu");
        var (other, _) = await portal.ReceiveAsync($"old-other-{handler}@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{reference}");
        await owner.ChangeStateAsync(reference, "InReview");
        var refused = await SubmitAsync(owner, page, handler, other);
        Assert.Equal(other, refused.Is(HttpStatusCode.Conflict).Says("changed this inquiry in the meantime").One("#Other").GetAttribute("value"));
        Assert.Equal(InquiryState.InReview, (await portal.ReadAsync(reference)).State);
        Assert.DoesNotContain((await portal.ReadAsync(other)).Events, e => e.Kind is InquiryEventKind.Linked or InquiryEventKind.Merged);
    }

    [Fact]
    public async Task Merged_its_conversation_goes_on_at_the_main_one()
    {
        var pdf = Pdfs.OfSize(2000);
        using var visitor = portal.NewVisitor();
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync("/contact/question"), Answers.Question("part@example.edu"), new() { ["Input.First"] = new("proof.pdf", pdf) });
        var part = await portal.ReadAsync(receipt.One("#reference").TextContent);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var main = await portal.ApplyAsync("main@example.edu");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(part.Reference, "We have seen it.");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var page = (await TogetherAsync(owner, part.Reference, "Merge", main.Reference)).Is(HttpStatusCode.OK);
        Assert.Equal($"/inbox/{main.Reference}", page.Path);
        page.Says($"{part.Reference} is now part of this inquiry").Says("We have seen it.").Says("proof.pdf");
        Assert.Equal(2, page.All($".message a[href='/inbox/{part.Reference}']").Count);
        var file = page.One(".inquiry-merged .files a").GetAttribute("href")!;
        Assert.Equal(pdf, await owner.SendAsync(new(HttpMethod.Get, file), answer => answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal(part.Reference, (await portal.ReadAsync(main.Reference)).Events.Single(e => e.Kind == InquiryEventKind.Merged).Detail);
        var merged = await portal.ReadAsync(part.Reference);
        Assert.Equal((InquiryState.Duplicate, main.Id), (merged.State, merged.MainInquiryId));
        (await owner.VisitAsync($"/inbox/{part.Reference}")).Says("Taken into");

        // The sender's page tells what it told, and where it goes on.
        var told = (await portal.VisitAsync(receipt.Path)).Says("We have seen it.");
        Assert.Equal("Received", told.One("#state").TextContent);
        Assert.Contains(main.Reference, told.One("#together").TextContent, StringComparison.Ordinal);
        (await portal.VisitAsync("/zh" + receipt.Path)).Says("合并处理");

        // An answer to the old letter comes in at the main one, and the owner's answer goes to who wrote it.
        var kept = await portal.ReceiveAsync(portal.Mail("part@example.edu", "One more thing.") with { Recipients = [await portal.AddressOfAsync(merged)] });
        Assert.Equal(main.Id, kept.InquiryId);
        Assert.Contains((await portal.ReadAsync(main.Reference)).Messages, m => m.Body == "One more thing.");
        Assert.Equal("part@example.edu", (await portal.LettersAsync(main, Portal.Model.Emails.EmailKind.Answered)).Single().ReplyToAddress);

        // Reopened it is on its own again.
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await owner.ChangeStateAsync(part.Reference, "InReview");
        Assert.Null((await portal.ReadAsync(part.Reference)).MainInquiryId);
        (await owner.VisitAsync($"/inbox/{main.Reference}")).DoesNotSay("We have seen it.");
        Assert.Empty((await portal.VisitAsync(receipt.Path)).All("#together"));
    }

    [Fact]
    public async Task Merging_follows_to_the_main_one_and_never_makes_a_circle()
    {
        var (first, _) = await portal.ReceiveAsync("first@example.edu");
        var (second, _) = await portal.ReceiveAsync("second@example.edu");
        var (third, _) = await portal.ReceiveAsync("third@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await TogetherAsync(owner, first, "Merge", second);
        Assert.Contains("taken into it", (await TogetherAsync(owner, second, "Merge", first)).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Other"), StringComparison.Ordinal);
        Assert.Equal($"/inbox/{second}", (await TogetherAsync(owner, third, "Merge", first)).Path);
        var main = await portal.ReadAsync(second);
        Assert.Equal(main.Id, (await portal.ReadAsync(third)).MainInquiryId);

        // One that took others in is taken in with them.
        var (fourth, _) = await portal.ReceiveAsync("fourth@example.edu");
        Assert.Equal($"/inbox/{fourth}", (await TogetherAsync(owner, second, "Merge", fourth)).Path);
        Assert.Equal(3, (await owner.VisitAsync($"/inbox/{fourth}")).All(".inquiry-merged > ul > li").Count);
        Assert.Contains("taken into it", (await TogetherAsync(owner, fourth, "Merge", third)).ErrorAt("Other"), StringComparison.Ordinal);
        var kept = await portal.ReceiveAsync(portal.Mail("third@example.edu") with { Recipients = [await portal.AddressOfAsync(await portal.ReadAsync(third))] });
        Assert.Equal((await portal.ReadAsync(fourth)).Id, kept.InquiryId);
    }

    [Fact]
    public async Task Two_people_who_merge_from_both_sides_make_no_circle()
    {
        var (one, _) = await portal.ReceiveAsync("side-one@example.edu");
        var (other, _) = await portal.ReceiveAsync("side-other@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var (left, right) = (await owner.VisitAsync($"/inbox/{one}"), await owner.VisitAsync($"/inbox/{other}"));
        using var colleague = owner.Copy();
        var answers = await Task.WhenAll(SubmitAsync(owner, left, "Merge", other), SubmitAsync(colleague, right, "Merge", one));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Single(await portal.InDatabaseAsync(db => db.Inquiries.Where(i => (i.Reference == one || i.Reference == other) && i.MainInquiryId != null).ToListAsync()));
    }

    [Fact]
    public async Task Only_from_where_it_can_end_and_never_into_spam()
    {
        var (reference, _) = await portal.ReceiveAsync("talking@example.edu");
        var (spam, _) = await portal.ReceiveAsync("spam@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ChangeStateAsync(spam, "Spam");
        Assert.Contains("quarantine or spam", (await TogetherAsync(owner, reference, "Merge", spam)).ErrorAt("Other"), StringComparison.Ordinal);
        var (main, _) = await portal.ReceiveAsync("talked@example.edu");
        await owner.ChangeStateAsync(reference, "Talking");
        Assert.Contains("From its state", (await TogetherAsync(owner, reference, "Merge", main)).ErrorAt("Other"), StringComparison.Ordinal);
        Assert.Equal(InquiryState.Talking, (await portal.ReadAsync(reference)).State);
    }

    private static async Task<Page> TogetherAsync(Visitor owner, string reference, string handler, string other) =>
        await SubmitAsync(owner, await owner.VisitAsync($"/inbox/{reference}"), handler, other);

    /// <summary>Both buttons stand in one form.</summary>
    private static Task<Page> SubmitAsync(Visitor owner, Page page, string handler, string other)
    {
        var form = page.One(".inquiry-together form:has(#Other)");
        form.SetAttribute("action", form.GetAttribute("action")!.Replace("handler=Link", $"handler={handler}", StringComparison.Ordinal));
        return owner.SubmitAsync(page, new() { ["Other"] = other }, ".inquiry-together form:has(#Other)");
    }
}
