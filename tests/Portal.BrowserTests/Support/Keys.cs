namespace Portal.BrowserTests.Support;

internal static class Keys
{
    /// <summary>One key after the other, as fast as they come, once the page listens to them.</summary>
    /// <param name="keys">With blanks between.</param>
    public static async Task PressAsync(this IPage page, string keys)
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.Locator(".said").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        foreach (var key in keys.Split(' '))
        {
            await page.Keyboard.PressAsync(key);
        }
    }
}
