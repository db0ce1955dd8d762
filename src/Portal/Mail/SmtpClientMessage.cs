using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>A message in the terms of System.Net.Mail.</summary>
internal static class SmtpClientMessage
{
    public static MailMessage Of(OutgoingMail mail, TransferEncoding encoding)
    {
        var message = new MailMessage
        {
            From = Address(mail.From),
            HeadersEncoding = Encoding.UTF8,
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = encoding,
        };
        message.AlternateViews.Add(Html(mail.Html, encoding));
        foreach (var file in mail.Files)
        {
            message.Attachments.Add(Attachment(file));
        }

        message.To.Add(Address(mail.To));
        if (mail.ReplyTo is not null)
        {
            message.ReplyToList.Add(Address(mail.ReplyTo));
        }

        // The library writes Date itself: the moment of sending, whatever is set here.
        message.Headers.Add("Message-ID", mail.MessageId);
        if (mail.InReplyTo is not null)
        {
            message.Headers.Add("In-Reply-To", mail.InReplyTo);
        }

        if (mail.References.Count > 0)
        {
            message.Headers.Add("References", string.Join(' ', mail.References));
        }

        if (mail.IsAutomatic)
        {
            message.Headers.Add("Auto-Submitted", "auto-generated");
        }

        if (mail.Unsubscribe is not null)
        {
            message.Headers.Add("List-Unsubscribe", $"<{mail.Unsubscribe}>");
        }

        return message;
    }

    private static AlternateView Html(string html, TransferEncoding encoding)
    {
        var view = AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html);
        view.TransferEncoding = encoding;
        return view;
    }

    private static Attachment Attachment(MailFile file)
    {
        var attachment = new Attachment(new MemoryStream(file.Bytes), file.Name, file.ContentType) { NameEncoding = Encoding.UTF8 };

        // The name alone stands in Content-Type only, where some programs do not look for it.
        attachment.ContentDisposition!.FileName = file.Name;
        return attachment;
    }

    /// <summary>The parser is generous: out of a list it makes the last address. What it understood must be what was meant.</summary>
    private static MailAddress Address(Mailbox mailbox)
    {
        var address = new MailAddress(mailbox.Address, mailbox.Name, Encoding.UTF8);
        return address.Address == mailbox.Address ? address : throw new FormatException("The address is not one plain mail address.");
    }
}
