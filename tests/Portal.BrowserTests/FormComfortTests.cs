using Portal.BrowserTests.Support;
using Portal.Model.Text;

namespace Portal.BrowserTests;

/// <summary>What script adds to the forms: a count that agrees with the server, a draft, uploads, the fit note.</summary>
public sealed class FormComfortTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    private static readonly FilePayload Cv = new() { Name = "简历-张三（最终版）.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n1 0 obj\n<< /Type /Pages /Count 2 /Kids [] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"u8.ToArray() };

    [Theory]
    [InlineData("plain text")]
    [InlineData("  量化\r\n与 ＦＰ４。 ")]
    [InlineData("한국어 かな ｶﾅ 𠀀𠀁 e\u0301 👩‍🔬🏳️‍🌈")]
    [InlineData("zero\u200Bwidth\u202Eoverride\uFEFF\tand a tab")]
    public async Task The_count_agrees_with_the_server(string text)
    {
        var page = await browser.OpenAsync(portal);
        await page.GotoAsync("/contact/question");
        await page.Field("Message").FillAsync(text);
        await Assertions.Expect(page.Locator("#Input_Message ~ .counter")).ToHaveTextAsync($"{CleanText.WeightedLength(CleanText.Lines(text))} of at least 50 characters");
    }

    [Fact]
    public async Task A_closed_tab_costs_nothing_and_the_draft_can_be_deleted()
    {
        var page = await browser.OpenAsync(portal, width: 390);
        await page.GotoAsync("/zh/contact/intern?topic=low-bit-diffusion");
        await page.Field("FullName").FillAsync("张三");
        await page.ChooseAsync("Place", "Remote");
        await page.Field("TopicAnswer").FillAsync("误差会沿时间步累积。");
        await page.Locator("[name='Input.Cv']").SetInputFilesAsync(Cv);
        await Assertions.Expect(page.Locator(".file[data-slot=Cv] .file-name")).ToContainTextAsync(Cv.Name);
        await IsKeptAsync(page);
        var context = page.Context;
        await page.CloseAsync();

        page = await context.NewPageAsync();
        await page.GotoAsync("/zh/contact/intern");
        await page.Locator("#draft-bar button").ClickAsync();
        await Assertions.Expect(page.Field("FullName")).ToHaveValueAsync("张三");
        await Assertions.Expect(page.Field("TopicAnswer")).ToHaveValueAsync("误差会沿时间步累积。");
        await Assertions.Expect(page.Locator("[name='Input.Place'][value=Remote]")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator(".file[data-slot=Cv] .file-name")).ToContainTextAsync(Cv.Name);
        await Assertions.Expect(page.Field("Consent")).Not.ToBeCheckedAsync();

        await page.Locator("#draft-clear").ClickAsync();
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('portal-draft-intern')"));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#draft-bar")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Who_writes_while_the_fit_note_is_renewed_is_not_disturbed()
    {
        var page = await browser.OpenAsync(portal);
        await page.GotoAsync("/contact/intern?topic=low-bit-diffusion");
        await page.RunAndWaitForResponseAsync(
            async () =>
            {
                await page.ChooseAsync("Place", "Remote");
                await page.Field("TopicAnswer").FocusAsync();
            },
            answer => answer.Request.Method == "POST");
        await Assertions.Expect(page.Locator("#fit-note")).Not.ToBeEmptyAsync();
        await page.Keyboard.TypeAsync("The error adds up.");
        await Assertions.Expect(page.Field("TopicAnswer")).ToHaveValueAsync("The error adds up.");
    }

    private static Task IsKeptAsync(IPage page) => Assertions.Expect(page.Locator("form[data-kept]")).ToHaveCountAsync(1);

    [Fact]
    public async Task The_draft_is_gone_when_the_inquiry_was_received()
    {
        var page = await browser.OpenAsync(portal);
        await page.GotoAsync("/contact/question");
        await page.FillQuestionFormAsync();
        await page.Field("Email").FillAsync("draft@example.org");
        await IsKeptAsync(page);
        Assert.Contains("draft@example.org", await page.EvaluateAsync<string>("localStorage.getItem('portal-draft-question')"), StringComparison.Ordinal);
        await page.SendAsync();
        await page.Locator("#reference").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('portal-draft-question')"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_survives_a_mistake_elsewhere_and_a_bad_one_is_explained(bool script)
    {
        var page = await browser.OpenAsync(portal, width: 390, script);
        await page.GotoAsync("/contact/intern?topic=other");
        await page.Locator("[name='Input.Cv']").SetInputFilesAsync(new FilePayload { Name = "cv.pdf", MimeType = "application/pdf", Buffer = "<html>"u8.ToArray() });
        if (!script)
        {
            await page.NextAsync();
        }

        await Assertions.Expect(page.Locator("#Input_Cv-error")).ToContainTextAsync("PDF");
        await page.Locator("[name='Input.Cv']").SetInputFilesAsync(Cv);
        if (script)
        {
            await Assertions.Expect(page.Locator(".file[data-slot=Cv] .file-name")).ToContainTextAsync("2 pages");
            await Assertions.Expect(page.Locator("#Input_Cv-error")).ToHaveCountAsync(0);
        }

        await page.NextAsync();
        await Assertions.Expect(page.Locator("#error-summary")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".file[data-slot=Cv] .file-name")).ToContainTextAsync(Cv.Name);
        await page.FillInternFormAsync();
        await page.Field("CvLink").FillAsync("");
        await page.Field("Email").FillAsync($"file{script}@example.org");
        await page.NextAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Cv.Name);
        await page.NextAsync();
        await Assertions.Expect(page.Locator("#reference")).ToContainTextAsync("INT-");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_fit_note_and_the_topic_s_question_come_before_any_upload(bool script)
    {
        var page = await browser.OpenAsync(portal, script: script);
        await page.GotoAsync("/contact/intern");
        await page.Field("Topic").SelectOptionAsync("low-bit-diffusion");
        await page.Field("Months").FillAsync("3");
        await page.ChooseAsync("Place", "Remote");
        if (!script)
        {
            await page.Locator("button[name=fit]").ClickAsync();
        }

        await Assertions.Expect(page.Locator("#fit-note")).ToContainTextAsync("This topic needs 6 months; you offer 3.");
        await Assertions.Expect(page.Locator("#topic-question")).ToContainTextAsync("In TCEC");
        await Assertions.Expect(page.Field("Months")).ToHaveValueAsync("3");
        await Assertions.Expect(page.Locator("#error-summary")).ToHaveCountAsync(0);
    }
}
