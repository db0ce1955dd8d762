using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Portal.Mail;

/// <summary>IMAP through MailKit. Compiled only with the MSBuild property <c>MailKit=true</c>.</summary>
internal sealed class MailKitMailbox(IOptions<ImapOptions> options, IConfiguration configuration) : IMailbox
{
    /// <summary>In bytes. The library keeps what it fetches at once in memory.</summary>
    private const int PieceSize = 1024 * 1024;

    public async ValueTask<IMailboxSession> OpenAsync(CancellationToken cancellationToken)
    {
        var imap = options.Value;
        var client = new ImapClient
        {
            Timeout = (int)imap.ReplyPatience.TotalMilliseconds,
            // Chain, name and dates are checked; see MailKitTransport.
            CheckCertificateRevocation = false,
        };
        try
        {
            await client.ConnectAsync(imap.Host, imap.Port, SocketOptions(imap.Security), cancellationToken);
            await client.AuthenticateAsync(imap.UserName, imap.Password, cancellationToken);
            var folder = imap.Folder.Equals("INBOX", StringComparison.OrdinalIgnoreCase)
                ? client.Inbox ?? throw new NotSupportedException("The server has no INBOX.")
                : await client.GetFolderAsync(imap.Folder, cancellationToken);

            // Read-only: the server itself sees to it that nothing is marked as read.
            await folder.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
            return new Session(client, folder, await UidNextAsync(folder, cancellationToken), imap.MaxBytes, Path.GetFullPath(configuration["Data:Directory"] is { Length: > 0 } set ? set : "data"));
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public string Explain(Exception exception) => exception switch
    {
        ImapCommandException refused => refused.ResponseText is { Length: > 0 } words ? words : refused.Message,
        AuthenticationException => exception.Message,
        _ => MailKitFailure.Of(exception).Text,
    };

    private static SecureSocketOptions SocketOptions(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>Most servers say it; else it is asked of the last mail.</summary>
    private static async Task<long> UidNextAsync(IMailFolder folder, CancellationToken cancellationToken)
    {
        if (folder.UidNext is { } next)
        {
            return next.Id;
        }

        var last = folder.Count == 0 ? [] : await folder.FetchAsync(folder.Count - 1, folder.Count - 1, MessageSummaryItems.UniqueId, cancellationToken);
        return last.Count == 0 ? 1 : last[0].UniqueId.Id + 1L;
    }

    private sealed class Session(ImapClient client, IMailFolder folder, long uidNext, long maxBytes, string data) : IMailboxSession
    {
        public long UidValidity => folder.UidValidity;
        public long UidNext => uidNext;

        public async Task<IReadOnlyList<MailboxEntry>> ListAsync(long behind, CancellationToken cancellationToken)
        {
            if (behind >= UniqueId.MaxValue.Id || folder.Count == 0)
            {
                return [];
            }

            var range = new UniqueIdRange(new UniqueId((uint)(behind + 1)), UniqueId.MaxValue);
            var found = await folder.FetchAsync(range, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate, cancellationToken);

            // "5:*" names the last mail even if its number is 4.
            return [.. found.Where(mail => mail.UniqueId.Id > behind).OrderBy(mail => mail.UniqueId.Id)
                .Select(mail => new MailboxEntry(mail.UniqueId.Id, mail.Size ?? 0, mail.InternalDate ?? DateTimeOffset.MaxValue))];
        }

        public async Task<IncomingMail?> FetchAsync(MailboxEntry entry, CancellationToken cancellationToken)
        {
            var uid = new UniqueId((uint)entry.Uid);
            try
            {
                if (entry.Size > maxBytes)
                {
                    return MailKitReading.TooLarge(await folder.GetHeadersAsync(uid, cancellationToken), entry);
                }

                return await DownloadAsync(uid, entry, cancellationToken) is { } raw
                    ? MailKitReading.Read(raw, entry.ReceivedAt)
                    : MailKitReading.TooLarge(await folder.GetHeadersAsync(uid, cancellationToken), entry);
            }
            catch (MessageNotFoundException)
            {
                return null;
            }
            catch (ImapCommandException)
            {
                // The server does not give this one out, and may give out those behind it.
                return IncomingMail.Unreadable(entry);
            }
        }

        /// <returns>Null where it is larger than the server said, and too large.</returns>
        private async Task<Stream?> DownloadAsync(UniqueId uid, MailboxEntry entry, CancellationToken cancellationToken)
        {
            Stream raw = entry.Size > PieceSize ? OpenFile() : new MemoryStream();
            try
            {
                long before;
                do
                {
                    before = raw.Length;
                    await using var piece = await folder.GetStreamAsync(uid, (int)before, PieceSize, cancellationToken);
                    await piece.CopyToAsync(raw, cancellationToken);
                }
                while (raw.Length - before == PieceSize && raw.Length != entry.Size && raw.Length <= maxBytes);
            }
            catch
            {
                await raw.DisposeAsync();
                throw;
            }

            if (raw.Length <= maxBytes)
            {
                return raw;
            }

            await raw.DisposeAsync();
            return null;
        }

        /// <summary>
        /// Nobody needs its name, so that nothing is left of it after a crash. Not in the system's folder for such files,
        /// which may be in memory.
        /// </summary>
        private FileStream OpenFile()
        {
            Directory.CreateDirectory(data);
            var file = new FileStream(Path.Combine(data, $"mail-{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
            File.Delete(file.Name);
            return file;
        }

        public async ValueTask DisposeAsync()
        {
            using (client)
            {
                try
                {
                    await client.DisconnectAsync(quit: true);
                }
                catch (Exception e) when (e is IOException or ImapProtocolException or ImapCommandException)
                {
                    // A missing farewell is nobody's loss.
                }
            }
        }
    }
}

internal static partial class Intake
{
    static partial void AddMailKit(IServiceCollection services) => services.TryAddSingleton<IMailbox, MailKitMailbox>();
}
