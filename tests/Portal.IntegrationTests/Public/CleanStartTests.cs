using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Public;

/// <summary>Another researcher, who imported nothing: empty pages are still pages.</summary>
public sealed class CleanStartTests(CleanStartTests.EmptyPortal portal) : IClassFixture<CleanStartTests.EmptyPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/publications")]
    [InlineData("/topics")]
    [InlineData("/news")]
    [InlineData("/projects")]
    [InlineData("/about")]
    [InlineData("/contact")]
    [InlineData("/contact/intern")]
    [InlineData("/contact/collaboration")]
    public async Task Every_page_works_without_content(string path)
    {
        (await portal.VisitAsync(path)).Is(HttpStatusCode.OK).DoesNotSay("Songwei").One("h1");
        (await portal.VisitAsync("/zh" + path)).Is(HttpStatusCode.OK).DoesNotSay("Songwei").One("h1");
    }

    public sealed class EmptyPortal : PortalServer
    {
        private readonly DirectoryInfo content = Directory.CreateTempSubdirectory("portal-no-content-");

        public EmptyPortal(PostgresServer postgres)
            : base(postgres)
        {
            Settings["Content:Directory"] = content.FullName;
            Settings["Site:Name"] = "Another Portal";
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            content.Delete();
        }
    }
}
