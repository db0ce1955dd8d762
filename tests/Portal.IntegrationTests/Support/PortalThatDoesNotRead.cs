namespace Portal.IntegrationTests.Support;

/// <summary>A portal that leaves the text of files alone, so that a test decides when it is read.</summary>
public sealed class PortalThatDoesNotRead : PortalServer
{
    public PortalThatDoesNotRead(PostgresServer postgres)
        : base(postgres) => Settings["Files:PdfToText"] = "";
}
