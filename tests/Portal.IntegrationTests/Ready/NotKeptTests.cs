using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portal.Features.Shared;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Ready;

/// <summary>Whatever an endpoint that says it is the same for everybody does: what is for one person is not kept.</summary>
public sealed class NotKeptTests(NotKeptTests.OddPortal portal) : IClassFixture<NotKeptTests.OddPortal>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await portal.HearsAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/odd/plain", false)]
    [InlineData("/odd/cookie", true)]
    [InlineData("/odd/no-store", true)]
    [InlineData("/odd/wrong", true)]
    public async Task An_answer_with_a_cookie_or_not_to_be_stored_or_wrong_is_made_anew(string path, bool isMadeAnew)
    {
        var first = await portal.AskAsync(path);
        Assert.Equal(isMadeAnew, first.Text != (await portal.AskAsync(path)).Text);
        Assert.Equal(isMadeAnew, first.Tag is null);
    }

    [Fact]
    public async Task Who_is_to_be_told_something_gets_a_page_of_their_own()
    {
        var kept = (await portal.AskAsync("/odd/plain")).Is(HttpStatusCode.OK);
        using var visitor = portal.NewVisitor();
        visitor.Cookies.Add(portal.Address, new System.Net.Cookie("portal-notice", "something"));
        Assert.NotEqual(kept.Text, (await visitor.VisitAsync("/odd/plain")).Is(HttpStatusCode.OK).Body);
        Assert.Equal(kept.Text, (await portal.AskAsync("/odd/plain")).Text);
    }

    /// <summary>Each answer has a number of its own.</summary>
    public sealed class OddPortal(PostgresServer postgres) : PortalServer(postgres)
    {
        private int answers;

        protected override void Extend(IEndpointRouteBuilder routes)
        {
            Map("plain", _ => { });
            Map("cookie", response => response.Cookies.Append("own", "1"));
            Map("no-store", response => response.Headers.CacheControl = "no-store");
            Map("wrong", response => response.StatusCode = StatusCodes.Status500InternalServerError);

            void Map(string name, Action<HttpResponse> prepare) => routes.MapGet($"/odd/{name}", (HttpContext context) =>
            {
                prepare(context.Response);
                return context.Response.WriteAsync($"{Interlocked.Increment(ref answers)}");
            }).AllowAnonymous().WithMetadata(new SameForEverybody());
        }
    }
}
