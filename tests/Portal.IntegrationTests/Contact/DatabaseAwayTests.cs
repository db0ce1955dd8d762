using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

public sealed class DatabaseAwayTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly GatedPortal portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("", "The portal cannot reach its records right now", "it has not been received")]
    [InlineData("/zh", "暂时无法读取数据", "因此尚未收到")]
    public async Task Nothing_is_lost_and_nothing_is_promised(string language, string page503, string notReceived)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(language + Answers.InternForm);
        await portal.Gate.ShutAsync();

        var page = (await visitor.VisitAsync(language + "/topics")).Is(HttpStatusCode.ServiceUnavailable).Says(page503);
        Assert.Equal("30", page.Header("Retry-After"));
        (await visitor.VisitAsync("/healthz/ready")).Is(HttpStatusCode.ServiceUnavailable);
        (await visitor.VisitAsync("/healthz/live")).Is(HttpStatusCode.OK);
        (await visitor.VisitAsync(language + "/no-such-page")).Is(HttpStatusCode.NotFound);

        var answers = Answers.Intern();
        var kept = (await visitor.CompleteAsync(form, answers)).Is(HttpStatusCode.ServiceUnavailable).Says(notReceived);
        Assert.Empty(kept.All("#reference"));
        Assert.Equal(answers.Select(answer => (answer.Key, answer.Value)), answers.Keys.Select(name => (name, kept.Answer(name))));

        portal.Gate.Open();
        var receipt = (await visitor.CompleteAsync(kept, [])).Is(HttpStatusCode.OK);
        receipt.One("#reference");
        (await visitor.VisitAsync("/healthz/ready")).Is(HttpStatusCode.OK);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Inquiries.CountAsync()));
    }
}
