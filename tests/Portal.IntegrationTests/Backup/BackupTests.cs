using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Erasing;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Support;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Backup;

/// <summary>A backup is worth what comes back from it.</summary>
public sealed class BackupTests(PostgresServer postgres) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-backups-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_row_of_every_table_comes_back_and_the_portal_goes_on_with_it()
    {
        var portal = new IntakePortal(postgres);
        await portal.InitializeAsync();
        string reference, page;
        try
        {
            (await portal.SignInAsOwnerAsync()).Dispose();
            var person = new MarkedPerson(portal);
            await person.WriteEverythingAsync();
            reference = person.Intern.Reference;
            page = await portal.InServicesAsync(services => services.GetRequiredService<InquiryLinks>()
                .PathAsync(person.Intern.Id, person.Intern.TokenVersion, Language.English, CancellationToken.None).AsTask());
        }
        finally
        {
            await portal.DisposeAsync();
        }

        var before = await DatabaseDump.ReadAsync(portal.ConnectionString);
        var restored = await RestoreAsync(await SaveAsync(portal.ConnectionString));
        var after = await DatabaseDump.ReadAsync(restored);
        Assert.Equal([], before.OtherThanIn(after));
        Assert.All(["inquiries", "attachments", "attachment_chunks", "incoming_emails", "outgoing_emails", "search_entries", "server_keys", "data_protection_keys", "users", "topics"], table => Assert.False(after.IsEmpty(table)));
        Assert.Equal(await DatabaseDump.ReadSchemaAsync(portal.ConnectionString), await DatabaseDump.ReadSchemaAsync(restored));
        await GoesOnAsync(restored, reference, page);
    }

    [Fact]
    public async Task What_has_a_receipt_before_it_begins_is_in_it_and_what_comes_meanwhile_is_in_it_whole_or_not_at_all()
    {
        var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        try
        {
            var early = await AskAsync(portal, 1);
            using var isSaved = new CancellationTokenSource();
            var asking = Task.Run(async () =>
            {
                var number = 1;
                do
                {
                    await AskAsync(portal, ++number);
                }
                while (!isSaved.IsCancellationRequested);
                return number;
            });
            var file = await SaveAsync(portal.ConnectionString);
            await isSaved.CancelAsync();
            Assert.True(await asking > 1);

            var restored = await RestoreAsync(file);
            await using var db = Open(restored);
            var inquiries = await db.Inquiries.WithAnswers().Include(i => i.Messages).Include(i => i.Events).ToListAsync();
            Assert.Contains(early, inquiries.Select(i => i.Reference));
            Assert.All(inquiries, inquiry => Assert.Equal((1, true, true), (inquiry.Messages.Count, inquiry.Events.Count > 0, inquiry.Question is not null)));
            Assert.Equal(2 * inquiries.Count, await db.OutgoingEmails.CountAsync(letter => letter.InquiryId != null));
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_database_with_something_in_it_is_left_alone()
    {
        var database = await postgres.CreateDatabaseAsync();
        var file = await SaveAsync(database);
        var other = await postgres.CreateDatabaseAsync();
        var before = await DatabaseDump.ReadAsync(other);
        var refused = (await OperatorScript.RunAsync("restore.sh", other, [file])).Ends(1);
        Assert.Contains("is not empty", refused.Error, StringComparison.Ordinal);
        Assert.Equal([], before.OtherThanIn(await DatabaseDump.ReadAsync(other)));
    }

    /// <summary>Within the list of what is in it, and within the rows, when the tables were made already.</summary>
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.9)]
    public async Task Of_a_broken_file_nothing_comes_back(double share)
    {
        var database = await postgres.CreateDatabaseAsync();
        await using (var db = Open(database))
        {
            await db.Database.ExecuteSqlAsync($"create table many as select md5(n::text) from generate_series(1, 100000) n");
        }

        var file = await SaveAsync(database);
        await using (var broken = File.OpenWrite(file))
        {
            broken.SetLength((long)(broken.Length * share));
        }

        var empty = await postgres.CreateEmptyDatabaseAsync();
        var failed = await OperatorScript.RunAsync("restore.sh", empty, [file]);
        Assert.NotEqual(0, failed.ExitCode);
        Assert.DoesNotContain("Restored", failed.Error, StringComparison.Ordinal);
        Assert.Empty((await DatabaseDump.ReadAsync(empty)).Tables);
    }

    [Fact]
    public async Task What_is_no_backup_is_not_restored()
    {
        var file = Path.Combine(folder.FullName, "letter.txt");
        await File.WriteAllTextAsync(file, "PGNOTES");
        Assert.Contains("is not a backup", (await OperatorScript.RunAsync("restore.sh", await postgres.CreateEmptyDatabaseAsync(), [file])).Ends(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_cannot_be_made_leaves_nothing_and_removes_nothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        var old = OfDaysAgo(400);
        var file = Path.Combine(folder.FullName, "portal-new.dump");

        (await OperatorScript.RunAsync("backup.sh", database + ";Database=there_is_none", [file])).Ends(1);
        Assert.Equal([old], Directory.GetFiles(folder.FullName));

        var taken = (await OperatorScript.RunAsync("backup.sh", database, [old])).Ends(1);
        Assert.Contains("exists already", taken.Error, StringComparison.Ordinal);
        var wrong = (await OperatorScript.RunAsync("backup.sh", database, [file], ("Retention__Backups", "a month"))).Ends(1);
        Assert.Contains("Retention__Backups", wrong.Error, StringComparison.Ordinal);
        (await OperatorScript.RunAsync("backup.sh", database, [file], ("Retention__Backups", "3651"))).Ends(1);
        Assert.Equal([old], Directory.GetFiles(folder.FullName));
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task One_that_is_stopped_leaves_nothing(string signal, int exitCode)
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var holder = Open(database);
        await using var transaction = await holder.Database.BeginTransactionAsync();
        await holder.Database.ExecuteSqlAsync($"lock table inquiries in access exclusive mode");
        using var saving = OperatorScript.Start("backup.sh", database, [Path.Combine(folder.FullName, "portal-new.dump")]);
        await using var watcher = Open(database);
        var since = Stopwatch.GetTimestamp();
        while (await WaitingAsync(watcher) == 0)
        {
            Assert.True(!saving.HasExited && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(60), "It does not wait for the table.");
        }

        Assert.Single(Directory.GetFiles(folder.FullName, "*.part"));
        using (var kill = Process.Start("kill", [$"-{signal}", $"{saving.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        (await OperatorScript.EndedAsync(saving).WaitAsync(TimeSpan.FromSeconds(60))).Ends(exitCode);
        Assert.Empty(Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public async Task What_a_machine_that_went_down_left_of_one_goes_with_the_next()
    {
        var database = await postgres.CreateDatabaseAsync();
        var (dead, young) = (OfDaysAgo(2) + ".part", OfDaysAgo(0) + ".part");
        File.Move(dead[..^".part".Length], dead);
        File.Move(young[..^".part".Length], young);
        var file = Path.Combine(folder.FullName, "portal-new.dump");
        var saved = (await OperatorScript.RunAsync("backup.sh", database, [file])).Ends(0);
        Assert.Equal($"Removed {dead}, which was never finished.\n", saved.Error);
        Assert.Equal([young, file], Directory.GetFiles(folder.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_is_for_its_owner_only_and_takes_those_that_are_too_old_along()
    {
        var database = await postgres.CreateDatabaseAsync();
        var (old, young) = (OfDaysAgo(12), OfDaysAgo(8));
        var file = Path.Combine(folder.FullName, "portal-new.dump");
        var saved = (await OperatorScript.RunAsync("backup.sh", database, [file], ("Retention__Backups", "10"))).Ends(0);
        Assert.Equal(file + "\n", saved.Output);
        Assert.Contains(old, saved.Error, StringComparison.Ordinal);
        Assert.Equal([file, young], Directory.GetFiles(folder.FullName).Order(StringComparer.Ordinal).OrderBy(name => name != file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(file).UnixFileMode);
    }

    private static Task<int> WaitingAsync(PortalDbContext db) =>
        db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and application_name = 'pg_dump' and wait_event_type = 'Lock'").SingleAsync();

    private string OfDaysAgo(int days)
    {
        var file = Path.Combine(folder.FullName, $"portal-{days}.dump");
        File.WriteAllText(file, "");
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-days));
        return file;
    }

    private async Task<string> SaveAsync(string database)
    {
        var file = Path.Combine(folder.FullName, $"portal-{Guid.NewGuid():N}.dump");
        (await OperatorScript.RunAsync("backup.sh", database, [file])).Ends(0);
        return file;
    }

    private async Task<string> RestoreAsync(string file)
    {
        var empty = await postgres.CreateEmptyDatabaseAsync();
        (await OperatorScript.RunAsync("restore.sh", empty, [file])).Ends(0);
        return empty;
    }

    /// <summary>The old password and the old links open what they opened, and what is new is taken.</summary>
    private async Task GoesOnAsync(string database, string reference, string page)
    {
        var portal = new PortalServer(postgres);
        portal.Settings["ConnectionStrings:Portal"] = database;
        await portal.InitializeAsync();
        try
        {
            using var owner = await portal.SignInAsOwnerAsync();
            var inquiry = (await owner.VisitAsync($"/inbox/{reference}")).Is(HttpStatusCode.OK);
            Assert.Contains(MarkedPerson.Chinese, inquiry.Body, StringComparison.Ordinal);
            Assert.Contains(reference, (await portal.VisitAsync(page)).Is(HttpStatusCode.OK).Body, StringComparison.Ordinal);
            await AskAsync(portal, 1000);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    private static async Task<string> AskAsync(PortalServer portal, int number)
    {
        using var visitor = portal.NewVisitor();
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(Answers.QuestionForm), Answers.Question($"asker{number}@example.org"));
        return receipt.Is(HttpStatusCode.OK).One("#reference").TextContent;
    }

    private static PortalDbContext Open(string connectionString) => new(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(connectionString).Options);
}
