using System.Security.Cryptography;
using MimeKit;
using MimeKit.IO;
using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>What a mail says, in the terms of the house. Nothing in it is fetched, run or believed.</summary>
internal static class MailKitReading
{
    /// <summary>Where the servers on the way write whom they delivered to, which may be nobody of To and Cc.</summary>
    private static readonly string[] DeliveredTo = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To"];

    /// <param name="raw">Can seek, and belongs to the mail from now on: its original and its files are read from it.</param>
    public static IncomingMail Read(Stream raw, DateTimeOffset receivedAt)
    {
        raw.Position = 0;
        var unread = new IncomingMail
        {
            Email = new() { Kind = IncomingKind.Unreadable, ReceivedAt = receivedAt, Size = raw.Length, Sha256 = SHA256.HashData(raw) },
            Original = () => new BoundStream(raw, 0, raw.Length, leaveOpen: true),
            Content = raw,
        };
        try
        {
            // Not disposed of: its files are opened later, and all that it holds is the stream of the mail.
            raw.Position = 0;
            return Read(MimeMessage.Load(raw, persistent: true), unread);
        }
        catch (Exception)
        {
            // Whatever it is that somebody sent, even what asks for more memory than there is: the original is kept, and
            // the mails behind it are not held up.
            return unread;
        }
    }

    /// <summary>Of a mail that is left where it is.</summary>
    public static IncomingMail TooLarge(HeaderList headers, MailboxEntry entry)
    {
        using var message = new MimeMessage(headers);
        var read = Read(message, new() { Email = new() { ReceivedAt = entry.ReceivedAt, Size = entry.Size } });
        return read with { Report = null, Email = read.Email with { Kind = IncomingKind.TooLarge } };
    }

    private static IncomingMail Read(MimeMessage message, IncomingMail unread)
    {
        var body = MailKitBody.Of(message.Body);
        var report = MailKitReport.Of(message);
        var (text, quoted) = IncomingQuote.Divide(body.Text);
        var from = message.From.Mailboxes.ToList();
        return unread with
        {
            Email = unread.Email with
            {
                Kind = report is not null ? (report.Recipients.Any(r => r.HasFailed) ? IncomingKind.Bounce : IncomingKind.Report)
                    : MailKitReport.IsAutomatic(message) ? IncomingKind.AutomaticReply
                    : IncomingKind.Message,
                MessageId = message.MessageId is { } id ? $"<{id}>" : null,
                FromAddress = from.Count == 1 ? from[0].GetAddress(idnEncode: false) : null,
                FromName = from.Count == 1 ? from[0].Name : null,
                Subject = message.Subject ?? "",
                Text = text,
                Quoted = quoted,
                IsCut = body.IsCut,
                WrittenAt = message.Headers.Contains(HeaderId.Date) && message.Date != default ? message.Date : null,
            },
            Answers = [.. MessageIds(message).Distinct()],
            Recipients = [.. message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(mailbox => mailbox.Address).Concat(Delivered(message)).Distinct()],
            Files = body.Files,
            Report = report,
        };
    }

    private static IEnumerable<string> MessageIds(MimeMessage message) =>
        message.References.Append(message.InReplyTo).OfType<string>().Reverse().Select(id => $"<{id}>");

    private static IEnumerable<string> Delivered(MimeMessage message) => message.Headers
        .Where(header => DeliveredTo.Contains(header.Field, StringComparer.OrdinalIgnoreCase))
        .Select(header => header.Value.Trim().Trim('<', '>'));
}
