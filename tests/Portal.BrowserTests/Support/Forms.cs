namespace Portal.BrowserTests.Support;

/// <summary>People at work with the forms; fields are found by their names, which are part of the product's interface.</summary>
internal static class Forms
{
    public static string LongText { get; } = string.Concat(Enumerable.Repeat("I wrote a four-bit kernel and measured it against the baseline. ", 5));

    public static ILocator Field(this IPage page, string name) => page.Locator($"[name='Input.{name}']");

    public static Task ChooseAsync(this IPage page, string name, string value) => page.Locator($"[name='Input.{name}'][value='{value}']").CheckAsync();

    public static async Task FillInternFormAsync(this IPage page)
    {
        await page.Field("EarliestStart").FillAsync("2027-03-01");
        await page.Field("Months").FillAsync("6");
        await page.Field("DaysPerWeek").FillAsync("4");
        await page.ChooseAsync("Place", "OnSite");
        await page.Field("FullName").FillAsync("张伟 Zhang Wei");
        // The same answers again would be the same inquiry, and the same text from another address is held back.
        var who = Guid.NewGuid().ToString("N");
        await page.Field("Email").FillAsync($"zhangwei.{who}@example.org");
        await page.Field("School").FillAsync("清华大学");
        await page.ChooseAsync("Degree", "Master");
        await page.Field("Year").FillAsync("2");
        await page.Field("Major").FillAsync("计算机科学与技术");
        await page.Field("Graduation").FillAsync("2028-06-01");
        await page.ChooseAsync("Approval", "NotAskedYet");
        await page.Field("CvLink").FillAsync("https://example.org/cv.pdf");
        await page.Field("Experience").FillAsync(LongText);
        await page.Field("Message").FillAsync(LongText + who);
        if (await page.Field("TopicAnswer").CountAsync() > 0)
        {
            await page.Field("TopicAnswer").FillAsync(LongText);
        }

        await page.Field("Consent").CheckAsync();
    }

    public static async Task FillCollaborationFormAsync(this IPage page)
    {
        await page.ChooseAsync("Type", "JointPaper");
        await page.Field("Topic").SelectOptionAsync("other");
        await page.Field("Goal").FillAsync("Serve long contexts at half the cost.");
        await page.Field("Message").FillAsync(LongText);
        await page.Field("Brings").FillAsync(LongText);
        await page.Field("Needs").FillAsync(LongText);
        await page.ChooseAsync("Effort", "Unknown");
        await page.ChooseAsync("Agreements", "NoneYet");
        await page.Field("FullName").FillAsync("Ada Lovelace");
        await page.Field("Email").FillAsync("ada@example.org");
        await page.Field("Organisation").FillAsync("Analytical Society");
        await page.Field("Role").FillAsync("Professor");
        await page.Field("Homepage").FillAsync("https://example.org/ada");
        await page.Field("NothingConfidential").CheckAsync();
        await page.Field("Consent").CheckAsync();
    }

    public static async Task FillTalkFormAsync(this IPage page)
    {
        await page.Field("Event").FillAsync("高效生成研讨会，示例学会");
        await page.Field("Dates").FillAsync("2027 年 5 月 12 日，东八区");
        await page.Field("ReplyNeededBy").FillAsync($"{DateTime.UtcNow.AddDays(40):yyyy-MM-dd}");
        await page.ChooseAsync("Place", "Either");
        await page.Field("Venue").FillAsync("杭州");
        await page.ChooseAsync("Format", "Talk");
        await page.Field("Length").FillAsync("40 分钟，提问 10 分钟");
        await page.Field("Audience").FillAsync("约 80 位工程师");
        await page.ChooseAsync("TalkLanguage", "Either");
        await page.Field("Message").FillAsync("量化在视频模型中的代价，以及怎样看见它。");
        await page.ChooseAsync("TravelCosts", "Covered");
        await page.ChooseAsync("Recording", "NotDecided");
        await page.Field("FullName").FillAsync("何主持");
        await page.Field("Organisation").FillAsync("示例学会");
        await page.Field("Email").FillAsync("host@example.org");
        await page.Field("Consent").CheckAsync();
    }

    public static async Task FillQuestionFormAsync(this IPage page)
    {
        await page.ChooseAsync("Area", "Paper");
        await page.Field("Publication").SelectOptionAsync("tcec");
        await page.Field("Subject").FillAsync("Equation 7");
        await page.Field("Message").FillAsync("In equation 7, is the norm taken over channels or over the whole tensor?");
        await page.Field("FullName").FillAsync("Rita Reader");
        await page.Field("Email").FillAsync("rita@example.org");
        await page.Field("Consent").CheckAsync();
    }

    public static Task FillAsync(this IPage page, string kind) => kind switch
    {
        "intern" => page.FillInternFormAsync(),
        "collaboration" => page.FillCollaborationFormAsync(),
        "talk" => page.FillTalkFormAsync(),
        _ => page.FillQuestionFormAsync(),
    };

    /// <summary>Presses the button that goes on: from the questions to the answers, from there to the receipt.</summary>
    public static Task NextAsync(this IPage page) => page.Locator("button[value=next]").ClickAsync();

    /// <summary>Through the page on which the answers are checked to the receipt.</summary>
    public static async Task SendAsync(this IPage page)
    {
        await page.NextAsync();
        await Assertions.Expect(page.Locator("input[name=at]")).ToHaveCountAsync(1);
        await page.NextAsync();
    }

    /// <returns>The reference on the receipt.</returns>
    public static async Task<string> SendInternApplicationAsync(this IPage page)
    {
        await page.GotoAsync("/contact/intern?topic=low-bit-diffusion");
        await page.FillInternFormAsync();
        await page.SendAsync();
        return await page.Locator("#reference").InnerTextAsync();
    }

    public static async Task SignInAsync(this IPage page, string email, string password)
    {
        await page.GotoAsync("/account/sign-in");
        await page.Field("Email").FillAsync(email);
        await page.Field("Password").FillAsync(password);
        await page.Locator("form.form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/inbox");
    }
}
