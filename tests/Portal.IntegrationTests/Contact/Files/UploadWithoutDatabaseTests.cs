using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact.Files;

public sealed class UploadWithoutDatabaseTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly GatedPortal portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("", "could not be stored just now")]
    [InlineData("/zh", "暂时无法保存文件")]
    public async Task Nothing_is_promised_and_a_minute_later_it_works(string language, string words)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync(language);
        await portal.Gate.ShutAsync();
        var answer = (await visitor.UploadAsync(form, Pdfs.Small)).Is(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("30", answer.Header("Retry-After"));
        Assert.Contains(words, answer.Error(), StringComparison.Ordinal);

        portal.Gate.Open();
        (await visitor.UploadAsync(form, Pdfs.Small)).Is(HttpStatusCode.OK);
    }
}
