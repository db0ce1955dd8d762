using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Erasing;
using Portal.Mail;
using Portal.Model.Audit;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared.Erasing;

/// <param name="By">Null for the sender and for the portal itself.</param>
public sealed record EraseInquiryCommand(Guid Inquiry, ErasureCause Cause, AuditAuthor? By = null);

/// <summary>One inquiry goes, with all that is kept about it, in one transaction with the record that it went.</summary>
public sealed class EraseInquiryHandler(PortalDbContext db, InquiryEraser eraser, AuditTrail audit, IOptions<MailOptions> mail, IOptions<ImapOptions> imap)
{
    /// <param name="isStill">See <see cref="InquiryEraser.EraseAsync"/>.</param>
    /// <returns>What went; null where it is gone already, or <paramref name="isStill"/> refused.</returns>
    public async Task<ErasureCounts?> HandleAsync(EraseInquiryCommand command, CancellationToken cancellationToken, Func<Inquiry, bool>? isStill = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await eraser.EraseAsync(command.Inquiry, command.Cause, House, cancellationToken, isStill) is not var (erased, counts))
        {
            return null;
        }

        audit.Record(command.By ?? new(null, "", null), AuditAction.Erased, erased.Reference, after: $"{command.Cause}: {counts}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return counts;
    }

    private string[] House => [.. mail.Value.Recipients, mail.Value.From, imap.Value.Address];
}

/// <param name="Inquiries">See <see cref="PersonInquiries"/>.</param>
public sealed record ErasePersonCommand(IReadOnlyCollection<Guid> Inquiries, ErasureCause Cause, AuditAuthor? By = null);

/// <summary>Everything of one person goes, one inquiry after the other; after a fault the same again erases the rest.</summary>
public sealed class ErasePersonHandler(EraseInquiryHandler erase)
{
    /// <returns>How many inquiries went; those that were gone already do not count.</returns>
    public async Task<int> HandleAsync(ErasePersonCommand command, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var id in command.Inquiries.Distinct())
        {
            count += await erase.HandleAsync(new(id, command.Cause, command.By), cancellationToken) is null ? 0 : 1;
        }

        return count;
    }
}
