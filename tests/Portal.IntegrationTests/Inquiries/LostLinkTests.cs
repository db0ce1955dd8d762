using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Inquiries;

/// <summary>A lost link is sent again to whoever has the mailbox, and the page tells nobody who is known.</summary>
public sealed class LostLinkTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Known_and_unknown_get_the_same_answer_and_one_of_them_a_letter_with_all_links()
    {
        var (first, one) = await portal.ReceiveAsync("lost@example.edu");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        using var sender = portal.NewVisitor();
        var two = await sender.CompleteAsync(await sender.VisitAsync("/contact/talk"), Answers.Talk("lost@example.edu"));
        var second = two.One("#reference").TextContent;
        var known = await AskAsync("lost@example.edu");
        var unknown = await AskAsync("nobody@example.edu");
        Assert.Equal(
            known.One("main").InnerHtml.Replace("lost@", "", StringComparison.Ordinal),
            unknown.One("main").InnerHtml.Replace("nobody@", "", StringComparison.Ordinal));
        Assert.Equal(known.Headers.Select(header => header.Name).Order(), unknown.Headers.Select(header => header.Name).Order());

        var letter = await LetterAsync("lost@example.edu");
        foreach (var (reference, path) in new[] { (first, one.Path), (second, two.Path) })
        {
            Assert.Contains(reference, letter.Text, StringComparison.Ordinal);
            Assert.Contains(path, letter.Text, StringComparison.Ordinal);
        }

        Assert.False(await portal.InDatabaseAsync(db => db.OutgoingEmails.AnyAsync(e => e.ToAddress == "nobody@example.edu")));
    }

    [Fact]
    public async Task Three_letters_a_day_go_to_one_address()
    {
        await portal.ReceiveAsync("thrice@example.edu");
        for (var i = 0; i < 5; i++)
        {
            (await AskAsync("thrice@example.edu")).Is(HttpStatusCode.OK).Says("is on its way");
        }

        await portal.LinksAnsweredAsync();
        Assert.Equal(3, await portal.InDatabaseAsync(db => db.LinkRequests.CountAsync(r => r.Email == "thrice@example.edu")));
        Assert.Equal(3, await portal.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.ToAddress == "thrice@example.edu" && e.Kind == EmailKind.SenderNews)));
        portal.Clock.Now += TimeSpan.FromHours(25);
        await AskAsync("thrice@example.edu");
        await portal.LinksAnsweredAsync();
        Assert.Equal(4, await portal.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.ToAddress == "thrice@example.edu" && e.Kind == EmailKind.SenderNews)));
    }

    [Fact]
    public async Task What_is_no_address_is_said_and_the_letter_speaks_the_language_of_the_page()
    {
        using var visitor = portal.NewVisitor();
        (await visitor.SubmitAsync(await visitor.VisitAsync("/inquiries/lost"), new() { ["Input.Address"] = "no" })).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.Address");
        await portal.ReceiveAsync("zh@example.edu");
        (await visitor.SubmitAsync(await visitor.VisitAsync("/zh/inquiries/lost"), new() { ["Input.Address"] = "zh@example.edu" })).Is(HttpStatusCode.OK);
        Assert.Contains("/zh/inquiries/", (await LetterAsync("zh@example.edu")).Text, StringComparison.Ordinal);
    }

    private async Task<Page> AskAsync(string address)
    {
        using var visitor = portal.NewVisitor();
        return await visitor.SubmitAsync(await visitor.VisitAsync("/inquiries/lost"), new() { ["Input.Address"] = address });
    }

    private async Task<ReceivedMail> LetterAsync(string address)
    {
        await portal.LinksAnsweredAsync();
        var letter = await portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.ToAddress == address && e.Kind == EmailKind.SenderNews).SingleAsync());
        await portal.SendDueAsync();
        await portal.WaitForLogAsync($"Sent {letter.Id}");
        return portal.Mailbox.Single(mail => mail.Raw.Contains(letter.MessageId, StringComparison.Ordinal));
    }
}
