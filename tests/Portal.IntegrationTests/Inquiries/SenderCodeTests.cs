using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inquiries;

/// <summary>What takes something away asks for a code from the sender's mailbox.</summary>
public sealed partial class SenderCodeTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string SendForm = "form[action*='handler=Send']";
    private const string CodeForm = "form[action='?act=address']";

    [Theory]
    [InlineData("")]
    [InlineData("/zh")]
    public async Task Another_address_needs_a_code_from_the_old_one_and_brings_a_new_link(string language)
    {
        var (old, next) = ($"old{language.Length}@example.edu", $"new{language.Length}@example.edu");
        var (reference, receipt) = await portal.ReceiveAsync(old);
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync($"{language}{receipt.Path}/address");
        Assert.EndsWith("/confirm?act=address", page.Path, StringComparison.Ordinal);
        page = await sender.SubmitAsync(page, [], SendForm);
        page = (await sender.SubmitAsync(page, new() { ["Input.Code"] = await portal.CodeAsync(old) }, CodeForm)).Is(HttpStatusCode.OK);
        Assert.EndsWith("/address", page.Path, StringComparison.Ordinal);
        (await sender.SubmitAsync(page, new() { ["Input.Address"] = old })).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.Address");
        var after = (await sender.SubmitAsync(page, new() { ["Input.Address"] = next })).Is(HttpStatusCode.OK).Says(next);
        Assert.NotEqual($"{language}{receipt.Path}", after.Path);
        (await portal.VisitAsync(receipt.Path)).Is(HttpStatusCode.NotFound);
        var inquiry = await portal.InquiryAsync(reference);
        Assert.Equal((next, 2, portal.Clock.Now + TimeSpan.FromHours(72)), (inquiry.Sender.Email, inquiry.TokenVersion, inquiry.FilesLockedUntil!.Value));

        var (toOld, toNew) = (await portal.LastNewsAsync(old), await portal.LastNewsAsync(next));
        Assert.DoesNotContain("/inquiries/", toOld.Text, StringComparison.Ordinal);
        Assert.Contains(after.Path.Replace("/zh", "", StringComparison.Ordinal), toNew.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", toNew.Text, StringComparison.Ordinal);

        // The browser that changed it has to show the new mailbox before it goes on.
        Assert.EndsWith("/confirm?act=address", (await sender.VisitAsync($"{after.Path}/address")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_once_within_an_hour_and_five_times_at_most()
    {
        var (reference, receipt) = await portal.ReceiveAsync("once@example.edu");
        using var sender = portal.NewVisitor();
        var asked = await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/confirm?act=address"), [], SendForm);
        var code = await portal.CodeAsync("once@example.edu");
        for (var i = 0; i < 4; i++)
        {
            (await sender.SubmitAsync(asked, new() { ["Input.Code"] = "0000 0000" }, CodeForm)).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.Code");
        }

        // Full-width digits, as Chinese keyboards write them.
        var typed = string.Concat(code.Select(c => char.IsDigit(c) ? (char)(c - '0' + '０') : c));
        Assert.EndsWith("/address", (await sender.SubmitAsync(asked, new() { ["Input.Code"] = typed }, CodeForm)).Path, StringComparison.Ordinal);
        using var other = portal.NewVisitor();
        var again = await other.VisitAsync($"{receipt.Path}/confirm?act=address");
        Assert.Empty(again.All(CodeForm));
        (await other.SubmitBodyAsync(asked, $"Input.Code={Uri.EscapeDataString(code)}", CodeForm)).Is(HttpStatusCode.BadRequest);

        portal.Clock.Now += TimeSpan.FromMinutes(5);
        asked = await other.SubmitAsync(again, [], SendForm);
        code = await portal.CodeAsync("once@example.edu");
        portal.Clock.Now += TimeSpan.FromMinutes(61);
        (await other.SubmitAsync(asked, new() { ["Input.Code"] = code }, CodeForm)).Is(HttpStatusCode.UnprocessableEntity).Says("No code is open");
        Assert.Equal(InquiryState.New, (await portal.InquiryAsync(reference)).State);
    }

    [Fact]
    public async Task After_five_wrong_ones_the_right_one_is_too_late_and_three_codes_an_hour_are_sent()
    {
        var (_, receipt) = await portal.ReceiveAsync("guess@example.edu");
        using var sender = portal.NewVisitor();
        var asked = await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/confirm?act=address"), [], SendForm);
        var code = await portal.CodeAsync("guess@example.edu");
        for (var i = 0; i < 5; i++)
        {
            await sender.SubmitAsync(asked, new() { ["Input.Code"] = $"1234567{i}" }, CodeForm);
        }

        (await sender.SubmitAsync(asked, new() { ["Input.Code"] = code }, CodeForm)).Is(HttpStatusCode.UnprocessableEntity).Says("No code is open");
        await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/confirm?act=address"), [], SendForm);
        var third = await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/confirm?act=address"), [], SendForm);
        (await sender.SubmitAsync(third, [], SendForm)).Is(HttpStatusCode.UnprocessableEntity).Says("Please wait");
        Assert.Equal(3, await portal.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.Kind == EmailKind.SenderNews && e.ToAddress == "guess@example.edu")));
    }

    [Fact]
    public async Task The_code_is_in_no_row()
    {
        var (_, receipt) = await portal.ReceiveAsync("row@example.edu");
        using var sender = portal.NewVisitor();
        await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/confirm?act=address"), [], SendForm);
        var code = await portal.CodeAsync("row@example.edu");
        var stored = await portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.ToAddress == "row@example.edu" && e.Kind == EmailKind.SenderNews).Select(e => e.TextBody).SingleAsync());
        Assert.DoesNotContain(code, stored, StringComparison.Ordinal);
        Assert.Contains("{{code:", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_is_taken_along_with_a_code_and_not_right_after_the_address_changed()
    {
        var (reference, receipt) = await portal.ReceiveAsync("zip@example.edu");
        using var sender = portal.NewVisitor();
        var page = await ConfirmAsync(sender, receipt, "download", "zip@example.edu");
        var (type, bytes) = await sender.SendAsync(
            new(HttpMethod.Post, $"{receipt.Path}/download") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", page.One("form input[name='__RequestVerificationToken']").GetAttribute("value"))]) },
            async answer => (answer.Content.Headers.ContentType!.MediaType, await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal("application/zip", type);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Contains(zip.Entries, entry => entry.FullName == $"{reference}/inquiry.json");

        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == reference).ExecuteUpdateAsync(set => set.SetProperty(i => i.FilesLockedUntil, portal.Clock.Now.AddMinutes(1))));
        var locked = await sender.VisitAsync($"{receipt.Path}/download");
        locked.One("#locked");
        Assert.Empty(locked.All("main form"));
        (await sender.SubmitAsync(page, [])).Is(HttpStatusCode.Forbidden);
        portal.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Single((await sender.VisitAsync($"{receipt.Path}/download")).All("main form"));

        // Another browser with the same link has shown nothing.
        using var other = portal.NewVisitor();
        Assert.EndsWith("/confirm?act=download", (await other.VisitAsync($"{receipt.Path}/download")).Path, StringComparison.Ordinal);
        Assert.EndsWith("/confirm?act=download", (await other.SubmitAsync(await OwnTokenAsync(other, page), [])).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "as you wished")]
    [InlineData("/zh", "已删除")]
    public async Task Everything_is_deleted_with_a_code_and_the_page_says_so(string language, string words)
    {
        var email = $"delete{language.Length}@example.edu";
        var (reference, receipt) = await portal.ReceiveAsync(email);
        using var sender = portal.NewVisitor();
        var page = await ConfirmAsync(sender, receipt, "delete", email, language);
        Assert.True(await portal.InDatabaseAsync(db => db.Inquiries.AnyAsync(i => i.Reference == reference)));
        var after = (await sender.SubmitAsync(page, [])).Is(HttpStatusCode.OK);
        Assert.True(after.One("#erased").TextContent.Contains(words, StringComparison.Ordinal) || language.Length > 0, after.Body);
        Assert.False(await portal.InDatabaseAsync(db => db.Inquiries.AnyAsync(i => i.Reference == reference)));
        Assert.False(await portal.InDatabaseAsync(db => db.OutgoingEmails.AnyAsync(e => e.ToAddress == email)));
        foreach (var path in new[] { "/withdraw", "/address", "/download", "/delete", "/edit/question", "/confirm?act=delete" })
        {
            (await sender.VisitAsync($"{receipt.Path}{path}")).Is(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Whoever_did_not_write_removes_it_with_one_press_from_the_letter()
    {
        var (reference, receipt) = await portal.ReceiveAsync("victim@example.edu");
        await portal.WaitForSentAsync(reference);
        var letter = portal.Mailbox.Single(mail => mail.Recipients.Contains("victim@example.edu"));
        var link = NotMe().Match(letter.Text).Value;
        (await portal.VisitAsync($"{receipt.Path}/not-me")).Is(HttpStatusCode.NotFound);
        (await portal.VisitAsync(link.Replace("/not-me", "", StringComparison.Ordinal))).Is(HttpStatusCode.NotFound);
        using var visitor = portal.NewVisitor();
        var page = (await visitor.VisitAsync(link)).Is(HttpStatusCode.OK).Says(reference);
        Assert.True(await portal.InDatabaseAsync(db => db.Inquiries.AnyAsync(i => i.Reference == reference)));
        (await visitor.SubmitAsync(page, [])).Is(HttpStatusCode.OK).One("#gone");
        Assert.False(await portal.InDatabaseAsync(db => db.Inquiries.AnyAsync(i => i.Reference == reference)));
        (await visitor.VisitAsync(link)).Is(HttpStatusCode.NotFound);
    }

    /// <summary>A form of somebody else, as this browser would send it.</summary>
    private async Task<Page> OwnTokenAsync(Visitor visitor, Page page)
    {
        var own = await visitor.VisitAsync("/inquiries/lost");
        page.One("form input[name='__RequestVerificationToken']").SetAttribute("value", own.One("main form input[name='__RequestVerificationToken']").GetAttribute("value")!);
        Assert.NotEmpty(portal.Mailbox);
        return page;
    }

    private async Task<Page> ConfirmAsync(Visitor sender, Page receipt, string act, string address, string language = "")
    {
        var asked = await sender.SubmitAsync(await sender.VisitAsync($"{language}{receipt.Path}/confirm?act={act}"), [], SendForm);
        var page = (await sender.SubmitAsync(asked, new() { ["Input.Code"] = await portal.CodeAsync(address) }, $"form[action='?act={act}']")).Is(HttpStatusCode.OK);
        Assert.EndsWith($"/{act}", page.Path, StringComparison.Ordinal);
        return page;
    }

    /// <summary>As the newest letter says it.</summary>

    [GeneratedRegex("/inquiries/[^/ ]+/not-me", RegexOptions.NonBacktracking)]
    private static partial Regex NotMe();

}
