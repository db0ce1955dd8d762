using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;

namespace Portal.IntegrationTests.Hosting;

/// <summary>The program as a child process: what it prints where, and how it ends.</summary>
public sealed class VerbsTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string Email = "owner@portal.test";

    private PortalProcess portal = null!;
    private string connectionString = "";

    public async ValueTask InitializeAsync() => portal = new(connectionString = await postgres.CreateDatabaseAsync());

    public ValueTask DisposeAsync()
    {
        portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_owner_is_added_and_gets_a_new_password()
    {
        var added = (await portal.RunAsync(["owner", "add", "--email", Email, "--name", "Olga Owner", "--password-stdin"], "a long enough password\n")).Ends(0);
        Assert.Equal($"{Email} can sign in now.\n", added.Output);
        var first = await OwnerAsync();
        Assert.Equal(("Olga Owner", PortalRole.Owner), (first.DisplayName, first.Role));
        Assert.True(Fits(first, "a long enough password"));

        // PBKDF2 with SHA-512 as often as OWASP asks for; the hash says in its bytes 5 to 8 how often that was.
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(first.PasswordHash!).AsSpan(5)) >= 220_000);

        (await portal.RunAsync(["owner", "reset", "--email", Email, "--password-stdin"], "another long password\n")).Ends(0);
        var second = await OwnerAsync();
        Assert.True(Fits(second, "another long password"));
        Assert.NotEqual(first.SecurityStamp, second.SecurityStamp);

        var twice = (await portal.RunAsync(["owner", "add", "--email", Email, "--password-stdin"], "a long enough password\n")).Ends(1);
        Assert.Equal("There is an account with this address already.\n", twice.Error);
    }

    [Theory]
    [InlineData(Email, "too short 1234", "15 characters")]
    [InlineData(Email, "", "15 characters")]
    [InlineData("not an address", "a long enough password", "not one plain mail address")]
    public async Task Who_cannot_be_an_owner_is_told_why(string email, string password, string reason)
    {
        var refused = (await portal.RunAsync(["owner", "add", "--email", email, "--password-stdin"], password + "\n")).Ends(1);
        Assert.Contains(reason, refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
        Assert.Equal("", refused.Output);
        await using var db = Open();
        Assert.Equal(0, await db.Users.CountAsync());
    }

    [Fact]
    public async Task A_reset_keeps_the_second_factor_unless_told()
    {
        (await portal.RunAsync(["owner", "add", "--email", Email, "--password-stdin"], "a long enough password\n")).Ends(0);
        await using (var db = Open())
        {
            var person = await db.Users.SingleAsync();
            person.OfferCodes("encrypted");
            person.SwitchCodesOn(1, person.CreatedAt);
            person.Close(person.CreatedAt);
            db.RecoveryCodes.AddRange(RecoveryCode.MakeSet(person.Id, person.CreatedAt).Rows);
            await db.SaveChangesAsync();
        }

        var kept = (await portal.RunAsync(["owner", "reset", "--email", Email, "--password-stdin"], "another long password\n")).Ends(0);
        Assert.Contains("Its second factor stays", kept.Output, StringComparison.Ordinal);
        var after = await OwnerAsync();
        Assert.Equal((true, false), (after.HasCodes, after.IsClosed));

        (await portal.RunAsync(["owner", "reset", "--email", Email, "--password-stdin", "--without-second-factor"], "a third long password\n")).Ends(0);
        Assert.False((await OwnerAsync()).HasCodes);
        await using var read = Open();
        Assert.Equal(0, await read.RecoveryCodes.CountAsync());
        Assert.Equal(2, await read.AuditEntries.CountAsync(e => e.Action == Portal.Model.Audit.AuditAction.AccountReset));
    }

    [Fact]
    public async Task A_password_for_nobody_is_refused()
    {
        var refused = (await portal.RunAsync(["owner", "reset", "--email", "nobody@portal.test", "--password-stdin"], "a long enough password\n")).Ends(1);
        Assert.Equal("There is no account with this address.\n", refused.Error);
    }

    [Fact]
    public async Task Content_is_imported_once()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "content");
        var first = (await portal.RunAsync("content", "import", folder)).Ends(0);
        Assert.Contains("topics: 12 added (low-bit-diffusion", first.Output, StringComparison.Ordinal);
        var second = (await portal.RunAsync("content", "import", folder)).Ends(0);
        Assert.Contains("topics: 12 unchanged\n", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("added", second.Output, StringComparison.Ordinal);

        var nowhere = (await portal.RunAsync("content", "import", "/no/such/folder")).Ends(1);
        Assert.Contains("/no/such/folder", nowhere.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", nowhere.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_is_exported_into_an_empty_folder_only()
    {
        var target = Path.Combine(portal.DataFolder, "content");
        (await portal.RunAsync("content", "import", Path.Combine(AppContext.BaseDirectory, "content"))).Ends(0);

        var first = (await portal.RunAsync("content", "export", target)).Ends(0);
        Assert.Contains("topics.yaml: 12, new\n", first.Output, StringComparison.Ordinal);
        Assert.Equal("", first.Error);

        var refused = (await portal.RunAsync("content", "export", target)).Ends(1);
        Assert.Contains("in the way: background.yaml, faq.yaml, files.yaml", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);

        var again = (await portal.RunAsync("content", "export", target, "--overwrite")).Ends(0);
        Assert.Contains("topics.yaml: 12, unchanged\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_one_line_about_each_part()
    {
        portal.Environment["Data__Directory"] = portal.DataFolder;
        var check = (await portal.RunAsync("check")).Ends(0);
        Assert.Equal(["database", "schema", "clock", "keys", "disk", "room", "reader", "pictures", "uploads", "mail", "outbox", "instances", "notices", "backup", "owner"], check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        Assert.DoesNotContain("FAULT", check.Output, StringComparison.Ordinal);

        await using var db = Open();
        await db.Database.ExecuteSqlAsync($"delete from server_keys");
        Assert.Contains("keys      FAULT", (await portal.RunAsync("check")).Ends(1).Output, StringComparison.Ordinal);
    }

    /// <summary>At three in the morning nobody wants to read two pages to learn that a word is wrong.</summary>
    [Theory]
    [InlineData("migrate", ";Database=there_is_none")]
    [InlineData("check", ";Host=/nowhere")]
    [InlineData("migrate", ";Username=nobody_at_all")]
    public async Task A_database_that_cannot_be_had_is_told_in_one_line(string verb, string wrong)
    {
        using var there = new PortalProcess(connectionString + wrong);
        var told = (await there.RunAsync(verb)).Ends(3);
        Assert.StartsWith("The database cannot be reached: ", told.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (told.Error.Count(c => c == '\n'), told.Output));
    }

    [Fact]
    public async Task Retention_says_what_it_removes_and_refuses_what_cannot_be_meant()
    {
        await using (var db = Open())
        {
            var inquiry = SomeInquiry.New(new(2020, 1, 1, 12, 0, 0, TimeSpan.Zero));
            inquiry.MoveTo(Portal.Model.Inquiries.InquiryState.Spam, null, null, new(Guid.NewGuid(), "Olga Owner"), new(2020, 1, 2, 12, 0, 0, TimeSpan.Zero));
            db.Inquiries.Add(inquiry);
            await db.SaveChangesAsync();
        }

        var dry = (await portal.RunAsync("retention", "run", "--dry-run")).Ends(0);
        Assert.Equal("2020-02-02  Spam        1\n1 inquiries and 0 mails of no inquiry would be removed; 0 that still wait would be named to the owner.\n", dry.Output);
        var run = (await portal.RunAsync("retention", "run")).Ends(0);
        Assert.Contains("1 inquiries and 0 mails of no inquiry removed", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("0 inquiries", (await portal.RunAsync("retention", "run")).Ends(0).Output, StringComparison.Ordinal);

        portal.Environment["Retention__Declined"] = "0";
        var refused = (await portal.RunAsync("retention", "run")).Ends(2);
        Assert.Equal("Retention:Declined is 0; write a number of months from 1 to 120.\n", refused.Error);
    }

    [Fact]
    public async Task The_test_letter_arrives_or_the_server_s_words_are_told()
    {
        await using var server = new SmtpServer();
        foreach (var (key, value) in PostOffice.Relay(server))
        {
            portal.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value!;
        }

        var sent = (await portal.RunAsync("mail", "test", "--to", "ada@example.org")).Ends(0);
        Assert.StartsWith("Accepted (", sent.Output, StringComparison.Ordinal);
        Assert.Equal(["ada@example.org"], (await server.NextAsync()).Recipients);

        server.On("RCPT", "550 5.1.1 No such user here");
        var refused = (await portal.RunAsync("mail", "test", "--to", "ada@example.org")).Ends(1);
        Assert.Contains("No such user here", refused.Error, StringComparison.Ordinal);

        (await portal.RunAsync("mail", "test", "--to", "not an address")).Ends(2);
    }

    private async Task<PortalUser> OwnerAsync()
    {
        await using var db = Open();
        return await db.Users.AsNoTracking().SingleAsync(user => user.Email == Email);
    }

    private static bool Fits(PortalUser user, string password) =>
        new PasswordHasher<PortalUser>().VerifyHashedPassword(user, user.PasswordHash!, password) != PasswordVerificationResult.Failed;

    private PortalDbContext Open() => new(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(connectionString).Options);
}
