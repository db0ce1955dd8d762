using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inquiries;

/// <summary>What a sender does on the private page without any code: says more, takes it back, changes the answers.</summary>
public sealed class SenderActsTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string WriteForm = "form[action*='handler=Write']";

    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Theory]
    [InlineData("", "Withdrawn")]
    [InlineData("/zh", "已撤回")]
    public async Task It_is_taken_back_with_a_word_and_the_owner_hears_of_it(string language, string label)
    {
        var (reference, receipt) = await portal.ReceiveAsync($"back{language.Length}@example.edu");
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync($"{language}{receipt.Path}/withdraw");
        Assert.Equal(InquiryState.New, (await portal.InquiryAsync(reference)).State);
        var after = (await sender.SubmitAsync(page, new() { ["Input.Reason"] = "换了方向，谢谢。" })).Is(HttpStatusCode.OK);
        Assert.Equal(label, after.One("#state").TextContent);
        Assert.Equal(InquiryState.Withdrawn, (await portal.InquiryAsync(reference)).State);
        Assert.Empty(after.All(WriteForm));
        await OwnerHearsAsync(reference);
        Assert.Contains(portal.Mailbox, mail => mail.Text.Contains("换了方向，谢谢。", StringComparison.Ordinal) && mail.Recipients.Contains("owner@portal.test"));

        // Once more changes nothing.
        (await sender.SubmitAsync(page, [])).Is(HttpStatusCode.OK);
        Assert.Single(await portal.HistoryAsync(reference), InquiryEventKind.StateChanged);
    }

    [Fact]
    public async Task What_was_decided_and_not_told_is_no_reason_to_refuse()
    {
        var (reference, receipt) = await portal.ReceiveAsync("untold@example.edu");
        await ChangeAsync(reference, inquiry => inquiry.MoveTo(InquiryState.Declined, "private", null, Owner, portal.Clock.Now));
        using var sender = portal.NewVisitor();
        (await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/withdraw"), [])).Is(HttpStatusCode.OK);
        Assert.Equal(InquiryState.Withdrawn, (await portal.InquiryAsync(reference)).State);
    }

    [Fact]
    public async Task What_ended_and_was_told_is_not_taken_back()
    {
        var (reference, receipt) = await portal.ReceiveAsync("told@example.edu");
        await ChangeAsync(reference, inquiry =>
        {
            inquiry.MoveTo(InquiryState.Declined, "private", null, Owner, portal.Clock.Now);
            inquiry.Reply("No.", Owner, portal.Clock.Now);
        });
        using var sender = portal.NewVisitor();
        Assert.Equal(receipt.Path, (await sender.VisitAsync($"{receipt.Path}/withdraw")).Path);
        Assert.Empty((await sender.VisitAsync(receipt.Path)).All("a[href$='/withdraw']"));
    }

    [Fact]
    public async Task More_words_and_a_file_bring_what_waited_back_to_us()
    {
        var (reference, receipt) = await portal.ReceiveAsync("more@example.edu");
        await ChangeAsync(reference, inquiry =>
        {
            inquiry.MoveTo(InquiryState.WaitingSender, null, null, Owner, portal.Clock.Now);
            inquiry.Reply("Please send the transcript.", Owner, portal.Clock.Now);
        });
        portal.Clock.Now += TimeSpan.FromMinutes(2);
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync(receipt.Path);
        var file = new Dictionary<string, ChosenFile> { ["More.Later"] = new("成绩单.pdf", SomePdf.Latin("Transcript")) };
        var after = (await sender.SubmitFilesAsync(page, new() { ["More.Text"] = "附上成绩单。" }, file, WriteForm)).Is(HttpStatusCode.OK).Says("附上成绩单。").Says("成绩单.pdf");
        Assert.Equal("Being read", after.One("#state").TextContent);
        var inquiry = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.InReview, portal.Clock.Now), (inquiry.State, inquiry.SenderWroteAt!.Value));
        await OwnerHearsAsync(reference);
        Assert.Contains(portal.Mailbox, mail => mail.Text.Contains("附上成绩单。", StringComparison.Ordinal));

        // The same form once more says nothing new.
        await sender.SubmitFilesAsync(page, new() { ["More.Text"] = "附上成绩单。" }, file, WriteForm);
        Assert.Equal(2, await portal.InDatabaseAsync(db => db.Set<Message>().CountAsync(m => m.InquiryId == inquiry.Id && m.Kind == MessageKind.FromSender)));
    }

    [Fact]
    public async Task Nothing_and_what_is_no_PDF_are_refused_and_words_stay()
    {
        var (_, receipt) = await portal.ReceiveAsync("nothing@example.edu");
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync(receipt.Path);
        (await sender.SubmitAsync(page, [], WriteForm)).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("More.Text");
        var wrong = await sender.SubmitFilesAsync(
            page, new() { ["More.Text"] = "Kept words" }, new() { ["More.Later"] = new("cv.pdf", "MZ not a PDF"u8.ToArray()) }, WriteForm);
        wrong.Is(HttpStatusCode.UnprocessableEntity).ErrorAt("More.Later");
        Assert.Equal("Kept words", wrong.One("[name='More.Text']").TextContent.Trim());
    }

    [Fact]
    public async Task Ten_messages_a_day_are_enough()
    {
        var (_, receipt) = await portal.ReceiveAsync("many@example.edu");
        using var sender = portal.NewVisitor();
        for (var i = 0; i < 10; i++)
        {
            (await sender.SubmitAsync(await sender.VisitAsync(receipt.Path), new() { ["More.Text"] = $"Message {i}" }, WriteForm)).Is(HttpStatusCode.OK);
        }

        (await sender.SubmitAsync(await sender.VisitAsync(receipt.Path), new() { ["More.Text"] = "One more" }, WriteForm)).Is(HttpStatusCode.UnprocessableEntity).Says("enough for one day");
    }

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
        Assert.Equal(receipt.Path, (await sender.CompleteAsync(page, new() { ["Input.FullName"] = "Too Late" })).Path);
        Assert.NotEqual("Too Late", (await portal.InquiryAsync(reference)).Sender.FullName);
        Assert.Equal(receipt.Path, (await sender.VisitAsync($"{receipt.Path}/edit/question")).Path);
        Assert.Empty((await sender.VisitAsync(receipt.Path)).All("a[href*='/edit/']"));
    }

    [Fact]
    public async Task The_form_of_another_kind_and_a_link_that_opens_nothing_change_nothing()
    {
        var (_, receipt) = await portal.ReceiveAsync("kind@example.edu");
        foreach (var path in new[] { $"{receipt.Path}/edit/talk", $"{receipt.Path}A/edit/question", $"{receipt.Path}A/withdraw", $"{receipt.Path}A/address", $"{receipt.Path}A/confirm?act=address", $"{receipt.Path}/confirm?act=7" })
        {
            (await portal.VisitAsync(path)).Is(HttpStatusCode.NotFound);
        }
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

    private async Task OwnerHearsAsync(string reference)
    {
        var letter = await portal.LetterAsync(reference, EmailKind.Answered);
        await portal.SendDueAsync();
        await portal.WaitForLogAsync($"Sent {letter.Id}");
    }

    private Task<Guid> IdAsync(string email) => portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == email).Select(i => i.Id).SingleAsync());

    private Task<int> ChangeAsync(string reference, Action<Inquiry> change) => portal.InDatabaseAsync(async db =>
    {
        change(await db.Inquiries.Include(i => i.Messages).Include(i => i.Events).SingleAsync(i => i.Reference == reference));
        return await db.SaveChangesAsync();
    });
}
