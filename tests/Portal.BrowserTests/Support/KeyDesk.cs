using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.BrowserTests.Support;

/// <summary>Tests of the inbox by keys, each with an inbox of its own.</summary>
public abstract class KeyDesk(Browser browser, PostgresServer postgres) : IAsyncLifetime
{
    protected const string Cursor = ".inbox-row.is-cursor";
    protected const string Note = "[name='Note.Text']";
    protected const string Said = ".said";

    protected PortalAtWork Portal { get; } = new(postgres);

    public ValueTask InitializeAsync() => Portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static ILocator Line(IPage page, string reference) => page.Locator($".inbox-row[id='{reference}']");

    protected async Task<IPage> OpenAsync(string path)
    {
        await Portal.SignInAsOwnerAsync();
        var owner = await browser.OpenAsync(Portal);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await owner.GotoAsync(path);
        return owner;
    }

    /// <returns>The references, whoever waits longest first: as they stand in <c>is:todo</c>.</returns>
    protected async Task<List<string>> ReceiveAsync(int count)
    {
        var inquiries = new List<Inquiry>();
        for (var number = 0; number < count; number++)
        {
            Portal.Clock.Now += TimeSpan.FromMinutes(1);
            inquiries.Add(SomeInquiry.New(Portal.Clock.Now));
        }

        await Portal.InDatabaseAsync(db =>
        {
            db.Inquiries.AddRange(inquiries);
            return db.SaveChangesAsync();
        });
        return [.. inquiries.Select(inquiry => inquiry.Reference)];
    }

    /// <returns>The newest first: as they stand in <c>is:new</c>.</returns>
    protected async Task<List<string>> NewestFirstAsync(int count) => [.. (await ReceiveAsync(count)).AsEnumerable().Reverse()];
}
