using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Files;
using Portal.Model.Site;

namespace Portal.Features.Intake;

/// <summary>Keeps mails as they came, with those of their files that pass the checks of uploads.</summary>
internal sealed class IncomingStore(PortalDbContext db, IncomingContent content, IOptions<LimitsOptions> limits, TimeProvider clock)
{
    /// <summary>As many as a person looks at. What a mail has on top is named and not taken.</summary>
    private const int MaxFiles = 10;

    /// <summary>How many are named at all.</summary>
    private const int MaxNamedFiles = 50;

    /// <summary>
    /// The same mail once more: the folder was numbered anew, or the mail came over two roads. A Message-ID alone says
    /// nothing, because anybody can repeat one.
    /// </summary>
    public async Task<bool> IsKnownAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        var email = IncomingEmail.Receive(mail.Email, clock.GetUtcNow());
        return (email.Sha256 is { } hash && await db.IncomingEmails.AnyAsync(e => e.Sha256 == hash, cancellationToken))
            || (email.MessageId is not null && await db.IncomingEmails.AnyAsync(
                e => e.MessageId == email.MessageId && e.FromAddress == email.FromAddress && e.WrittenAt == email.WrittenAt
                    && e.Subject == email.Subject && e.Text == email.Text && e.Kind == email.Kind, cancellationToken));
    }

    /// <summary>In the caller's transaction; the row is saved, because its content needs it.</summary>
    public async Task<IncomingEmail> AddAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        var email = IncomingEmail.Receive(mail.Email, clock.GetUtcNow());
        var taken = new List<(int Number, IncomingPart File)>();
        foreach (var file in mail.Files.Take(MaxNamedFiles))
        {
            var number = email.Files.Count + 1;
            var (verdict, pdf) = Check(file, taken.Count, cancellationToken);
            if (pdf is null)
            {
                email.Add(IncomingFile.Refused(number, file.Name, file.Size, verdict!.Value));
            }
            else
            {
                email.Add(IncomingFile.Taken(number, file.Name, pdf));
                taken.Add((number, file));
            }
        }

        db.IncomingEmails.Add(email);
        await db.SaveChangesAsync(cancellationToken);
        await WriteAsync(email.Id, IncomingChunk.Original, mail.Original, cancellationToken);
        foreach (var (number, file) in taken)
        {
            await WriteAsync(email.Id, number, file.Open, cancellationToken);
        }

        return email;
    }

    private (IncomingFileFault? Fault, Model.Inquiries.AttachedPdf? Pdf) Check(IncomingPart file, int taken, CancellationToken cancellationToken)
    {
        if (file.Size > limits.Value.UploadBytes)
        {
            return (IncomingFileFault.TooLarge, null);
        }

        if (taken == MaxFiles)
        {
            return (IncomingFileFault.TooMany, null);
        }

        using var stream = file.Open();
        var (verdict, pdf) = PdfCheck.Run(stream, cancellationToken);
        return verdict switch
        {
            PdfVerdict.Empty => (IncomingFileFault.Empty, null),
            PdfVerdict.NotPdf => (IncomingFileFault.NotPdf, null),
            PdfVerdict.Damaged => (IncomingFileFault.Damaged, null),
            _ => (null, pdf),
        };
    }

    private async Task WriteAsync(Guid id, int part, Func<Stream>? open, CancellationToken cancellationToken)
    {
        if (open is not null)
        {
            await using var stream = open();
            await content.WriteAsync(id, part, stream, cancellationToken);
        }
    }
}
