using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

/// <summary>Whatever is sent is stored as it was sent, or refused with a word about it and not stored. Nothing in between.</summary>
public sealed class AnyInputTests(PortalServer portal) : IClassFixture<PortalServer>
{
    /// <summary>A number here repeats a run that failed.</summary>
    private const string Variable = "PORTAL_TEST_SEED";

    private const int Cases = 150;

    private static readonly string[] Forms = [Answers.InternForm, Answers.CollaborationForm, Answers.TalkForm, Answers.QuestionForm];

    [Fact]
    public async Task It_is_stored_whole_or_refused_with_a_message()
    {
        var first = int.TryParse(Environment.GetEnvironmentVariable(Variable), out var given) ? given : Random.Shared.Next(1_000_000_000);
        var known = new HashSet<Guid>();
        using var visitor = portal.NewVisitor();
        for (var seed = first; seed < first + Cases; seed++)
        {
            var any = new AnyInput(seed);
            try
            {
                known.UnionWith(await TryAsync(visitor, any, $"any{seed}@example.org", known));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{Variable}={seed} repeats this as the first case ({any.Changes}): {e.Message}", e);
            }
        }

        Assert.InRange(known.Count, Cases / 10, Cases - (Cases / 10));
    }

    /// <returns>The inquiry that was stored, if any.</returns>
    private async Task<IReadOnlyCollection<Guid>> TryAsync(Visitor visitor, AnyInput any, string email, HashSet<Guid> known)
    {
        var form = any.Of(Forms);
        var page = await visitor.VisitAsync((any.Once(2) ? "/zh" : "") + form);
        var sent = any.Change(FormFields.With(Fields(page), Answers.Of(form, email)));
        page = await SendAsync(visitor, page, sent);
        if (page.IsCheck)
        {
            Assert.Empty(await NewAsync(known));
            sent = any.Once(3) ? any.Change(Fields(page)) : [.. Fields(page).Select(field => (field.Name, Encoding.UTF8.GetBytes(field.Value)))];
            page = await SendAsync(visitor, page, sent);
        }

        var stored = await NewAsync(known);
        var letters = await portal.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => stored.Contains(e.InquiryId!.Value)));
        if (page.All("#reference").Count == 0)
        {
            Assert.Empty(stored);
            Assert.True(page.Status is HttpStatusCode.OK || IsRefused(page), $"{(int)page.Status} without a word:\n{page.Body}");
            return stored;
        }

        var inquiry = await portal.InDatabaseAsync(db => StoredAnswers.ReadAsync(db, Assert.Single(stored)));
        StoredAnswers.Equal(inquiry, name => sent.Where(field => field.Name == name).Select(field => Encoding.UTF8.GetString(field.Value)).FirstOrDefault());
        Assert.Equal(2, letters);
        return stored;
    }

    private static async Task<Page> SendAsync(Visitor visitor, Page page, List<(string Name, byte[] Value)> fields)
    {
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            body.Add(new ByteArrayContent(value), $"\"{name}\"");
        }

        var answer = await visitor.SendAsync(new(HttpMethod.Post, page.Path) { Content = body });
        Assert.True((int)answer.Status < 500, $"{(int)answer.Status}:\n{answer.Body}");
        Assert.Empty(answer.All("script:not([src^='/js/'], [src^='/zh/js/']), main img, [onfocus]"));
        return answer;
    }

    private static IReadOnlyList<(string Name, string Value)> Fields(Page page) => FormFields.Of((IHtmlFormElement)page.One("main form"));

    private static bool IsRefused(Page page) => page.Status switch
    {
        HttpStatusCode.UnprocessableEntity => page.All("#error-summary p.summary-text").Any(line => line.TextContent.Trim().Length > 0),
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => page.One("main h1").TextContent.Length > 0,
        _ => false,
    };

    private Task<List<Guid>> NewAsync(HashSet<Guid> known) =>
        portal.InDatabaseAsync(async db => (await db.Inquiries.Select(i => i.Id).ToListAsync()).Except(known).ToList());
}
