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
        await page.Field("Email").FillAsync("zhangwei@example.org");
        await page.Field("School").FillAsync("清华大学");
        await page.ChooseAsync("Degree", "Master");
        await page.Field("Major").FillAsync("计算机科学与技术");
        await page.Field("Graduation").FillAsync("2028-06-01");
        await page.Field("CvLink").FillAsync("https://example.org/cv.pdf");
        await page.Field("Experience").FillAsync(LongText);
        await page.Field("Message").FillAsync(LongText);
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
        await page.Field("FullName").FillAsync("Ada Lovelace");
        await page.Field("Email").FillAsync("ada@example.org");
        await page.Field("Organisation").FillAsync("Analytical Society");
        await page.Field("Role").FillAsync("Professor");
        await page.Field("Homepage").FillAsync("https://example.org/ada");
        await page.Field("NothingConfidential").CheckAsync();
        await page.Field("Consent").CheckAsync();
    }

    public static Task SendAsync(this IPage page) => page.Locator("button[value=next]").ClickAsync();

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
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/inbox");
    }
}
