using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.MailTests.Support;
using Portal.Model.Emails;

namespace Portal.MailTests;

/// <summary>The whole way of an answer: our letter, a real mailbox, the sender's mail program, a real server, the inbox.</summary>
public sealed class MailKitIntakeTests(PostgresServer postgres, RealMailServers servers)
{
    [Theory]
    [InlineData("Tls")]
    [InlineData("StartTls")]
    public async Task An_answer_comes_home_word_for_word_and_leaves_the_mailbox_as_it_was(string security)
    {
        await using var portal = await OpenAsync(security);
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync("/zh" + Answers.InternForm);
        var receipt = await visitor.CompleteAsync(form, new(Answers.Intern(RealMailServers.Wang.Address)) { ["Input.FullName"] = "王小雨" });
        var reference = receipt.Is(HttpStatusCode.OK).One("#reference").TextContent;
        var letter = await servers.FindAsync(RealMailServers.Wang, mail => mail.Header("Subject")!.Contains(reference, StringComparison.Ordinal));

        // The subject changes, and a mail program that keeps no thread answers: the address alone says where it belongs.
        var answerTo = new MailAddress(letter.Header("Reply-To")!);
        Assert.StartsWith("portal+", answerTo.Address, StringComparison.Ordinal);
        var marker = Guid.NewGuid().ToString("N");
        await SendAsync(RealMailServers.Wang.Address, answerTo.Address, $"关于开始时间 {marker}", "三月可以开始。\n\n在 2026年11月20日，Portal 写道：\n> 你好", Pdf);
        await servers.FindAsync(RealMailServers.Portal, IsAbout(marker));
        await portal.LookAsync();

        var inquiry = await portal.InDatabaseAsync(db => db.Inquiries.AsNoTracking().Include(i => i.Attachments)
            .Include(i => i.Messages.OrderBy(m => m.WrittenAt)).ThenInclude(m => m.Mail).SingleAsync(i => i.Reference == reference));
        var message = inquiry.Messages[^1];
        Assert.Equal(("三月可以开始。", "在 2026年11月20日，Portal 写道：\n> 你好"), (message.Body, message.Mail?.Quoted));
        Assert.Equal(("成绩单.pdf", (long)Pdf.Length), inquiry.Attachments.Select(a => (a.Name, a.Size)).Single(file => file.Name == "成绩单.pdf"));

        // Nobody marked it as read: "S" behind the name would say so.
        var folder = Path.Combine(servers.Mail, RealMailServers.Portal.Address);
        var file = Assert.Single(new[] { "cur", "new" }.SelectMany(part => Directory.EnumerateFiles(Path.Combine(folder, part))), path => IsAbout(marker)(Letter(path)));
        Assert.DoesNotContain('S', Path.GetFileName(file)[(Path.GetFileName(file) + ":2,").IndexOf(":2,", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task A_report_of_the_mail_server_and_a_strangers_mail_are_told_apart()
    {
        await using var portal = await OpenAsync("Tls");
        using var visitor = portal.NewVisitor();
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern(RealMailServers.Ada.Address));
        var reference = receipt.One("#reference").TextContent;
        var letter = await servers.FindAsync(RealMailServers.Ada, mail => mail.Header("Subject")!.Contains(reference, StringComparison.Ordinal));
        var marker = Guid.NewGuid().ToString("N");
        await SendAsync("stranger@example.net", new MailAddress(letter.Header("Reply-To")!).Address, $"Re: {reference} {marker}", "Let me in.", file: null);
        await servers.FindAsync(RealMailServers.Portal, IsAbout(marker));
        await portal.LookAsync();
        var kept = await portal.InDatabaseAsync(db => db.IncomingEmails.AsNoTracking().SingleAsync(e => e.Subject.Contains(marker)));
        Assert.Equal((IncomingState.Unmatched, UnmatchedReason.UnknownSender), (kept.State, kept.Reason));
    }

    [Fact]
    public async Task A_giant_mail_stays_in_the_mailbox_and_a_note_says_whose_it_is()
    {
        await using var portal = await OpenAsync("Tls", maxBytes: 65536);
        var marker = Guid.NewGuid().ToString("N");
        await SendAsync("giant@example.net", RealMailServers.Portal.Address, $"大 {marker}", "Too much.", Pdf);
        await servers.FindAsync(RealMailServers.Portal, IsAbout(marker));
        await portal.LookAsync();
        var kept = await portal.InDatabaseAsync(db => db.IncomingEmails.AsNoTracking().Include(e => e.Files).SingleAsync(e => e.Subject.Contains(marker)));
        Assert.Equal((IncomingKind.TooLarge, UnmatchedReason.TooLarge, "giant@example.net", $"大 {marker}"), (kept.Kind, kept.Reason, kept.FromAddress, kept.Subject));
        Assert.True(kept.Size > 100_000);
        Assert.Null(kept.Sha256);
        Assert.Empty(kept.Files);
    }

    [Fact]
    public async Task A_large_mail_comes_home_whole_and_leaves_no_file_behind()
    {
        await using var portal = await OpenAsync("StartTls", maxBytes: 16 << 20);
        var marker = Guid.NewGuid().ToString("N");
        byte[] pdf = [.. Pdf[..1000], .. RandomNumberGenerator.GetBytes(3_000_000), .. Pdf[1000..]];
        await SendAsync("large@example.net", RealMailServers.Portal.Address, $"长 {marker}", "Much.", pdf);
        await servers.FindAsync(RealMailServers.Portal, IsAbout(marker));
        await portal.LookAsync();
        var kept = await portal.InDatabaseAsync(db => db.IncomingEmails.AsNoTracking().Include(e => e.Files).SingleAsync(e => e.Subject.Contains(marker)));
        Assert.Equal((IncomingKind.Message, "Much."), (kept.Kind, kept.Text));
        var file = Assert.Single(kept.Files);
        Assert.Equal((null, pdf.Length, Convert.ToHexString(SHA256.HashData(pdf))), (file.Fault, file.Size, Convert.ToHexString(file.Sha256 ?? [])));
        var chunks = await portal.InDatabaseAsync(db => db.Set<IncomingChunk>().Where(c => c.IncomingEmailId == kept.Id && c.Part == IncomingChunk.Original)
            .OrderBy(c => c.Number).Select(c => c.Bytes).ToListAsync());
        byte[] original = [.. chunks.SelectMany(bytes => bytes)];
        Assert.Equal((kept.Size, Convert.ToHexString(kept.Sha256 ?? [])), (original.Length, Convert.ToHexString(SHA256.HashData(original))));
        Assert.True(kept.Size > 4_000_000);
        Assert.Empty(Directory.EnumerateFiles(portal.Data, "mail-*"));
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_the_servers_words()
    {
        await using var portal = await OpenAsync("Tls", password: "wrong");
        await portal.LookAsync();
        var cursor = await portal.InDatabaseAsync(db => db.IncomingCursors.AsNoTracking().SingleAsync());
        Assert.Null(cursor.FetchedAt);
        Assert.Contains("Authentication failed", cursor.Failure, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj\n<< /Type /Pages /Count 1 >>\nendobj\n{new string('x', 100_000)}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");

    private static Func<ReceivedMail, bool> IsAbout(string marker) => mail => mail.Header("Subject")?.Contains(marker, StringComparison.Ordinal) == true;

    private static ReceivedMail Letter(string path) => new("", [], Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\r\n")));

    private async Task SendAsync(string from, string to, string subject, string text, byte[]? file)
    {
        using var client = new SmtpClient("127.0.0.1", servers.SmtpPort);
        using var message = new MailMessage(from, to, subject, text) { SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        if (file is not null)
        {
            message.Attachments.Add(new(new MemoryStream(file), "成绩单.pdf", "application/pdf"));
        }

        await client.SendMailAsync(message);
    }

    private async Task<IntakeAtWork> OpenAsync(string security, string? password = null, int maxBytes = 1 << 20)
    {
        var portal = new IntakeAtWork(postgres);
        foreach (var (key, value) in RealDeliveryTests.Portal(servers, security).Append(new("Mail:Imap:Host", "127.0.0.1")))
        {
            portal.Settings[key] = value;
        }

        portal.Settings["Mail:Imap:Port"] = $"{(security == "Tls" ? servers.ImapTlsPort : servers.ImapPort)}";
        portal.Settings["Mail:Imap:Security"] = security;
        portal.Settings["Mail:Imap:UserName"] = RealMailServers.Portal.Address;
        portal.Settings["Mail:Imap:Password"] = password ?? RealMailServers.Portal.Password;
        portal.Settings["Mail:Imap:PlusAddressing"] = "true";
        portal.Settings["Mail:Imap:MaxBytes"] = $"{maxBytes}";
        portal.Settings["Mail:Imap:CheckEvery"] = "00:10:00";
        await portal.InitializeAsync();
        await portal.LookAsync();
        return portal;
    }

    private sealed class IntakeAtWork(PostgresServer postgres) : PortalServer(postgres)
    {
        private IServiceProvider? services;

        public string Data => services!.GetRequiredService<IConfiguration>()["Data:Directory"]!;

        public async Task LookAsync()
        {
            // The server writes down when mails came, and its clock is the real one.
            Clock.Now = TimeProvider.System.GetUtcNow();
            while (await services!.GetRequiredService<IncomingRound>().RunAsync(CancellationToken.None) is null)
            {
                await Task.Yield();
            }
        }

        protected override void Extend(IEndpointRouteBuilder routes) => services = routes.ServiceProvider;
    }
}
