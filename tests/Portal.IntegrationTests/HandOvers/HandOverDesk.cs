using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.HandOvers;

/// <summary>What owners and senders do about a hand-over.</summary>
internal static class HandOverDesk
{
    public static Dictionary<string, string?> Request(bool conversation = false, string receiver = "Recruiting, Example Corp") => new()
    {
        ["Input.Receiver"] = receiver,
        ["Input.Purpose"] = "A role in the compiler team.",
        ["Input.Answers"] = "true",
        ["Input.Files"] = "true",
        ["Input.Conversation"] = conversation ? "true" : null,
        ["Input.Decision"] = "true",
    };

    public static async Task AgreeAsync(this PortalServer portal, Page receipt, string email)
    {
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        using var sender = portal.NewVisitor();
        var page = await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/agree"), [], "form[action*='handler=Send']");
        page = (await sender.SubmitAsync(page, new() { ["Input.Code"] = await portal.CodeAsync(email) }, "form[action='?act=agree']")).Is(HttpStatusCode.OK);
        Assert.NotEmpty(page.One("#wording").TextContent);
        (await sender.SubmitAsync(page, [])).Is(HttpStatusCode.OK);
    }

    public static async Task<(HttpStatusCode Status, byte[] Bytes)> TakeAsync(this Visitor owner, Page page, string reference, Guid id, string language = "")
    {
        var token = page.One("main form input[name='__RequestVerificationToken']").GetAttribute("value")!;
        var request = new HttpRequestMessage(HttpMethod.Post, $"{language}/inbox/{reference}/hand-over/{id}") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) };
        return await owner.SendAsync(request, async answer => (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync()));
    }

    public static async Task<string> TextAsync(this ZipArchive zip, string reference, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry($"{reference}/{name}")!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    public static Task<List<HandOver>> HandOversAsync(this PortalServer portal, string reference) => portal.InDatabaseAsync(db =>
        db.HandOvers.AsNoTracking().Where(h => db.Inquiries.Any(i => i.Id == h.InquiryId && i.Reference == reference)).OrderByDescending(h => h.RequestedAt).ToListAsync());

    public static async Task<Guid> HandOverIdAsync(this PortalServer portal, string reference) => (await portal.HandOversAsync(reference))[0].Id;
}
