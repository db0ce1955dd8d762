using Portal.Mail;

namespace Portal.IntegrationTests.Support;

/// <summary>A mailbox that a test puts read mails into, for all that happens behind the library that reads them.</summary>
public sealed class HandedMailbox : IMailbox, IMailboxSession
{
    private readonly List<(MailboxEntry Entry, IncomingMail Mail)> mails = [];

    public long UidValidity { get; set; } = 7;
    public long UidNext => mails.Count == 0 ? 1 : mails[^1].Entry.Uid + 1;

    /// <summary>Until it is null again, the server cannot be reached.</summary>
    public string? Trouble { get; set; }

    /// <summary>Sender of a mail that ends the conversation whenever it is asked for.</summary>
    public string? Unfetchable { get; set; }

    public void Put(IncomingMail mail) => mails.Add((new(UidNext, mail.Email.Size, mail.Email.ReceivedAt), mail));

    /// <summary>As after a restore: the same mails under other numbers.</summary>
    public void NumberAnew()
    {
        var all = mails.Select(mail => mail.Mail).ToList();
        mails.Clear();
        UidValidity++;
        all.ForEach(Put);
    }

    public ValueTask<IMailboxSession> OpenAsync(CancellationToken cancellationToken) =>
        Trouble is null ? new((IMailboxSession)this) : throw new IOException(Trouble);

    public string Explain(Exception exception) => exception.Message;

    public Task<IReadOnlyList<MailboxEntry>> ListAsync(long behind, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MailboxEntry>>([.. mails.Select(mail => mail.Entry).Where(entry => entry.Uid > behind)]);

    public Task<IncomingMail?> FetchAsync(MailboxEntry entry, CancellationToken cancellationToken)
    {
        var mail = mails.Single(mail => mail.Entry.Uid == entry.Uid).Mail;
        return mail.Email.FromAddress == Unfetchable ? throw new IOException("Connection reset by peer") : Task.FromResult<IncomingMail?>(mail);
    }

    public ValueTask DisposeAsync() => default;
}
