using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>The mailbox of <see cref="ImapOptions"/>. It is only looked at: nothing is marked, moved or deleted there.</summary>
public interface IMailbox
{
    ValueTask<IMailboxSession> OpenAsync(CancellationToken cancellationToken);

    /// <summary>The server's words, or what stands for them.</summary>
    string Explain(Exception exception);
}

public interface IMailboxSession : IAsyncDisposable
{
    /// <summary>The server's number for this numbering of the folder.</summary>
    long UidValidity { get; }

    /// <summary>Greater than every number in the folder.</summary>
    long UidNext { get; }

    /// <returns>What came behind a number, in the order of the numbers.</returns>
    Task<IReadOnlyList<MailboxEntry>> ListAsync(long behind, CancellationToken cancellationToken);

    /// <summary>Never fails for what is in the mail: what cannot be read comes back as <see cref="IncomingKind.Unreadable"/>.</summary>
    /// <returns>The mail, of which the caller disposes, or null where it is not there any more.</returns>
    Task<IncomingMail?> FetchAsync(MailboxEntry entry, CancellationToken cancellationToken);
}

/// <param name="Size">In bytes, as the server says.</param>
/// <param name="ReceivedAt">When the mailbox got it.</param>
public sealed record MailboxEntry(long Uid, long Size, DateTimeOffset ReceivedAt);

/// <summary>Takes in what was fetched.</summary>
public interface IIncomingMailHandler
{
    /// <summary>Keeps the mail, does what follows from it, and moves the cursor, all or nothing. One that was taken in before changes nothing.</summary>
    Task TakeInAsync(FetchedMail mail, CancellationToken cancellationToken);
}

/// <param name="Cursor">The name of the folder's cursor.</param>
public sealed record FetchedMail(string Cursor, long UidValidity, long Uid, IncomingMail Mail);
