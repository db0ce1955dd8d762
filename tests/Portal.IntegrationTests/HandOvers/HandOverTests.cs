using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Interviews;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Owed;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.HandOvers;

/// <summary>An inquiry is passed on only after its sender agreed to exactly that; whoever did not answer, refused or took it back stays here.</summary>
public sealed class HandOverTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string AskForm = "form.hand-over-form";
    private const string RefuseForm = "form[action*='handler=Refuse']";
    private const string WithdrawForm = "form[action*='handler=TakeBack']";

    [Theory]
    [InlineData("", false, "Waits for the sender", "May we pass your inquiry on?", "What for: A role in the compiler team.", "agrees that the inquiry is passed on", "Inquiry: ", "was passed on")]
    [InlineData("/zh", true, "等待对方答复", "可以转交您的来信吗", "用途：A role in the compiler team.", "同意转交", "来信编号：", "您的来信已转交")]
    public async Task After_a_yes_the_packet_is_made_and_told_of_once(string language, bool inChinese, string waits, string asked, string purpose, string toOwner, string line, string done)
    {
        var email = $"agreed{language.Length}@example.edu";
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.AskAsync(email, inChinese);
        (await owner.VisitAsync($"{language}/inbox/{reference}")).One($"a[href$='/inbox/{reference}/hand-over']");
        var page = (await owner.SubmitAsync(await owner.VisitAsync($"{language}/inbox/{reference}/hand-over"), HandOverDesk.Request(conversation: false), AskForm)).Is(HttpStatusCode.OK).Says(waits);
        Assert.Empty(page.All(AskForm));
        var letter = Assert.Single(await portal.NewsAsync(email));
        Assert.Contains(asked, letter.Subject, StringComparison.Ordinal);
        Assert.Contains(purpose, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Recruiting, Example Corp", letter.TextBody, StringComparison.Ordinal);

        // Before the yes there is no door to a packet.
        var id = await portal.HandOverIdAsync(reference);
        (await owner.VisitAsync($"/inbox/{reference}/hand-over/{id}")).Is(HttpStatusCode.OK).One("#no-packet");
        Assert.Equal(HttpStatusCode.Conflict, (await owner.TakeAsync(page, reference, id)).Status);

        await portal.AgreeAsync(receipt, email);
        Assert.Contains(toOwner, Assert.Single(await portal.ToOwnerAsync(reference)).Subject, StringComparison.Ordinal);
        (await portal.VisitAsync(receipt.Path)).One(WithdrawForm);

        portal.Clock.Now += TimeSpan.FromMinutes(1);
        page = (await owner.VisitAsync($"{language}/inbox/{reference}/hand-over/{id}")).Is(HttpStatusCode.OK);
        var packet = (await owner.TakeAsync(page, reference, id, language)).Bytes;
        using var zip = new ZipArchive(new MemoryStream(packet));
        Assert.Equal([$"{reference}/answers.txt", $"{reference}/hand-over.txt"], zip.Entries.Select(entry => entry.FullName).Order());
        var text = await zip.TextAsync(reference, "hand-over.txt");
        Assert.All(new[] { line + reference, "Recruiting, Example Corp", "A role in the compiler team.", "hand-over-2026-12", email, "Olga Owner" }, word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.DoesNotContain(receipt.Path.Split('/')[^1], text, StringComparison.Ordinal);

        // Again: one more entry in the record, and nothing else.
        await owner.TakeAsync(page, reference, id, language);
        Assert.Single(await portal.NewsAsync(email), news => news.Subject.Contains(done, StringComparison.Ordinal));
        var records = await portal.InDatabaseAsync(db => db.AuditEntries.Where(e => e.Action == AuditAction.Exported && e.Subject == reference).ToListAsync());
        Assert.Equal(["handed over to Recruiting, Example Corp", "handed over to Recruiting, Example Corp"], records.Select(entry => entry.After));
        Assert.Single((await portal.InquiryAsync(reference)).Events.Select(entry => entry.Kind), kind => kind == InquiryEventKind.HandOverDone);
        var told = await portal.VisitAsync(receipt.Path);
        Assert.Contains("Recruiting, Example Corp", told.One("#hand-over").TextContent, StringComparison.Ordinal);
        Assert.Empty(told.All(WithdrawForm));
    }

    [Fact]
    public async Task Words_of_the_house_never_go_along_and_the_conversation_only_if_it_was_named()
    {
        const string Email = "talked@example.edu";
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.AskAsync(Email);
        using var sender = portal.NewVisitor();
        await sender.SubmitAsync(await sender.VisitAsync(receipt.Path), new() { ["More.Text"] = "One more thing." }, OutboxDesk.WriteForm);
        await portal.InDatabaseAsync(async db =>
        {
            var inquiry = await db.Inquiries.SingleAsync(i => i.Reference == reference);
            inquiry.AddNote("A private note.", new(Guid.NewGuid(), "Olga Owner"), portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var page = await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/hand-over"), HandOverDesk.Request(conversation: true), AskForm);
        await portal.AgreeAsync(receipt, Email);
        var id = await portal.HandOverIdAsync(reference);
        using var zip = new ZipArchive(new MemoryStream((await owner.TakeAsync(page, reference, id)).Bytes));
        Assert.Contains("One more thing.", await zip.TextAsync(reference, "conversation.txt"), StringComparison.Ordinal);
        foreach (var entry in zip.Entries)
        {
            Assert.DoesNotContain("A private note.", await zip.TextAsync(reference, entry.Name), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_refuses_is_not_passed_on_and_may_be_asked_about_another_receiver()
    {
        const string Email = "refuses@example.edu";
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.AskAsync(Email);
        var page = await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/hand-over"), HandOverDesk.Request(), AskForm);
        using var sender = portal.NewVisitor();
        var (one, other) = (await sender.VisitAsync(receipt.Path), await sender.VisitAsync(receipt.Path));
        Assert.EndsWith("/confirm?act=agree", (await sender.VisitAsync($"{receipt.Path}/agree")).Path, StringComparison.Ordinal);
        (await sender.SubmitAsync(one, [], RefuseForm)).Is(HttpStatusCode.OK).Says("You did not agree on");
        (await sender.SubmitAsync(other, [], RefuseForm)).Is(HttpStatusCode.OK);
        Assert.Contains("does not agree", Assert.Single(await portal.ToOwnerAsync(reference)).Subject, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await owner.TakeAsync(page, reference, await portal.HandOverIdAsync(reference))).Status);
        Assert.Single(await portal.NewsAsync(Email));

        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/hand-over"), HandOverDesk.Request(receiver: "Legal"), AskForm);
        (await sender.VisitAsync(receipt.Path)).Says("Legal").One(RefuseForm);
        (await sender.SubmitAsync(one, [], RefuseForm)).Is(HttpStatusCode.OK);
        Assert.Equal([HandOverStanding.Asked, HandOverStanding.Refused], (await portal.HandOversAsync(reference)).Select(handOver => handOver.Standing));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_all_is_kept()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, _) = await portal.AskAsync("wrong@example.edu");
        var form = await owner.VisitAsync($"/inbox/{reference}/hand-over");
        var wrong = (await owner.SubmitAsync(form, new() { ["Input.Receiver"] = "", ["Input.Purpose"] = "A reason.", ["Input.Answers"] = null, ["Input.Files"] = null }, AskForm)).Is(HttpStatusCode.UnprocessableEntity);
        wrong.ErrorAt("Input.Receiver");
        Assert.Single(wrong.All("#error-summary a[href='#Input_Answers']"));
        Assert.Equal("A reason.", wrong.One("[name='Input.Purpose']").TextContent);
        (await owner.SubmitAsync(form, HandOverDesk.Request(), AskForm)).Is(HttpStatusCode.OK);
        (await owner.SubmitAsync(form, HandOverDesk.Request(), AskForm)).Is(HttpStatusCode.Conflict).Says("The sender was asked already");
        Assert.Single(await portal.HandOversAsync(reference));
        (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/hand-over"), [], WithdrawForm)).Is(HttpStatusCode.OK).Says("Taken back by us").One(AskForm);
    }
}
