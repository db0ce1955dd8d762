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
        page = (await sender.SubmitAsync(page, new() { ["Input.Code"] = await CodeAsync(old) }, CodeForm)).Is(HttpStatusCode.OK);
        Assert.EndsWith("/address", page.Path, StringComparison.Ordinal);
        (await sender.SubmitAsync(page, new() { ["Input.Address"] = old })).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.Address");
        var after = (await sender.SubmitAsync(page, new() { ["Input.Address"] = next })).Is(HttpStatusCode.OK).Says(next);
        Assert.NotEqual($"{language}{receipt.Path}", after.Path);
        (await portal.VisitAsync(receipt.Path)).Is(HttpStatusCode.NotFound);
        var inquiry = await portal.InquiryAsync(reference);
        Assert.Equal((next, 2, portal.Clock.Now + TimeSpan.FromHours(72)), (inquiry.Sender.Email, inquiry.TokenVersion, inquiry.FilesLockedUntil!.Value));

        var (toOld, toNew) = (await LastToAsync(old), await LastToAsync(next));
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
        var code = await CodeAsync("once@example.edu");
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
        code = await CodeAsync("once@example.edu");
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
        var code = await CodeAsync("guess@example.edu");
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
        var code = await CodeAsync("row@example.edu");
        var stored = await portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.ToAddress == "row@example.edu" && e.Kind == EmailKind.SenderNews).Select(e => e.TextBody).SingleAsync());
        Assert.DoesNotContain(code, stored, StringComparison.Ordinal);
        Assert.Contains("{{code:", stored, StringComparison.Ordinal);
    }

    /// <summary>As the newest letter says it.</summary>
    private async Task<string> CodeAsync(string address) => Digits().Match((await LastToAsync(address)).Text).Value;

    private async Task<ReceivedMail> LastToAsync(string address)
    {
        var letter = await portal.InDatabaseAsync(db =>
            db.OutgoingEmails.Where(e => e.ToAddress == address && e.Kind == EmailKind.SenderNews).OrderByDescending(e => e.CreatedAt).ThenByDescending(e => e.Id).FirstAsync());
        await portal.SendDueAsync();
        await portal.WaitForLogAsync($"Sent {letter.Id}");
        return portal.Mailbox.Single(mail => mail.Raw.Contains(letter.MessageId, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b[0-9]{4} [0-9]{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
