using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Inbox;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Templates;

/// <summary>On the page of an inquiry a template comes filled in for the person, and leaves only when nothing is open.</summary>
public sealed class AnsweringTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Picker = "[data-template-form]";
    private const string Reply = "form[action*='handler=Reply']";
    private const string State = "form[action*='handler=State']";

    [Theory]
    [InlineData("", "Hello Nina New,", "Your application for Training low-bit")]
    [InlineData("/zh", "Nina New，您好！", "您对课题“")]
    public async Task A_template_speaks_the_senders_language_whatever_the_owner_reads(string language, string greeting, string topic)
    {
        var reference = await Sending.InternAsync(portal, $"nina{language.Length}@example.edu", "Nina New", language);
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var pages in new[] { "", "/zh" })
        {
            var filled = (await owner.VisitAsync($"{pages}/inbox/{reference}?template=shortlisted")).Is(HttpStatusCode.OK);
            var text = filled.One("[name='Reply.Text']").TextContent.TrimStart('\n');
            Assert.StartsWith(greeting, text, StringComparison.Ordinal);
            Assert.Contains(topic[..5], text, StringComparison.Ordinal);
            Assert.Equal("get", filled.One(Picker).GetAttribute("method"));
            Assert.Equal(2, filled.All("[data-gaps] mark").Count);
            Assert.Equal("shortlisted", filled.One($"{Picker} option[selected]").GetAttribute("value"));
        }
    }

    [Theory]
    [InlineData(Answers.InternForm, "declined-fit", "talk-yes")]
    [InlineData(Answers.CollaborationForm, "collaboration-nda", "declined-fit")]
    [InlineData(Answers.TalkForm, "talk-colleague", "collaboration-nda")]
    [InlineData(Answers.QuestionForm, "received", "talk-yes")]
    public async Task Each_kind_sees_its_own_templates(string form, string offered, string other)
    {
        var reference = await Sending.SendAsync(portal, form, Answers.Of(form, $"kind{form.Length}@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{reference}");
        Assert.Single(page.All($"{Picker} option[value='{offered}']"));
        Assert.Empty(page.All($"{Picker} option[value='{other}']"));

        // Neither does its address fill it in.
        Assert.Equal("", (await owner.VisitAsync($"/inbox/{reference}?template={other}")).Is(HttpStatusCode.OK).One("[name='Reply.Text']").TextContent.Trim());
    }

    [Theory]
    [InlineData("", "{{ask:what we need}}", "Something is still to be filled in: what we need.")]
    [InlineData("/zh", "{{ask:成绩单}}", "还有内容需要填写：成绩单。")]
    [InlineData("", "{{topic.title}}", "“{{topic.title}}” is still in the answer.")]
    [InlineData("/zh", "{{firstname}} {{name}}", "答复中还留着“{{firstname}}”，没有可以自动填入的内容，请换成您要写的话，或者删去。后面还有 1 处。")]
    public async Task What_is_still_open_is_not_sent_and_not_lost(string language, string gap, string message)
    {
        var reference = await Sending.InternAsync(portal, "open@example.edu", "Otto Open");
        using var owner = await portal.SignInAsOwnerAsync();
        var text = $"Hello Otto,\n\n{gap}\n\nthank you.";
        var refused = (await owner.SubmitAsync(await owner.VisitAsync($"{language}/inbox/{reference}"), new() { ["Reply.Text"] = text }, Reply)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(message, refused.ErrorAt("Reply.Text"), StringComparison.Ordinal);
        Assert.Equal(text, refused.One("[name='Reply.Text']").TextContent.TrimStart('\n'));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<Message>().CountAsync(m => m.Kind == MessageKind.Reply && db.Inquiries.Any(i => i.Id == m.InquiryId && i.Reference == reference))));

        (await owner.SubmitAsync(refused, new() { ["Reply.Text"] = "int[][] v = {{1, 2}, {3}};" }, Reply)).Is(HttpStatusCode.OK).Says("int[][] v = {{1, 2}, {3}};");
    }

    [Fact]
    public async Task The_link_is_secret_everywhere_but_in_the_letter()
    {
        var reference = await Sending.InternAsync(portal, "link@example.edu", "Lina Link");
        using var owner = await portal.SignInAsOwnerAsync();
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var page = (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}"), new() { ["Reply.Text"] = "Here it is: {{status_link}}" }, Reply)).Is(HttpStatusCode.OK);
        page.Says("Here it is: [link to the sender’s own page]").DoesNotSay("/inquiries/");
        var stored = await portal.InDatabaseAsync(db => db.Set<Message>().Where(m => m.Kind == MessageKind.Reply && db.Inquiries.Any(i => i.Id == m.InquiryId && i.Reference == reference)).SingleAsync());
        Assert.Equal("Here it is: {{private_page}}", stored.Body);

        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();
        var letter = await portal.Post.NextAsync();
        while (!letter.Text.Contains("Here it is:", StringComparison.Ordinal))
        {
            letter = await portal.Post.NextAsync();
        }

        var link = new Uri(letter.Text[(letter.Text.IndexOf("Here it is: ", StringComparison.Ordinal) + 12)..].Split('\r', '\n')[0]);
        (await portal.VisitAsync(link.AbsolutePath)).Is(HttpStatusCode.OK).Says(reference).Says("Here it is: (this page)");
    }

    [Theory]
    [InlineData("Fit", "declined-fit", "too far apart this time")]
    [InlineData("Full", "declined-full", "All places for this topic are taken.")]
    [InlineData("Timing", "declined-timing", "do not meet")]
    [InlineData("Other", "declined-generic", "had to choose")]
    [InlineData(null, "declined-generic", "had to choose")]
    public async Task Declining_offers_the_answer_for_its_reason(string? because, string key, string sentence)
    {
        var reference = await Sending.InternAsync(portal, $"decline{because}@example.edu", "Dora Declined");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}"),
            new() { ["Change.To"] = "Declined", ["Change.Because"] = because ?? "", ["Change.Reason"] = because is null ? "Not for us" : "" }, State);
        Assert.Equal($"/inbox/{reference}?template={key}", page.Is(HttpStatusCode.OK).Path);
        page.Says("The state is now “Declined”.");
        Assert.Contains(sentence, page.One("[name='Reply.Text']").TextContent, StringComparison.Ordinal);
        Assert.Equal(because, (await portal.InDatabaseAsync(db => db.Inquiries.SingleAsync(i => i.Reference == reference))).DeclineReason?.ToString());
    }

    [Fact]
    public async Task A_hidden_topic_is_no_alternative()
    {
        var reference = await Sending.InternAsync(portal, "elsewhere@example.edu", "Elsa Elsewhere");
        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Contains("/topics/", await TextAsync(), StringComparison.Ordinal);
        await HideAllAsync("secret");
        try
        {
            Assert.DoesNotContain("/topics/", await TextAsync(), StringComparison.Ordinal);
        }
        finally
        {
            await HideAllAsync(null);
        }

        async Task<string> TextAsync() => (await owner.VisitAsync($"/inbox/{reference}?template=declined-full")).Is(HttpStatusCode.OK).One("[name='Reply.Text']").TextContent;

        Task<int> HideAllAsync(string? link) => portal.InDatabaseAsync(db => db.Topics.ExecuteUpdateAsync(set => set.SetProperty(t => t.LinkKey, link)));
    }

    [Fact]
    public async Task Nobody_is_declined_without_any_reason_and_talks_have_their_own_answer()
    {
        var reference = await Sending.SendAsync(portal, Answers.TalkForm, Answers.Talk("talk@example.edu"));
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{reference}");
        var refused = (await owner.SubmitAsync(page, new() { ["Change.To"] = "Declined" }, State)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("choose a reason", refused.ErrorAt("Change.Reason"), StringComparison.Ordinal);

        var declined = await owner.SubmitAsync(refused, new() { ["Change.To"] = "Declined", ["Change.Because"] = "Timing", ["Change.Reason"] = "On leave" }, State);
        Assert.Equal($"/inbox/{reference}?template=talk-no", declined.Is(HttpStatusCode.OK).Path);
        declined.Says("The dates do not meet · On leave");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/zh")]
    public async Task The_longest_private_reason_is_kept_whole_beside_the_chosen_one(string language)
    {
        var reference = await Sending.InternAsync(portal, $"reason{language.Length}@example.edu", "Rita Reason");
        using var owner = await portal.SignInAsOwnerAsync();
        var longest = string.Concat(Enumerable.Repeat("👩", ChangeInput.MaxReasonLength));
        var page = await owner.VisitAsync($"{language}/inbox/{reference}");
        var refused = await owner.SubmitAsync(page, new() { ["Change.To"] = "Declined", ["Change.Because"] = "Fit", ["Change.Reason"] = longest + "x" }, State);
        Assert.NotEmpty(refused.Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Change.Reason"));

        (await owner.SubmitAsync(refused, new() { ["Change.To"] = "Declined", ["Change.Because"] = "Fit", ["Change.Reason"] = longest }, State)).Is(HttpStatusCode.OK);
        var detail = await portal.InDatabaseAsync(db => db.Set<InquiryEvent>().Where(e => e.ToState == InquiryState.Declined && e.Detail!.Contains("👩"))
            .OrderByDescending(e => e.Id).Select(e => e.Detail!).FirstAsync());
        Assert.EndsWith(" · " + longest, detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_topics_that_go_with_the_dates_are_named_with_links()
    {
        var reference = await Sending.InternAsync(portal, "other@example.edu", "Olaf Other");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{reference}?template=topic-closed");
        var text = page.One("[name='Reply.Text']").TextContent;
        Assert.Contains("- ", text, StringComparison.Ordinal);
        Assert.Contains($"{PortalServer.BaseUrl}/topics/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/topics/low-bit-diffusion", text, StringComparison.Ordinal);
    }
}
