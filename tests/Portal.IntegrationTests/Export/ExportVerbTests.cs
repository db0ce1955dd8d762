using System.Text.Json;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Export;

/// <summary>The verb that writes everything into a folder.</summary>
public sealed class ExportVerbTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Everything_is_written_into_a_new_folder_that_others_cannot_read()
    {
        var inquiry = await portal.KeepAsync(ListDesk.Question("李伟", portal.Clock.Now.AddYears(-1)));
        var spam = await portal.KeepAsync(ListDesk.Question("Spam", portal.Clock.Now.AddYears(-1)));
        await portal.SetAsync("state = 'spam'", spam.Id);
        await portal.AttachAsync(inquiry.Id, "简历.pdf", Pdfs.OfSize(600_000));
        using var process = new PortalProcess(portal.ConnectionString);
        var folder = Path.Combine(process.DataFolder, "out");
        var done = (await process.RunAsync("export", "--to", folder)).Ends(0);
        Assert.Contains($"2 inquiries and 1 files were written to {folder}.", done.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "inquiries.json")));
        Assert.Equal(2, json.RootElement.GetProperty("inquiries").GetArrayLength());
        Assert.Equal(2, ExportDesk.Table(await File.ReadAllBytesAsync(Path.Combine(folder, "inquiries.csv"))).Count);
        var file = Path.Combine(folder, $"{inquiry.Reference} 李伟", "1 简历.pdf");
        Assert.Equal(Pdfs.OfSize(600_000), await File.ReadAllBytesAsync(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(file).UnixFileMode);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(folder).UnixFileMode);

        var again = (await process.RunAsync("export", "--to", folder)).Ends(1);
        Assert.Contains("is not empty", again.Error, StringComparison.Ordinal);
        (await process.RunAsync("export")).Ends(2);
        Assert.Contains("--to", (await process.RunAsync("export", "--help")).Ends(0).Output, StringComparison.Ordinal);
    }
}
