using Portal.Features.Content;
using Portal.Features.Content.Reading;

namespace Portal.UnitTests.Features.Content;

/// <summary>A folder with the files that a test writes, gone afterwards.</summary>
internal sealed class ContentFolder : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("portal-content-");

    public ContentFolder With(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    public string PathOf(string file) => Path.Combine(directory.FullName, file);

    public static async Task<ContentFiles> ReadAsync(string path)
    {
        var reading = new ContentReading();
        var files = await ContentFiles.ReadAsync(path, reading, TestContext.Current.CancellationToken);
        reading.CheckPointers("interests.yaml", [.. files.Interests.Select(interest => interest.Key)]);
        reading.CheckPointers("publications.bib", [.. files.Publications.Select(publication => publication.Key)]);
        reading.ThrowIfFaulty();
        return files;
    }

    public Task<ContentFiles> ReadAsync() => ReadAsync(directory.FullName);

    public async Task<IReadOnlyList<string>> ErrorsAsync() => (await Assert.ThrowsAsync<ContentException>(ReadAsync)).Errors;

    public void Dispose() => directory.Delete(recursive: true);
}
