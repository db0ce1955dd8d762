using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Forms;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

public sealed class AddressInput
{
    [Needed, MailAddress]
    [Display(Name = nameof(InquiriesTexts.Address), ResourceType = typeof(InquiriesTexts))]
    public string? Address { get; set; }
}

/// <summary>The sender corrects an address that our letters did not reach, or says that it is right; those letters are sent again at once.</summary>
public sealed class CorrectOwnAddressHandler(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Whoever has the link makes us write to an address; that must not become a way to annoy others.</summary>
    public const int MaxCorrections = 3;

    /// <returns>False where no letter is missing an address, or it was corrected often enough.</returns>
    public async Task<bool> HandleAsync(Guid inquiryId, string address, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select from inquiries where id = {inquiryId} for no key update", cancellationToken);

        // All of one correction happens at one moment; sending to the same address once more counts as one, too.
        var corrections = await db.Set<InquiryEvent>()
            .Where(e => e.InquiryId == inquiryId && e.ActorId == null && (e.Kind == InquiryEventKind.AddressCorrected || e.Kind == InquiryEventKind.LetterSentAgain))
            .Select(e => e.At).Distinct().CountAsync(cancellationToken);
        var isMissing = await db.OutgoingEmails.AnyAsync(
            e => e.InquiryId == inquiryId && (e.State == EmailState.Failed || e.State == EmailState.Bounced)
                && (e.Kind == EmailKind.Acknowledgement || e.Kind == EmailKind.Reply),
            cancellationToken);
        if (corrections >= MaxCorrections || !isMissing)
        {
            return false;
        }

        var inquiry = await db.Inquiries.SingleAsync(i => i.Id == inquiryId, cancellationToken);
        await db.CorrectAddressAsync(inquiry, address, by: null, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_notify('outbox', '')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
