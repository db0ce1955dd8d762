using System.Text;
using AngleSharp.Html.Dom;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Content;

/// <summary>The owner at the page that imports papers.</summary>
internal static class BibImportDesk
{
    public const string Address = "/site/publications/import";

    /// <summary>By two people whose names stand on papers that ship.</summary>
    public const string SureAuthors = "Songwei Liu and Chenqian Yan";

    public static string Entry(string key, string title, string authors = SureAuthors, string more = "") =>
        $"@inproceedings{{{key},\n  title = {{{title}}},\n  author = {{{authors}}},\n  booktitle = {{ICML 2027}},\n  year = {{2027}}{more}\n}}\n";

    public static async Task<Page> PasteAsync(this Visitor owner, string text) =>
        await owner.SubmitAsync(await owner.VisitAsync(Address), new() { ["Text"] = text });

    public static async Task<Page> ChooseAsync(this Visitor owner, byte[] file, string text = "") =>
        await owner.SubmitFilesAsync(await owner.VisitAsync(Address), new() { ["Text"] = text }, new() { ["File"] = new("papers.bib", file) });

    public static Task<Page> ChooseAsync(this Visitor owner, string file) => owner.ChooseAsync(Encoding.UTF8.GetBytes(file));

    /// <summary>Presses a button that marks several at once.</summary>
    public static Task<Page> MarkAsync(this Visitor owner, Page page, string which) => owner.SubmitAsync(page, new() { ["mark"] = which });

    public static Page Tick(this Page page, params string[] boxes)
    {
        foreach (var box in boxes)
        {
            ((IHtmlInputElement)page.One($"#{box}")).IsChecked = true;
        }

        return page;
    }

    public static Task<Page> ImportAsync(this Visitor owner, Page page)
    {
        Assert.NotEmpty(page.All("button[formaction='?handler=Import']"));
        page.One("main form").SetAttribute("action", "?handler=Import");
        return owner.SubmitAsync(page, []);
    }

    /// <summary>The proposal with this title, as one reads it.</summary>
    public static string Proposal(this Page page, string title) => page.All(".proposal").Single(proposal => proposal.QuerySelector("h3")!.TextContent == title).TextContent;

    public static IReadOnlyList<string> Ticked(this Page page) => [.. page.All(".proposal input[checked]").Select(box => box.Id!)];
}
