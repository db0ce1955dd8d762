using System.Text;
using MimeKit;
using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>A message in the terms of MimeKit.</summary>
internal static class MailKitMessage
{
    public static MimeMessage Of(OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            Date = mail.Date,
            MessageId = WithoutBrackets(mail.MessageId),
            Subject = mail.Subject,
            Body = Body(mail),
        };
        message.From.Add(Address(mail.From));
        message.To.Add(Address(mail.To));
        if (mail.ReplyTo is not null)
        {
            message.ReplyTo.Add(Address(mail.ReplyTo));
        }

        if (mail.InReplyTo is not null)
        {
            message.InReplyTo = WithoutBrackets(mail.InReplyTo);
        }

        message.References.AddRange(mail.References.Select(WithoutBrackets));
        if (mail.IsAutomatic)
        {
            message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        }

        if (mail.Unsubscribe is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{mail.Unsubscribe}>");
        }

        return message;
    }

    private static MimeEntity Body(OutgoingMail mail)
    {
        var body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html };
        foreach (var file in mail.Files)
        {
            body.Attachments.Add(file.Name, file.Bytes, ContentType.Parse(file.ContentType));
        }

        return body.ToMessageBody();
    }

    private static MailboxAddress Address(Mailbox mailbox)
    {
        var address = new MailboxAddress(Encoding.UTF8, mailbox.Name, mailbox.Address);
        return address.Address == mailbox.Address ? address : throw new FormatException("The address is not one plain mail address.");
    }

    private static string WithoutBrackets(string messageId) => messageId[1..^1];
}
