using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;

namespace Portal.Mail;

/// <summary>
/// Writes letters as files into <c>mail</c> below the data folder. A file appears complete or not at all, and a letter
/// that is sent again is the same file again.
/// </summary>
internal sealed class PickupTransport(IConfiguration configuration) : IMailTransport
{
    public string Name => "Pickup";

    public MailFailure Explain(Exception exception) =>
        MailFailure.OfException(exception is SmtpException { InnerException: { } inner } ? inner : exception);

    public ValueTask<IMailConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var data = configuration["Data:Directory"] is { Length: > 0 } set ? set : "data";
        var folder = Path.GetFullPath(Path.Combine(data, "mail"));
        Directory.CreateDirectory(folder);
        return ValueTask.FromResult<IMailConnection>(new Folder(folder));
    }

    private sealed class Folder(string path) : IMailConnection
    {
        public bool IsUsable => true;

        public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            // The library chooses a name of its own, hence a folder for each letter; next to the goal, because only a
            // move within one file system is atomic.
            var workshop = Path.Combine(path, $".{mail.Id:N}");
            if (Directory.Exists(workshop))
            {
                // Somebody fell over here, and may have left half a letter.
                Directory.Delete(workshop, recursive: true);
            }

            Directory.CreateDirectory(workshop);
            try
            {
                using var client = new SmtpClient
                {
                    DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                    PickupDirectoryLocation = workshop,
                    DeliveryFormat = mail.NeedsUnicode ? SmtpDeliveryFormat.International : SmtpDeliveryFormat.SevenBit,
                };
                // People read these files, so the text is not encoded further.
                using var message = SmtpClientMessage.Of(mail, TransferEncoding.EightBit);
                await client.SendMailAsync(message, cancellationToken);
                var moment = mail.Date.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
                File.Move(Directory.GetFiles(workshop).Single(), Path.Combine(path, $"{moment}-{mail.Id}.eml"), overwrite: true);
            }
            finally
            {
                Directory.Delete(workshop, recursive: true);
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
