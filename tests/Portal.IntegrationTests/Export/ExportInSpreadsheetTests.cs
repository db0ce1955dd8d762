using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Support;
using Portal.Model.Exports;

namespace Portal.IntegrationTests.Export;

/// <summary>The table as LibreOffice reads it.</summary>
public sealed class ExportInSpreadsheetTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    [Fact]
    public async Task No_formula_is_run_and_Chinese_is_read()
    {
        string[] formulas = ["=1+1", "+1+1", "-1+1", "@SUM(1;1)", "\t=1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1;1)", "=HYPERLINK(\"http://evil.example\";\"look\")", "=WEBSERVICE(\"http://evil.example\")"];
        await portal.KeepAsync([.. formulas.Select((formula, n) => ListDesk.Question($"张三 {n}", portal.Clock.Now, formula, formula, email: $"n{n}@sheet.example"))]);
        using var owner = await portal.SignInAsOwnerAsync();
        var csv = await owner.TakeAsync(await owner.ExportAsync("from:@sheet.example", ExportFormat.Csv));
        var cells = await OpenAsync(csv);

        Assert.DoesNotContain(cells, cell => cell.Attribute(Table + "formula") is not null);
        var texts = cells.Select(cell => string.Join('\n', cell.Elements(Text + "p").Select(p => p.Value))).ToList();
        Assert.All(formulas.Where(formula => !formula.StartsWith('\t')), formula => Assert.Contains($"'{formula}", texts));
        Assert.All(formulas.Index(), pair => Assert.Contains($"张三 {pair.Index}", texts));
        Assert.DoesNotContain(cells.Descendants(), one => one.Name.LocalName == "a");
    }

    /// <summary>The check itself: what is not made harmless becomes a formula there.</summary>
    [Fact]
    public async Task What_is_not_made_harmless_is_run() =>
        Assert.Contains(await OpenAsync("\"=1+1\"\r\n"u8.ToArray()), cell => cell.Attribute(Table + "formula") is not null);

    /// <returns>The cells that it has after opening.</returns>
    private static async Task<List<XElement>> OpenAsync(byte[] csv)
    {
        var folder = Directory.CreateTempSubdirectory("portal-sheet-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "table.csv"), csv);

            // A profile of its own, so that two may run at once; 44,34,76: comma, quote, UTF-8, and formulas evaluated as a person may have set it.
            string[] arguments = ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true", "--convert-to", "ods", "--outdir", folder.FullName, Path.Combine(folder.FullName, "table.csv")];
            using var office = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, error) = (office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
            await office.WaitForExitAsync(limit.Token);
            Assert.True(office.ExitCode == 0 && File.Exists(Path.Combine(folder.FullName, "table.ods")), await output + await error);
            using var ods = await ZipFile.OpenReadAsync(Path.Combine(folder.FullName, "table.ods"));
            await using var content = await ods.GetEntry("content.xml")!.OpenAsync();
            return [.. (await XDocument.LoadAsync(content, LoadOptions.PreserveWhitespace, CancellationToken.None)).Descendants(Table + "table-cell")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
