using Microsoft.EntityFrameworkCore;
using Portal.Features.Content;
using Portal.IntegrationTests.Content;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;

namespace Portal.IntegrationTests.SiteFiles;

/// <summary>Files leave with the content and come back to the byte, under the same addresses, where no program can make them anew.</summary>
public sealed class FilesInAndOutTests(PortalServer portal) : IClassFixture<PortalServer>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-files-");
    private ContentImports here = null!;
    private ContentImports there = null!;

    private string Out => Path.Combine(folder.FullName, "out");

    public async ValueTask InitializeAsync()
    {
        if (await portal.CountAsync() == 0)
        {
            using var owner = await portal.SignInAsOwnerAsync();
            await owner.UploadAsync("图.png", SomePicture.Png(1000, 300));
            await owner.UploadAsync("文.pdf", SomePdf.Latin("text"));
            var file = await portal.FileAsync("图.webp");
            await owner.SubmitAsync(await owner.VisitAsync("/site/files"), new() { ["altEn"] = "A picture", ["altZh"] = "一张图" }, FilesDesk.FormOf(file, "Describe"));
            await owner.SubmitAsync(await owner.VisitAsync("/site/profile/profile"), new() { ["picture.0"] = file.Fingerprint }, "form[data-editing]");
        }

        (here, there) = (new(portal.ConnectionString), new(await portal.Postgres.CreateDatabaseAsync()));
        await here.ExportAsync(Out);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        folder.Delete(recursive: true);
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    [Fact]
    public async Task They_come_back_to_the_byte_with_their_words_and_to_who_names_them()
    {
        var plan = await there.ImportAsync(Out);
        Assert.Contains("files: 2 added (", string.Join('\n', plan.Describe()), StringComparison.Ordinal);
        Assert.Equal(await RowsAsync(here), await RowsAsync(there));
        Assert.Equal((await portal.FileAsync("图.webp")).Fingerprint, await there.InDatabaseAsync(db => db.Profiles.Select(profile => profile.PictureKey).SingleAsync()));

        var again = await there.ExportAsync(Path.Combine(folder.FullName, "again"));
        Assert.Empty(again.Differences);
        Assert.Equal(Contents(Out), Contents(Path.Combine(folder.FullName, "again")));
        Assert.Contains("files: 2 unchanged", (await there.ImportAsync(Out)).Describe());
        await there.ExportAsync(Out, overwrite: true);
        Assert.Equal(Contents(Out), Contents(Path.Combine(folder.FullName, "again")));
    }

    [Fact]
    public async Task Words_that_were_written_here_stay_unless_told_otherwise()
    {
        await there.ImportAsync(Out);
        await there.InDatabaseAsync(async db =>
        {
            (await db.SiteFiles.SingleAsync(file => file.Kind == SiteFileKind.Picture)).Describe(new("Mine", "我的"));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("1 kept because edited in the browser (图.webp)", string.Join('\n', (await there.ImportAsync(Out)).Describe()), StringComparison.Ordinal);
        Assert.Contains("files: 1 updated (图.webp)", string.Join('\n', (await there.ImportAsync(Out, overwrite: true)).Describe()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_missing_or_others_are_refused_with_the_line()
    {
        var (smaller, pdf) = (Directory.GetFiles(Path.Combine(Out, "files"), "*-480.webp").Single(), Directory.GetFiles(Path.Combine(Out, "files"), "*.pdf").Single());
        File.Delete(smaller);
        await File.AppendAllTextAsync(pdf, "\n", TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAsync<ContentException>(() => there.ImportAsync(Out));
        Assert.Equal(2, fault.Errors.Count);
        Assert.Contains(fault.Errors, error => error.StartsWith("files.yaml:", StringComparison.Ordinal) && error.EndsWith($"'图.webp' needs files/{Path.GetFileName(smaller)}, which is not there", StringComparison.Ordinal));
        Assert.Contains(fault.Errors, error => error.Contains("the bytes of '文.pdf' are not those", StringComparison.Ordinal));
        Assert.Equal(0, await there.InDatabaseAsync(db => db.SiteFiles.CountAsync()));
    }

    [Fact]
    public async Task A_profile_that_names_a_file_that_is_nowhere_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(Out, "files.yaml"), "# none\n", TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAsync<ContentException>(() => there.ImportAsync(Out));
        Assert.Contains("is neither in files.yaml nor in the database", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<string> RowsAsync(ContentImports content) => string.Join('\n', await content.InDatabaseAsync(async db =>
    {
        var files = await db.SiteFiles.AsNoTracking().OrderBy(file => file.Fingerprint).ToListAsync();
        var variants = await db.SiteFileVariants.AsNoTracking().ToListAsync();
        return files.Select(file => $"{file.Fingerprint} {file.Kind} {file.Name} {file.Size} {file.Width} {file.Height} {file.AltText} "
            + string.Join(' ', variants.Where(variant => variant.FileId == file.Id).OrderBy(variant => variant.Width).Select(variant => $"{variant.Width} {variant.Size} {Convert.ToHexString(variant.Bytes).GetHashCode(StringComparison.Ordinal)}")));
    }));

    private static Dictionary<string, string> Contents(string directory) => Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(directory, file), file => Convert.ToHexString(File.ReadAllBytes(file)));
}
