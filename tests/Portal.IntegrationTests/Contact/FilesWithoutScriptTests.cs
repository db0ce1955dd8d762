using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Contact;

/// <summary>Files that come with the form itself, as they do in a browser without script.</summary>
public sealed class FilesWithoutScriptTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string ChineseName = "简历-张三（最终版）.pdf";
    private const int MaxBytes = 10 * 1024 * 1024;
    private static readonly byte[] Pdf = Pdfs.OfSize(2100);

    [Fact]
    public async Task A_file_stays_whatever_else_is_wrong_and_reaches_the_owner_under_its_name()
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern("zhang.san@example.edu").With("Input.CvLink", "").With("Input.Months", "25");
        var page = (await visitor.SubmitFilesAsync(await visitor.VisitAsync(Answers.InternForm), answers, Cv(ChineseName, Pdf))).Is(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Input.Months");
        page.Keeps(answers).One("#error-summary li");
        Assert.Equal($"{ChineseName} · 2 KB · 2 pages", Kept(page));
        Assert.Empty(page.All("input[type='hidden'][name='Input.Cv']"));

        var check = await visitor.SubmitAsync(page, new() { ["Input.Months"] = "6" });
        check.Says($"{ChineseName} · 2 KB · 2 pages");
        var receipt = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK);

        using var owner = await portal.SignInAsOwnerAsync();
        var inbox = await owner.VisitAsync("/inbox/" + receipt.One("#reference").TextContent);
        var link = inbox.One(".files a");
        Assert.Equal(ChineseName, link.TextContent);
        var download = (await owner.VisitAsync(link.GetAttribute("href")!)).Is(HttpStatusCode.OK);
        Assert.Contains("filename*=UTF-8''" + Uri.EscapeDataString(ChineseName), download.Header("Content-Disposition"), StringComparison.Ordinal);

        ReceivedMail letter;
        do
        {
            letter = await portal.Post.NextAsync();
        }
        while (letter.Header("Reply-To")?.Contains("zhang.san@example.edu", StringComparison.Ordinal) != true);

        Assert.Contains(ChineseName, letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_can_be_removed_again()
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern("removes@example.edu").With("Input.CvLink", "").With("Input.Months", "25");
        var page = await visitor.SubmitFilesAsync(await visitor.VisitAsync(Answers.InternForm), answers, Cv("cv.pdf", Pdf));
        page = (await visitor.PressAsync(page, "[name='remove']")).Is(HttpStatusCode.OK).Keeps(answers);
        Assert.Empty(page.All("#error-summary, .error, .file-name"));
        Assert.Empty(await StagedAsync(page));

        page = (await visitor.SubmitAsync(page, new() { ["Input.Months"] = "6" })).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Please add your CV", page.ErrorAt("Input.Cv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_file_takes_the_place_of_the_first_one()
    {
        using var visitor = portal.NewVisitor();
        var page = await visitor.SubmitFilesAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern("replaces@example.edu").With("Input.Months", ""), Cv("old.pdf", Pdf));
        var newer = Pdfs.OfSize(3000, pages: 1);
        (await visitor.CompleteAsync(page, new() { ["Input.Months"] = "6" }, Cv("new.pdf", newer))).Is(HttpStatusCode.OK).One("#reference");

        var file = Assert.Single(await SentAsync("replaces@example.edu"));
        Assert.Equal(("new.pdf", 3000L, 1), (file.Name, file.Size, file.Pages));
        Assert.Equal(SHA256.HashData(newer), file.Sha256);
    }

    [Fact]
    public async Task A_file_that_is_not_taken_does_not_cost_the_one_before_it()
    {
        using var visitor = portal.NewVisitor();
        var page = await visitor.SubmitFilesAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern("keeps@example.edu").With("Input.Months", ""), Cv("good.pdf", Pdf));
        page = (await visitor.SubmitFilesAsync(page, new() { ["Input.Months"] = "6" }, Cv("bad.pdf", "no PDF"u8.ToArray()))).Is(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Input.Cv");
        Assert.StartsWith("good.pdf", Kept(page), StringComparison.Ordinal);
        await visitor.CompleteAsync(page, []);
        Assert.Equal("good.pdf", Assert.Single(await SentAsync("keeps@example.edu")).Name);
    }

    public static TheoryData<string, byte[], string> Faults => new()
    {
        { "", Pdfs.OfSize(MaxBytes + 1), "This file is larger than 10 MB." },
        { "/zh", Pdfs.OfSize(MaxBytes + 1), "文件超过 10 MB。" },
        { "", "PK\u0003\u0004 a letter in Word"u8.ToArray(), "This file is not a PDF." },
        { "/zh", "<html>%PDF-1.4"u8.ToArray(), "这个文件不是 PDF。" },
        { "", [], "This file is empty." },
        { "/zh", [], "这个文件是空的" },
        { "", Pdf[..1000], "This PDF is incomplete or damaged." },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_cannot_be_taken_is_told_at_its_field_with_everything_else_kept(string language, byte[] content, string sentence)
    {
        using var visitor = portal.NewVisitor();
        var before = await portal.CountAsync();
        var answers = Answers.Intern("faulty@example.edu").With("Input.CvLink", "");
        var page = await visitor.SubmitFilesAsync(await visitor.VisitAsync(language + Answers.InternForm), answers, Cv("cv.pdf", content));
        page.Is(HttpStatusCode.UnprocessableEntity).Keeps(answers).One("#error-summary li");
        Assert.Contains(sentence, page.ErrorAt("Input.Cv"), StringComparison.Ordinal);
        Assert.Empty(await StagedAsync(page));
        Assert.Equal(before, await portal.CountAsync());
    }

    [Fact]
    public async Task Two_files_of_the_largest_size_are_taken_at_once()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var files = Cv("cv.pdf", Pdfs.OfSize(MaxBytes));
        files["Input.Transcript"] = new("transcript.pdf", Pdfs.OfSize(MaxBytes, pages: 3));
        (await visitor.CompleteAsync(form, Answers.Intern("large@example.edu"), files)).Is(HttpStatusCode.OK).One("#reference");
        Assert.Equal([AttachmentSlot.Cv, AttachmentSlot.Transcript], (await SentAsync("large@example.edu")).Select(file => file.Slot).Order());
    }

    [Fact]
    public async Task A_page_that_was_open_too_long_takes_no_file_and_keeps_the_text()
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern("expired@example.edu");
        var form = await visitor.VisitAsync(Answers.InternForm);
        var page = await visitor.SubmitFilesAsync(form, answers.With("__RequestVerificationToken", "expired"), Cv("cv.pdf", Pdf));
        page.Is(HttpStatusCode.UnprocessableEntity).Says("it was not sent yet").Keeps(answers);
        Assert.Empty(await StagedAsync(page));

        (await visitor.CompleteAsync(page, [], Cv("cv.pdf", Pdf))).Is(HttpStatusCode.OK).One("#reference");
        Assert.Single(await SentAsync("expired@example.edu"));
    }

    [Fact]
    public async Task Two_tabs_have_their_own_files()
    {
        using var visitor = portal.NewVisitor();
        var (one, other) = (await visitor.VisitAsync(Answers.InternForm), await visitor.VisitAsync(Answers.InternForm));
        var first = await visitor.SubmitFilesAsync(one, Answers.Intern("tab1@example.edu").With("Input.Months", ""), Cv("first.pdf", Pdf));
        var second = await visitor.SubmitFilesAsync(other, Answers.Intern("tab2@example.edu").With("Input.Months", ""), Cv("second.pdf", Pdfs.Small));

        await visitor.CompleteAsync(first, new() { ["Input.Months"] = "6" });
        await visitor.CompleteAsync(second, new() { ["Input.Months"] = "6" });
        Assert.Equal("first.pdf", Assert.Single(await SentAsync("tab1@example.edu")).Name);
        Assert.Equal("second.pdf", Assert.Single(await SentAsync("tab2@example.edu")).Name);
    }

    [Fact]
    public async Task A_file_of_another_form_can_be_neither_seen_nor_removed()
    {
        using var visitor = portal.NewVisitor();
        var theirs = await visitor.SubmitFilesAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern().With("Input.Months", ""), Cv("theirs.pdf", Pdf));
        var file = Assert.Single(await StagedAsync(theirs));

        using var stranger = portal.NewVisitor();
        var mine = await stranger.VisitAsync(Answers.InternForm);
        var page = await stranger.SubmitAsync(mine, new() { ["step"] = null, ["remove"] = file.Id.ToString() });
        Assert.Empty(page.Is(HttpStatusCode.OK).All(".file-name"));
        await stranger.CompleteAsync(page, Answers.Intern("stranger@example.edu"));
        Assert.Empty(await SentAsync("stranger@example.edu"));
        Assert.Equal(file.Id, Assert.Single(await StagedAsync(theirs)).Id);
    }

    [Theory]
    [InlineData(Answers.CollaborationForm, "Input.First Input.Second")]
    [InlineData(Answers.QuestionForm, "Input.First")]
    [InlineData(Answers.TalkForm, "")]
    public async Task Each_form_takes_the_files_that_it_asks_for(string form, string fields)
    {
        using var visitor = portal.NewVisitor();
        var served = await visitor.VisitAsync(form);
        Assert.Equal(fields, string.Join(' ', served.All("input[type='file']").Select(input => input.GetAttribute("name"))));

        var email = $"files{fields.Length}@example.org";
        Dictionary<string, ChosenFile> all = new[] { "Input.Cv", "Input.Transcript", "Input.First", "Input.Second" }.ToDictionary(name => name, name => new ChosenFile($"{name}.pdf", Pdf));
        (await visitor.CompleteAsync(served, Answers.Of(form, email), all)).Is(HttpStatusCode.OK).One("#reference");
        Assert.Equal(fields, string.Join(' ', (await SentAsync(email)).OrderBy(file => file.Slot).Select(file => Path.GetFileNameWithoutExtension(file.Name))));
    }

    private static Dictionary<string, ChosenFile> Cv(string name, byte[] content) => new() { ["Input.Cv"] = new(name, content) };

    private static string Kept(Page page) => page.One(".file[data-slot='Cv'] .file-name").TextContent;

    private Task<List<Attachment>> StagedAsync(Page page)
    {
        var key = Guid.Parse(page.Answer("Input.FormKey")!);
        return portal.InDatabaseAsync(db => db.Attachments.AsNoTracking().Where(a => a.FormKey == key && a.InquiryId == null).ToListAsync());
    }

    private Task<List<Attachment>> SentAsync(string email) =>
        portal.InDatabaseAsync(db => db.Attachments.AsNoTracking().Where(a => db.Inquiries.Any(i => i.Id == a.InquiryId && i.Sender.Email == email)).ToListAsync());
}
