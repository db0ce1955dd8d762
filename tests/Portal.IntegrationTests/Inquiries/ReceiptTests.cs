using System.Buffers.Text;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inquiries;

/// <summary>The sender's private page: its address opens it, and nothing else does.</summary>
public sealed class ReceiptTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Fact]
    public async Task The_address_opens_the_page_for_whoever_has_it_in_both_languages()
    {
        var receipt = await SendAsync("opens@example.edu");
        (await portal.VisitAsync(receipt.Path)).Is(HttpStatusCode.OK).Says(receipt.One("#reference").TextContent);
        var chinese = (await portal.VisitAsync("/zh" + receipt.Path)).Is(HttpStatusCode.OK).Says("已收到").Says("硕士在读");
        Assert.Equal("zh-Hans", chinese.One("html").GetAttribute("lang"));
    }

    [Fact]
    public async Task A_token_that_was_touched_opens_nothing()
    {
        var token = Token(await SendAsync("touched@example.edu"));
        for (var i = 0; i < token.Length; i++)
        {
            var other = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            (await portal.VisitAsync("/inquiries/" + other)).Is(HttpStatusCode.NotFound);
        }

        string[] wrong = [token[..^1], token + "A", token[1..], token.ToLowerInvariant(), token.ToUpperInvariant(), $"{token}%3D", $"{token[..10]}%2F{token[11..]}", "-", "a b", new('A', 48), new('A', 5000), "%F0%9F%92%A9"];
        foreach (var other in wrong)
        {
            (await portal.VisitAsync("/inquiries/" + other)).Is(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_secret_of_one_inquiry_does_not_open_another()
    {
        var mine = Base64Url.DecodeFromChars(Token(await SendAsync("mine@example.edu")));
        var theirs = Base64Url.DecodeFromChars(Token(await SendAsync("theirs@example.edu")));

        // The first 16 bytes are the id.
        (await portal.VisitAsync($"/inquiries/{Base64Url.EncodeToString([.. theirs[..16], .. mine[16..]])}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_reference_and_the_id_open_nothing()
    {
        var receipt = await SendAsync("reference@example.edu");
        var id = await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == "reference@example.edu").Select(i => i.Id).SingleAsync());
        foreach (var name in new[] { receipt.One("#reference").TextContent, $"{id}", $"{id:N}" })
        {
            (await portal.VisitAsync($"/inquiries/{name}")).Is(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task It_is_kept_by_no_cache_and_found_by_no_search_engine()
    {
        var receipt = await SendAsync("cache@example.edu");
        Assert.Contains("no-store", receipt.Header("Cache-Control"), StringComparison.Ordinal);
        receipt.One("meta[name=robots][content=noindex]");
        Assert.Empty(receipt.All("link[rel=alternate]"));
        Assert.Equal("no-referrer", receipt.Header("Referrer-Policy"));
    }

    [Fact]
    public async Task Replies_are_shown_and_notes_never()
    {
        var receipt = await SendAsync("notes@example.edu");
        portal.Clock.Now += TimeSpan.FromHours(1);
        await portal.InDatabaseAsync(async db =>
        {
            var inquiry = await db.Inquiries.Include(i => i.Messages).Include(i => i.Events).SingleAsync(i => i.Sender.Email == "notes@example.edu");
            inquiry.AddNote("A private word.", Owner, portal.Clock.Now);
            inquiry.MoveTo(InquiryState.InReview, "A private reason.", null, Owner, portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var before = (await portal.VisitAsync(receipt.Path)).DoesNotSay("private word").DoesNotSay("private reason").DoesNotSay("Olga");
        Assert.Equal("Received", before.One("#state").TextContent);

        await portal.InDatabaseAsync(async db =>
        {
            var inquiry = await db.Inquiries.SingleAsync(i => i.Sender.Email == "notes@example.edu");
            inquiry.Reply("A <b>public</b> word.", Owner, portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var after = (await portal.VisitAsync(receipt.Path)).Says("A <b>public</b> word.").Says("Olga Owner").DoesNotSay("private word");
        Assert.Equal("Being read", after.One("#state").TextContent);
    }

    [Fact]
    public async Task Spam_has_no_page()
    {
        var receipt = await SendAsync("spam@example.edu");
        await ExecuteAsync($"update inquiries set state = 'spam' where email = 'spam@example.edu'");
        (await portal.VisitAsync(receipt.Path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_raised_version_voids_the_address()
    {
        var receipt = await SendAsync("rotated@example.edu");
        await ExecuteAsync($"update inquiries set token_version = 2 where email = 'rotated@example.edu'");
        (await portal.VisitAsync(receipt.Path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_token_and_the_person_are_in_no_log()
    {
        var receipt = await SendAsync("unlogged@example.edu");
        await portal.VisitAsync(receipt.Path);
        Assert.NotEmpty(portal.Log);
        Assert.DoesNotContain(portal.Log, line => line.Contains(Token(receipt), StringComparison.Ordinal) || line.Contains("unlogged@example.edu", StringComparison.Ordinal));
    }

    private async Task<Page> SendAsync(string email)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        return (await visitor.CompleteAsync(form, Answers.Intern(email))).Is(HttpStatusCode.OK);
    }

    private static string Token(Page receipt) => receipt.Path.Split('/')[^1];

    private Task<int> ExecuteAsync(FormattableString sql) => portal.InDatabaseAsync(db => db.Database.ExecuteSqlAsync(sql));
}
