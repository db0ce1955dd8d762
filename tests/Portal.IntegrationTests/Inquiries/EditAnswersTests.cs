using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inquiries;

/// <summary>Until somebody reads it, a sender changes what was sent.</summary>
public sealed class EditAnswersTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Theory]
    [MemberData(nameof(Answers.Forms), MemberType = typeof(Answers))]
    public async Task Answers_are_changed_in_the_form_that_they_were_given_in(string form, string name)
    {
        var kind = form[(form.LastIndexOf('/') + 1)..];
        var email = $"edit-{kind}@example.edu";
        using var sender = portal.NewVisitor();
        var receipt = await sender.CompleteAsync(await sender.VisitAsync(form), Answers.Of(form, email));
        var reference = receipt.One("#reference").TextContent;
        var before = await portal.InDatabaseAsync(async db => await StoredAnswers.ReadAsync(db, await IdAsync(email)));

        // Saved as it is, it is as it was.
        var page = (await sender.VisitAsync($"{receipt.Path}/edit/{kind}")).Is(HttpStatusCode.OK).Says(email);
        page.One("meta[name=robots][content=noindex]");
        (await sender.CompleteAsync(page, [])).Is(HttpStatusCode.OK);
        var same = await portal.InDatabaseAsync(async db => await StoredAnswers.ReadAsync(db, before.Id));
        StoredAnswers.Equal(same, field => Answers.Of(form, email).GetValueOrDefault(field));
        Assert.Equal(before.Messages[0].Body, same.Messages[0].Body);

        var after = (await sender.CompleteAsync(page, new() { ["Input.FullName"] = "陈小明", ["Input.Email"] = "stolen@example.org" })).Is(HttpStatusCode.OK);
        Assert.Equal(receipt.Path, after.Path);
        Assert.Equal(reference, after.One("#reference").TextContent);
        var changed = await portal.InquiryAsync(reference);
        Assert.Equal(("陈小明", email, before.ReceivedAt, before.ReplyBy), (changed.Sender.FullName, changed.Sender.Email, changed.ReceivedAt, changed.ReplyBy));
        Assert.Contains(InquiryEventKind.EditedBySender, await portal.HistoryAsync(reference));
        Assert.NotEmpty(name);
    }

    [Fact]
    public async Task Wrong_answers_are_said_and_nothing_is_changed_until_they_are_right()
    {
        var (reference, receipt) = await portal.ReceiveAsync("wrong-edit@example.edu");
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync($"{receipt.Path}/edit/question");
        (await sender.SubmitAsync(page, new() { ["Input.FullName"] = "" })).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.FullName");
        Assert.DoesNotContain(InquiryEventKind.EditedBySender, await portal.HistoryAsync(reference));
    }

    [Fact]
    public async Task As_soon_as_somebody_reads_it_the_answers_stay()
    {
        var (reference, receipt) = await portal.ReceiveAsync("read@example.edu");
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync($"{receipt.Path}/edit/question");
        await ChangeAsync(reference, inquiry => inquiry.MoveTo(InquiryState.InReview, null, null, Owner, portal.Clock.Now));
        var late = (await sender.SubmitAsync(page, new() { ["Input.FullName"] = "Too Late" })).Is(HttpStatusCode.Conflict).Says("Somebody has begun to read");
        Assert.Equal("Too Late", late.One("[name='Input.FullName']").GetAttribute("value"));
        Assert.Equal(receipt.Path, late.One(".crumb a").GetAttribute("href"));
        Assert.NotEqual("Too Late", (await portal.InquiryAsync(reference)).Sender.FullName);
        Assert.Equal(receipt.Path, (await sender.VisitAsync($"{receipt.Path}/edit/question")).Path);
        Assert.Empty((await sender.VisitAsync(receipt.Path)).All("a[href*='/edit/']"));
    }

    [Fact]
    public async Task A_new_file_takes_the_place_of_the_sent_one()
    {
        using var sender = portal.NewVisitor();
        var cv = new Dictionary<string, ChosenFile> { ["Input.Cv"] = new("old.pdf", SomePdf.Latin("Old")) };
        var receipt = await sender.CompleteAsync(await sender.VisitAsync("/contact/intern"), Answers.Intern("files@example.edu").With("Input.CvLink", null), cv);
        var page = (await sender.VisitAsync($"{receipt.Path}/edit/intern")).Says("old.pdf");
        var after = await sender.CompleteAsync(page, [], new() { ["Input.Cv"] = new("new.pdf", SomePdf.Latin("New")) });
        after.Says("new.pdf").DoesNotSay("old.pdf");
        var id = await IdAsync("files@example.edu");
        Assert.Equal(["new.pdf"], await portal.InDatabaseAsync(db => db.Attachments.Where(a => a.InquiryId == id).Select(a => a.Name).ToListAsync()));
    }

    [Fact]
    public async Task Whoever_begins_to_read_between_the_two_pages_costs_no_words()
    {
        var (reference, receipt) = await portal.ReceiveAsync("between@example.edu");
        using var sender = portal.NewVisitor();
        var check = (await sender.SubmitAsync(await sender.VisitAsync($"/zh{receipt.Path}/edit/question"), new() { ["Input.Message"] = Later })).Is(HttpStatusCode.OK);
        await ChangeAsync(reference, inquiry => inquiry.MoveTo(InquiryState.InReview, null, null, Owner, portal.Clock.Now));
        var late = (await sender.SubmitAsync(check, [])).Is(HttpStatusCode.Conflict).Says("已有人开始阅读");
        Assert.Equal(Later, late.One("[name='Input.Message']").TextContent.Trim());
        Assert.DoesNotContain(InquiryEventKind.EditedBySender, await portal.HistoryAsync(reference));
    }

    [Fact]
    public async Task A_new_file_that_two_tabs_save_at_once_is_there_once()
    {
        using var sender = portal.NewVisitor();
        var receipt = await sender.CompleteAsync(
            await sender.VisitAsync("/contact/intern"), Answers.Intern("tabs@example.edu").With("Input.CvLink", null), new() { ["Input.Cv"] = new("old.pdf", SomePdf.Latin("Before")) });
        var check = await sender.SubmitFilesAsync(await sender.VisitAsync($"{receipt.Path}/edit/intern"), [], new() { ["Input.Cv"] = new("newer.pdf", SomePdf.Latin("Newer")) });
        var saved = await Task.WhenAll(sender.SubmitAsync(check, []), sender.SubmitAsync(check, new() { ["Input.FullName"] = "Second Tab" }));
        Assert.All(saved, page => page.Is(HttpStatusCode.OK).Says("newer.pdf"));
        var id = await IdAsync("tabs@example.edu");
        Assert.Equal(["newer.pdf"], await portal.InDatabaseAsync(db => db.Attachments.Where(a => a.InquiryId == id).Select(a => a.Name).ToListAsync()));
    }

    [Fact]
    public async Task Answers_may_become_those_of_another_inquiry_of_the_same_sender()
    {
        var answers = Answers.Question("twice@example.edu");
        using var sender = portal.NewVisitor();
        await sender.CompleteAsync(await sender.VisitAsync("/contact/question"), answers);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var other = await sender.CompleteAsync(await sender.VisitAsync("/contact/question"), answers.With("Input.Subject", "Another subject"));
        var edit = await sender.VisitAsync($"{other.Path}/edit/question");
        Assert.Equal(other.Path, (await sender.CompleteAsync(edit, new() { ["Input.Subject"] = answers["Input.Subject"] })).Is(HttpStatusCode.OK).Path);
        Assert.Contains(InquiryEventKind.EditedBySender, await portal.HistoryAsync(other.One("#reference").TextContent));
    }

    private static readonly string Later = string.Concat(Enumerable.Repeat("我在新的硬件上重做了实验，误差仍然随长度增长。", 3));

    private Task<Guid> IdAsync(string email) => portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == email).Select(i => i.Id).SingleAsync());

    private Task<int> ChangeAsync(string reference, Action<Inquiry> change) => portal.InDatabaseAsync(async db =>
    {
        change(await db.Inquiries.Include(i => i.Messages).Include(i => i.Events).SingleAsync(i => i.Reference == reference));
        return await db.SaveChangesAsync();
    });
}
