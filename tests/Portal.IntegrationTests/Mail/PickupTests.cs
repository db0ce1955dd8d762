using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

public sealed class PickupTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("portal-pickup-").FullName;
    private PostOffice office = null!;

    private string Folder => Path.Combine(data, "mail");

    public async ValueTask InitializeAsync() => office = new(await postgres.CreateDatabaseAsync(), new() { ["Data:Directory"] = data });

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_letter_is_one_file_that_people_and_mail_programs_can_read()
    {
        var id = await office.WriteAsync(PostOffice.Letter(subject: "回复") with { Text = "您好\nhttps://portal.example/x" });
        Assert.Equal(1, await office.SendDueAsync());

        var file = Assert.Single(Directory.GetFileSystemEntries(Folder));
        Assert.Equal($"20261120-080000-{id}.eml", Path.GetFileName(file));
        var content = await File.ReadAllBytesAsync(file);
        var mail = new ReceivedMail("", [], content);
        Assert.Equal("回复", mail.Header("Subject"));
        Assert.Equal("研究门户 Portal <portal@localhost>", mail.Header("From")!.Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal($"<{id:N}@portal.example>", mail.Header("Message-ID"));
        Assert.Contains("您好\r\nhttps://portal.example/x", mail.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_written_again_is_the_same_file()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        await office.SendDueAsync();
        var once = Directory.GetFiles(Folder);

        // As after a crash between the file and the row.
        await office.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EmailState.Sending)));
        office.Clock.Now += Outbox.Lease;
        Assert.Equal(1, await office.SendDueAsync());
        Assert.Equal(once, Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task Half_a_letter_of_a_crash_is_in_nobodys_way()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        var workshop = Directory.CreateDirectory(Path.Combine(Folder, $".{id:N}"));
        await File.WriteAllTextAsync(Path.Combine(workshop.FullName, "torn.eml"), "X-Sender: portal");
        await office.SendDueAsync();
        Assert.Equal((EmailState.Sent, 1), ((await office.ReadAsync(id)).State, (await office.ReadAsync(id)).Attempts));
        Assert.EndsWith($"{id}.eml", Assert.Single(Directory.GetFileSystemEntries(Folder)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_keeps_the_letter_waiting()
    {
        await File.WriteAllTextAsync(Folder, "a file in the way");
        var id = await office.WriteAsync(PostOffice.Letter());
        await office.SendDueAsync();
        var email = await office.ReadAsync(id);
        Assert.Equal((EmailState.Waiting, 1), (email.State, email.Attempts));
        Assert.Contains("mail", email.LastError, StringComparison.Ordinal);

        File.Delete(Folder);
        office.Clock.Now += TimeSpan.FromMinutes(1);
        await office.SendDueAsync();
        Assert.Equal(EmailState.Sent, (await office.ReadAsync(id)).State);
    }
}
