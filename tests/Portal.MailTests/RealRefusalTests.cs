using Portal.IntegrationTests.Support;
using Portal.MailTests.Support;
using Portal.Model.Emails;

namespace Portal.MailTests;

/// <summary>What a real server's refusals become.</summary>
public sealed class RealRefusalTests(PostgresServer postgres, RealMailServers servers) : IAsyncLifetime
{
    private PostOffice? office;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (office is not null)
        {
            await office.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_wrong_password_is_the_operators_to_mend()
    {
        var email = await SendAsync(RealMailServers.Ada.Address, password: "wrong");
        Assert.Equal((EmailState.Waiting, office!.Clock.Now.AddMinutes(15)), (email.State, email.NextAttemptAt));
        Assert.True(office.Health.Last.IsMisconfigured, email.LastError);
        Assert.Matches(MailLibraries.Preferred.SupportsImplicitTls ? "535 5.7.8" : "554 5.7.1", email.LastError!);
    }

    [Fact]
    public async Task An_unknown_recipient_fails_with_the_words_of_the_server()
    {
        var email = await SendAsync("nobody@portal.test");
        Assert.Equal(EmailState.Failed, email.State);
        Assert.Equal("550 5.1.1 <nobody@portal.test>: Recipient address rejected: User unknown in virtual mailbox table", email.LastError);
    }

    [Fact]
    public async Task A_server_that_wants_to_be_asked_again_is_asked_again()
    {
        var email = await SendAsync(RealMailServers.Busy);
        Assert.Equal((EmailState.Waiting, office!.Clock.Now.AddMinutes(1)), (email.State, email.NextAttemptAt));
        Assert.EndsWith("Greylisted, come back later", email.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plus_address_reaches_its_account()
    {
        var email = await SendAsync("owner+reply@portal.test");
        Assert.True(email.State == EmailState.Sent, email.LastError);
        var letter = await servers.FindAsync(RealMailServers.Owner, letter => letter.Header("Message-ID") == email.MessageId);
        Assert.Equal("owner+reply@portal.test", letter.Header("Delivered-To"));
    }

    private async Task<OutgoingEmail> SendAsync(string to, string? password = null)
    {
        var settings = RealDeliveryTests.Portal(servers, "StartTls");
        settings["Mail:Password"] = password ?? settings["Mail:Password"];
        office = new(await postgres.CreateDatabaseAsync(), settings);
        var id = await office.WriteAsync(PostOffice.Letter(to));
        Assert.Equal(1, await office.SendDueAsync());
        return await office.ReadAsync(id);
    }
}
