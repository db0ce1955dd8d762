using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Acts;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Erasing;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Statistics;

/// <summary>
/// On Friday, 20 November: six apply for one topic, five ask about one paper, one comes in a conversation, one more sends spam;
/// five are held back, of which four are spam. Who is answered when stands below; a month later it is Sunday, 20 December.
/// </summary>
public sealed class KnownMonth(PostgresServer postgres) : PortalServer(postgres)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var interns = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            interns.Add(await SendAsync(Answers.InternForm, Answers.Intern($"intern{i}@example.edu").With("Input.Source", i == 1 ? " a PAPER" : "A paper")));
        }

        var questions = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            questions.Add(await SendAsync(Answers.QuestionForm, Answers.Question($"reader{i}@example.org")));
        }

        var spam = await SendAsync(Answers.QuestionForm, Answers.Question("spam@example.org"));
        var held = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            held.Add(await SendAsync(Answers.QuestionForm, Answers.Question($"held{i}@example.org").With("Input.Comment", "Filled in")));
        }

        using (var owner = await SignInAsOwnerAsync())
        {
            (await owner.SubmitAsync(await owner.VisitAsync("/inbox/new"), new()
            {
                ["Input.Kind"] = "Talk",
                ["Input.Origin"] = "Conversation",
                ["Input.AnswerIn"] = "English",
                ["Input.FullName"] = "Bo Li",
                ["Input.Text"] = "Asked for a talk.",
            })).Is(HttpStatusCode.OK);
            await owner.ChangeStateAsync(spam, "Spam");
            for (var i = 0; i < 5; i++)
            {
                var list = await owner.VisitAsync("/inbox/quarantine");
                (await owner.SubmitAsync(list, new() { ["reference"] = held[i], ["decision"] = i == 0 ? "let-in" : "spam" }, "main form")).Is(HttpStatusCode.OK);
            }

            // Answered on the same day; one move stays, the other one is taken back.
            await owner.ReplyAsync(questions[0], "Over channels.");
            Clock.Now += TimeSpan.FromMinutes(1);
            await owner.ChangeStateAsync(interns[0], "Shortlisted");
            Clock.Now += TimeSpan.FromMinutes(1);
            await owner.ChangeStateAsync(interns[0], "Talking");
            Clock.Now += TimeSpan.FromMinutes(1);
            await owner.UndoAsync($"/inbox/{interns[0]}");
            Clock.Now += TimeSpan.FromMinutes(1);
            await owner.DecideAsync(interns[4], "DeclineFit");
        }

        // Sunday in UTC, Monday where the site is.
        Clock.Now = new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero);
        using (var owner = await SignInAsOwnerAsync())
        {
            foreach (var intern in interns.Take(4))
            {
                await owner.ReplyAsync(intern, "Thank you.");
            }
        }

        // All promises have passed, and the portal said so; one answer comes late.
        Clock.Now = new DateTimeOffset(2026, 12, 20, 10, 0, 0, TimeSpan.Zero);
        await this.NoticeRoundAsync();
        using (var owner = await SignInAsOwnerAsync())
        {
            await owner.ReplyAsync(questions[1], "Sorry for the wait.");
        }

        Clock.Now += TimeSpan.FromMinutes(1);
        var left = await InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == interns[3]).Select(i => i.Id).SingleAsync());
        Assert.True(await this.EraseAsync(left, ErasureCause.Sender));
    }

    private async Task<string> SendAsync(string form, Dictionary<string, string?> answers)
    {
        using var visitor = NewVisitor();
        var receipt = (await visitor.CompleteAsync(await visitor.VisitAsync(form), answers)).Is(HttpStatusCode.OK);
        Clock.Now += TimeSpan.FromMinutes(1);
        return receipt.One("#reference").TextContent;
    }
}
