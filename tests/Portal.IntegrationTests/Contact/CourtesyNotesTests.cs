using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

/// <summary>Slips are pointed out on the check page, and whoever meant it sends it all the same.</summary>
public sealed class CourtesyNotesTests(PortalServer portal) : IClassFixture<PortalServer>, IAsyncLifetime
{
    /// <summary>A greeting is compared in the script of the owner's name.</summary>
    public async ValueTask InitializeAsync() => await portal.InDatabaseAsync(async db =>
    {
        var profile = await db.Profiles.SingleAsync();
        profile.Name = new("Olga Owner", "欧阳例");
        return await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string, string, string, string, string> Slips => new()
    {
        { "", Answers.QuestionForm, "Input.Email", "grace@gmial.com", "ends in “gmial.com”. Did you mean grace@gmail.com?" },
        { "/zh", Answers.TalkForm, "Input.Email", "grace@gmial.com", "您的邮箱以“gmial.com”结尾，是不是想写 grace@gmail.com？" },
        { "", Answers.InternForm, "Input.Message", "Dear Prof. Smith,\n" + Answers.Message, "Your text greets “Prof. Smith”" },
        { "/zh", Answers.InternForm, "Input.Experience", "尊敬的王教授：\n" + Answers.Experience, "正文的称呼是“王教授”" },
        { "", Answers.CollaborationForm, "Input.Email", "grace@qq.com", "You gave a private mail address." },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public async Task A_slip_is_pointed_out_and_does_not_keep_anybody_from_sending(string language, string form, string field, string value, string sentence)
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Of(form, "ada.zhang@example.edu").With(field, value);
        var check = (await visitor.SubmitAsync(await visitor.VisitAsync(language + form), answers)).Is(HttpStatusCode.OK).Keeps(answers);
        Assert.True(check.IsCheck);
        Assert.Contains(sentence, check.One(".courtesy li").TextContent, StringComparison.Ordinal);
        (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task So_is_a_file_that_is_named_for_somebody_else()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var check = await visitor.SubmitFilesAsync(form, Answers.Intern("friend@example.edu"), new() { ["Input.Cv"] = new("CV_Grace_Hopper.pdf", Pdfs.Small) });
        Assert.Contains("The file name “CV_Grace_Hopper.pdf” seems to hold somebody else’s name", check.One(".courtesy li").TextContent, StringComparison.Ordinal);
        (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK).One("#reference");
    }

    [Theory]
    [MemberData(nameof(Answers.Forms), MemberType = typeof(Answers))]
    public async Task Where_nothing_seems_wrong_nothing_is_said(string form, string kind)
    {
        using var visitor = portal.NewVisitor();
        var check = await visitor.SubmitAsync(await visitor.VisitAsync(form), Answers.Of(form, $"{kind}@example.edu"));
        Assert.True(check.IsCheck);
        Assert.Empty(check.All(".courtesy"));
    }
}
