using System.IO.Compression;
using System.Net;
using Portal.IntegrationTests.Interviews;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Owed;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.HandOvers;

/// <summary>A yes ends with what it was given for; what came after it is not part of it.</summary>
public sealed class HandOverEndTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string AskForm = "form.hand-over-form";
    private const string WithdrawForm = "form[action*='handler=TakeBack']";

    [Fact]
    public async Task A_yes_that_was_taken_back_makes_no_packet()
    {
        const string Email = "back@example.edu";
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.AskAsync(Email);
        await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/hand-over"), HandOverDesk.Request(), AskForm);
        await portal.AgreeAsync(receipt, Email);
        var id = await portal.HandOverIdAsync(reference);
        var packet = await owner.VisitAsync($"/inbox/{reference}/hand-over/{id}");
        using var sender = portal.NewVisitor();
        (await sender.SubmitAsync(await sender.VisitAsync(receipt.Path), [], WithdrawForm)).Is(HttpStatusCode.OK).Says("You took your agreement back");
        Assert.Equal(HttpStatusCode.Conflict, (await owner.TakeAsync(packet, reference, id)).Status);
        Assert.Null(Assert.Single(await portal.HandOversAsync(reference)).MadeAt);
        Assert.Equal(2, (await portal.ToOwnerAsync(reference)).Count);
    }

    [Fact]
    public async Task Whoever_takes_the_whole_inquiry_back_agrees_to_nothing_any_more()
    {
        const string Email = "whole@example.edu";
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.AskAsync(Email);
        await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/hand-over"), HandOverDesk.Request(), AskForm);
        await portal.AgreeAsync(receipt, Email);
        var packet = await owner.VisitAsync($"/inbox/{reference}/hand-over/{await portal.HandOverIdAsync(reference)}");
        using var sender = portal.NewVisitor();
        (await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/withdraw"), [])).Is(HttpStatusCode.OK);
        Assert.Equal(HandOverStanding.Withdrawn, Assert.Single(await portal.HandOversAsync(reference)).Standing);

        // Also once the owner takes it up again.
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await owner.ChangeStateAsync(reference, "InReview");
        Assert.Equal(HttpStatusCode.Conflict, (await owner.TakeAsync(packet, reference, await portal.HandOverIdAsync(reference))).Status);
    }

    [Fact]
    public async Task A_packet_taken_again_holds_nothing_that_came_since()
    {
        const string Email = "since@example.edu";
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.AskAsync(Email);
        var page = await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/hand-over"), HandOverDesk.Request(conversation: true), AskForm);
        await portal.AgreeAsync(receipt, Email);
        var id = await portal.HandOverIdAsync(reference);
        await owner.TakeAsync(page, reference, id);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        using var sender = portal.NewVisitor();
        (await sender.SubmitAsync(await sender.VisitAsync(receipt.Path), new() { ["More.Text"] = "Said later." }, OutboxDesk.WriteForm)).Is(HttpStatusCode.OK);
        using var zip = new ZipArchive(new MemoryStream((await owner.TakeAsync(page, reference, id)).Bytes));
        Assert.DoesNotContain("Said later.", await zip.TextAsync(reference, "conversation.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_asked_about()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.AskAsync("over@example.edu");
        using var sender = portal.NewVisitor();
        await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/withdraw"), []);
        var page = await owner.VisitAsync($"/inbox/{reference}/hand-over");
        page.One("#not-now");
        Assert.Empty(page.All(AskForm));
    }
}
