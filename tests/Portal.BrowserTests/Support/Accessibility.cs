using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Portal.BrowserTests.Support;

internal static class Accessibility
{
    private static readonly AxeRunOptions Wcag = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }, ResultTypes = [ResultType.Violations] };

    public static async Task IsAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe(Wcag);
        Assert.True(result.Violations.Length == 0, $"{page.Url}\n" + string.Join("\n", result.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n" + string.Join("\n", v.Nodes.Select(node => "  " + node.Html)))));
    }

    /// <summary>The checker itself is a script, so it looks where pages may have any, with everything unfolded; the width is measured everywhere.</summary>
    public static async Task IsWellMadeAsync(this IPage page, bool script, int width)
    {
        if (script)
        {
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");
            await page.IsAccessibleAsync();
        }

        var overhang = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{page.Url} is {overhang} pixels wider than {width}.");
    }
}
