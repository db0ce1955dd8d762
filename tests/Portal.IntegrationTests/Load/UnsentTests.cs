using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Load;

/// <summary>What could not be taken comes back as it was sent, and one button sends it again.</summary>
public sealed class UnsentTests(PostgresServer postgres)
{
    private const string Again = "main .unsent form";
    private const string Words = "\r\n  Please find <my> two corrections & a \"question\" here.\r\n\r\n另外，成绩单下周寄出。";

    [Theory]
    [InlineData("", "What you sent is still here", "it goes without")]
    [InlineData("/zh", "您刚才提交的内容还在", "从这里提交将不含文件")]
    public async Task Words_of_a_sender_wait_on_the_page_until_there_is_a_place(string language, string still, string file)
    {
        await using var portal = new BusyPortal(postgres);
        await portal.InitializeAsync();
        var (_, receipt) = await portal.ReceiveAsync("patient@example.edu");
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync(language + receipt.Path);
        var crowd = await portal.CrowdAsync();

        var back = (await sender.SubmitFilesAsync(page, new() { ["More.Text"] = Words }, new() { ["More.Later"] = new("cv.pdf", SomePdf.Latin("CV")) }, OutboxDesk.WriteForm))
            .Is(HttpStatusCode.ServiceUnavailable).Says(still).Says(file);
        Assert.Equal("5", back.Header("Retry-After"));
        Assert.Equal(Words, ((IHtmlTextAreaElement)back.One($"{Again} textarea")).Value);
        var twice = (await sender.SubmitAsync(back, [], Again)).Is(HttpStatusCode.ServiceUnavailable).Says(still).DoesNotSay(file);

        portal.Done();
        Assert.All(await crowd, answer => answer.Is(HttpStatusCode.OK));
        (await sender.SubmitAsync(twice, [], Again)).Is(HttpStatusCode.OK).Says("另外，成绩单下周寄出。");
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Set<Message>().CountAsync(m => m.Kind == MessageKind.FromSender && m.Body.Contains("corrections"))));
    }

    [Fact]
    public async Task A_note_of_the_owner_waits_until_the_database_is_back()
    {
        await using var portal = new GatedPortal(postgres);
        await portal.InitializeAsync();
        var (reference, _) = await portal.ReceiveAsync("noted@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{reference}");
        await portal.Gate.ShutAsync();
        var back = (await owner.SubmitAsync(page, new() { ["Note.Text"] = "Knows the compiler inside out." }, "form.form-note")).Is(HttpStatusCode.ServiceUnavailable).Says("What you sent is still here");

        portal.Gate.Open();
        (await owner.SubmitAsync(back, [], Again)).Is(HttpStatusCode.OK).Says("Knows the compiler inside out.");
    }

    [Fact]
    public async Task Nothing_is_repeated_of_a_password_nor_of_what_came_from_elsewhere()
    {
        await using var portal = new GatedPortal(postgres);
        await portal.InitializeAsync();
        var (reference, _) = await portal.ReceiveAsync("secret@example.edu");
        using var visitor = portal.NewVisitor();
        var signIn = await visitor.VisitAsync("/account/sign-in");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{reference}");
        await portal.Gate.ShutAsync();

        Empty(await visitor.SubmitAsync(signIn, new() { ["Input.Email"] = PortalServer.OwnerEmail, ["Input.Password"] = PortalServer.OwnerPassword }, "form.form"), PortalServer.OwnerPassword);
        Empty(await owner.SubmitAsync(page, new() { ["Note.Text"] = "Written on another site.", ["__RequestVerificationToken"] = null }, "form.form-note"), "Written on another site.");
        Empty(await owner.VisitAsync($"/inbox/{reference}"), reference);

        static void Empty(Page answer, string words) => Assert.Empty(answer.Is(HttpStatusCode.ServiceUnavailable).DoesNotSay(words).All(".unsent"));
    }
}
