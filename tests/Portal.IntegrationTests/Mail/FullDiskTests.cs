using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>Letters become files, and there is no room for them.</summary>
public sealed class FullDiskTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_letter_that_does_not_fit_waits_and_is_whole_when_there_is_room_again()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var portal = new RunningPortal(database);
        await portal.AddressAsync();
        await portal.LimitFilesAsync(bytes: 1_000);

        // The writer's clock, so that the letter is due for the portal's.
        await using var office = new PostOffice(database, []);
        office.Clock.Now = TimeProvider.System.GetUtcNow();
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => $"Line {i} of a long letter.\n"));
        var id = await office.WriteAsync(PostOffice.Letter() with { Text = text });
        await portal.LoggedAsync($"Letter {id} did not pass at attempt 1 (Transient)");
        Assert.Empty(Directory.GetFileSystemEntries(portal.MailFolder));
        Assert.False(string.IsNullOrWhiteSpace((await office.ReadAsync(id)).LastError));

        await portal.LimitFilesAsync(bytes: null);
        await office.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.NextAttemptAt, office.Clock.Now)));
        await office.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"notify outbox"));
        await portal.LoggedAsync($"Sent {id} at attempt 2");
        var file = new ReceivedMail("", [], await File.ReadAllBytesAsync(Assert.Single(Directory.GetFileSystemEntries(portal.MailFolder))));
        Assert.Equal(text.ReplaceLineEndings("\r\n"), file.Text.TrimEnd('\r', '\n') + "\r\n");
        Assert.Equal(EmailState.Sent, (await office.ReadAsync(id)).State);
    }
}
