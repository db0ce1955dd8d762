using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Intake;

/// <summary>A portal whose answers come home to a mailbox that the test fills.</summary>
public sealed class IntakePortal : PortalServer
{
    public const string MailAddress = "replies@portal.test";

    private int count;

    public IntakePortal(PostgresServer postgres)
        : base(postgres)
    {
        Settings["Mail:Imap:Host"] = "imap.portal.test";
        Settings["Mail:Imap:UserName"] = MailAddress;
        Settings["Mail:Imap:Password"] = "secret";
        Settings["Mail:Imap:PlusAddressing"] = "true";
        Settings["Mail:Imap:CheckEvery"] = "00:10:00";
    }

    public HandedMailbox Incoming { get; } = new();
    public IServiceProvider Services { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();

        // Its look at the start would come in between those of the tests.
        await this.WithoutAsync<IncomingWorker>();

        // What is in the folder at first sight is passed over.
        await LookAsync();
    }

    /// <summary>A mail that says nothing but its words, from somebody.</summary>
    public IncomingMail Mail(string from, string text = "I can start in March.", string subject = "Re: hello")
    {
        var number = ++count;
        var raw = Encoding.UTF8.GetBytes($"From: {from}\r\nSubject: {subject}\r\n\r\n{text} {number}");
        return new()
        {
            Email = new()
            {
                Kind = IncomingKind.Message,
                MessageId = $"<mail-{number}@mail.example.edu>",
                FromAddress = from,
                FromName = "Ada Zhang",
                Subject = subject,
                Text = text,
                WrittenAt = Clock.Now,
                ReceivedAt = Clock.Now,
                Size = raw.Length,
                Sha256 = SHA256.HashData(raw),
            },
            Original = () => new MemoryStream(raw),
        };
    }

    /// <returns>How many mails one look took in.</returns>
    public async Task<int> LookAsync()
    {
        // Rows of one moment have no order among them.
        Clock.Now += TimeSpan.FromSeconds(1);
        return (await Services.GetRequiredService<IncomingRound>().RunAsync(CancellationToken.None))!.Value;
    }

    /// <returns>What became of the mail after the next look.</returns>
    public async Task<IncomingEmail> ReceiveAsync(IncomingMail mail)
    {
        Incoming.Put(mail);
        await LookAsync();
        var messageId = mail.Email.MessageId;
        return await InDatabaseAsync(db => db.IncomingEmails.AsNoTracking().Include(e => e.Files).SingleAsync(e => e.MessageId == messageId));
    }

    /// <summary>An application through the form.</summary>
    public async Task<Inquiry> ApplyAsync(string email)
    {
        using var visitor = NewVisitor();
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern(email));
        return await ReadAsync(receipt.One("#reference").TextContent);
    }

    public Task<Inquiry> ReadAsync(string reference) => InDatabaseAsync(db => db.Inquiries.AsNoTracking()
        .Include(i => i.Events.OrderBy(e => e.Id)).Include(i => i.Messages.OrderBy(m => m.Id)).ThenInclude(m => m.Mail).Include(i => i.Attachments)
        .SingleAsync(i => i.Reference == reference));

    /// <summary>The letters about an inquiry, oldest first.</summary>
    public Task<List<OutgoingEmail>> LettersAsync(Inquiry inquiry, EmailKind kind) => InDatabaseAsync(db =>
        db.OutgoingEmails.AsNoTracking().Where(e => e.InquiryId == inquiry.Id && e.Kind == kind).OrderBy(e => e.Id).ToListAsync());

    public async Task<string> AddressOfAsync(Inquiry inquiry) =>
        $"replies+{await Services.GetRequiredService<ReplyTokens>().OfAsync(inquiry.Id, inquiry.Reference, CancellationToken.None)}@portal.test";

    public Task<int> ChangeAsync(string reference, Action<Inquiry> change) => InDatabaseAsync(async db =>
    {
        change(await db.Inquiries.SingleAsync(i => i.Reference == reference));
        return await db.SaveChangesAsync();
    });

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<IMailbox>(Incoming);

    protected override void Extend(IEndpointRouteBuilder routes) => Services = routes.ServiceProvider;
}
