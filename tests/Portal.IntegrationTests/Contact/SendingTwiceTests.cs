using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Contact;

/// <summary>The same answers are the same inquiry; other answers through the same form take its place.</summary>
public sealed class SendingTwiceTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly Dictionary<string, ChosenFile> Cv = new() { ["Input.Cv"] = new("简历-张三（最终版）.pdf", Pdfs.Small) };

    [Theory]
    [MemberData(nameof(Answers.Forms), MemberType = typeof(Answers))]
    public async Task Fourteen_presses_are_one_inquiry_with_one_pair_of_letters_and_one_receipt(string form, string prefix)
    {
        var email = $"fourteen.{prefix}@example.edu";
        using var visitor = portal.NewVisitor();
        var check = await visitor.SubmitAsync(await visitor.VisitAsync(form), Answers.Of(form, email));
        var pages = await Task.WhenAll(Enumerable.Range(0, 14).Select(_ => visitor.SubmitAsync(check, [])));

        Assert.All(pages, page => page.Is(HttpStatusCode.OK).One("#reference"));
        Assert.Single(pages.Select(page => page.Path).Distinct());
        Assert.Equal((1, 2), await CountAsync(email));
    }

    [Fact]
    public async Task Two_tabs_with_the_same_answers_and_the_same_file_are_one_inquiry()
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern("tabs@example.edu").With("Input.CvLink", "");
        var (left, right) = (await visitor.VisitAsync(Answers.InternForm), await visitor.VisitAsync(Answers.InternForm));
        Assert.NotEqual(left.Answer("Input.FormKey"), right.Answer("Input.FormKey"));
        var first = (await visitor.CompleteAsync(left, answers, Cv)).Is(HttpStatusCode.OK);
        var second = (await visitor.CompleteAsync(right, answers, Cv)).Is(HttpStatusCode.OK);

        Assert.Equal(first.Path, second.Path);
        Assert.Equal((1, 2), await CountAsync("tabs@example.edu"));
        Assert.Equal(1, await FilesAsync("tabs@example.edu"));
    }

    [Fact]
    public async Task The_last_request_replayed_leads_to_the_same_receipt_with_its_file()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var check = await visitor.SubmitFilesAsync(form, Answers.Intern("replayed@example.edu").With("Input.CvLink", ""), Cv);
        var first = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromHours(3);
        var again = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK);

        Assert.Equal(first.Path, again.Path);
        again.Says("简历-张三（最终版）.pdf");
        Assert.Equal((1, 1), ((await CountAsync("replayed@example.edu")).Inquiries, await FilesAsync("replayed@example.edu")));
    }

    [Fact]
    public async Task A_mended_text_takes_the_place_of_the_first_one_and_keeps_its_file()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var answers = Answers.Intern("mended.text@example.edu").With("Input.CvLink", "");
        var first = (await visitor.CompleteAsync(form, answers, Cv)).Is(HttpStatusCode.OK);
        var second = (await visitor.CompleteAsync(form, answers.With("Input.Major", "Signal processing"))).Is(HttpStatusCode.OK);

        Assert.NotEqual(first.Path, second.Path);
        second.Says("Signal processing").Says("简历-张三（最终版）.pdf");
        (await visitor.VisitAsync(first.Path)).Says("Joined with your other inquiry");
        Assert.Equal([InquiryState.New, InquiryState.Duplicate], await StatesAsync("mended.text@example.edu"));
    }

    [Fact]
    public async Task A_mended_address_takes_the_place_of_the_mistyped_one()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var mistyped = (await visitor.CompleteAsync(form, Answers.Intern("mistyped@example.edu"))).Is(HttpStatusCode.OK);
        var mended = (await visitor.CompleteAsync(form, Answers.Intern("mistyped@example.edu").With("Input.Email", "mended@example.edu"))).Is(HttpStatusCode.OK);

        Assert.NotEqual(mistyped.Path, mended.Path);
        Assert.Equal((1, 2), await CountAsync("mended@example.edu"));
        Assert.Equal([InquiryState.Duplicate], await StatesAsync("mistyped@example.edu"));
        Assert.Equal([InquiryState.New], await StatesAsync("mended@example.edu"));
    }

    [Fact]
    public async Task What_somebody_works_on_already_keeps_its_place()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        (await visitor.CompleteAsync(form, Answers.Intern("begun@example.edu"))).Is(HttpStatusCode.OK);
        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == "begun@example.edu").ExecuteUpdateAsync(set => set.SetProperty(i => i.State, InquiryState.InReview)));
        (await visitor.CompleteAsync(form, Answers.Intern("begun@example.edu").With("Input.Major", "Physics"))).Is(HttpStatusCode.OK);
        Assert.Equal([InquiryState.New, InquiryState.InReview], await StatesAsync("begun@example.edu"));
    }

    [Fact]
    public async Task A_stranger_who_knows_a_form_key_does_not_get_to_the_receipt()
    {
        using var sender = portal.NewVisitor();
        var form = await sender.VisitAsync(Answers.InternForm);
        var receipt = await sender.CompleteAsync(form, Answers.Intern("victim@example.edu"));

        using var stranger = portal.NewVisitor();
        var other = await stranger.VisitAsync(Answers.InternForm);
        var answers = Answers.Intern("stranger@example.edu").With("Input.FormKey", form.Answer("Input.FormKey"));
        Assert.NotEqual(receipt.Path, (await stranger.CompleteAsync(other, answers)).Is(HttpStatusCode.OK).Path);
    }

    private Task<(int Inquiries, int Letters)> CountAsync(string email) => portal.InDatabaseAsync(async db => (
        await db.Inquiries.CountAsync(i => i.Sender.Email == email),
        await db.OutgoingEmails.CountAsync(e => e.ToAddress == email || e.ReplyToAddress == email)));

    private Task<int> FilesAsync(string email) =>
        portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == email).SelectMany(i => i.Attachments).CountAsync());

    /// <summary>In the order of the states: all came in at the same moment.</summary>
    private async Task<IEnumerable<InquiryState>> StatesAsync(string email) =>
        (await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == email).Select(i => i.State).ToListAsync())).Order();
}
