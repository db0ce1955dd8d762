using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

public sealed class AddressInput
{
    [Needed, MailAddress]
    [Display(Name = nameof(InquiriesTexts.Address), ResourceType = typeof(InquiriesTexts))]
    public string? Address { get; set; }
}

/// <summary>
/// Our letters did not reach the sender, who says that the address is right, and they are sent again at once; or names another
/// one, which somebody here has to agree to, because no code can prove it.
/// </summary>
public sealed class CorrectOwnAddressHandler(PortalDbContext db, OwnerLetters owner, TimeProvider clock)
{
    /// <summary>Whoever has the link makes us write to an address; that must not become a way to annoy others.</summary>
    public const int MaxCorrections = 3;

    /// <param name="address">Normalized by <see cref="MailAddressText"/>.</param>
    /// <returns>False where no letter is missing an address, or enough was tried.</returns>
    public async Task<bool> HandleAsync(Guid inquiryId, string address, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(inquiryId, cancellationToken);
        if (!await MayTryAsync(inquiryId, cancellationToken))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (address == inquiry.Sender.Email)
        {
            await db.CorrectAddressAsync(inquiry, address, by: null, now, cancellationToken);
        }
        else if (address != inquiry.ProposedEmail)
        {
            inquiry.ProposeAddress(address, now);
            using var _ = inquiry.Language.Speak();
            await owner.TellAsync(inquiry, new(OwnerTexts.ProposedSubject, OwnerTexts.Proposed.With(inquiry.Sender.FullName, inquiry.Sender.Email, address)), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_notify('outbox', '')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<bool> MayTryAsync(Guid id, CancellationToken cancellationToken)
    {
        // All letters of one round are sent again at one moment.
        var tries = await db.Set<InquiryEvent>()
            .Where(e => e.InquiryId == id && e.ActorId == null && (e.Kind == InquiryEventKind.AddressProposed || e.Kind == InquiryEventKind.LetterSentAgain))
            .Select(e => e.At).Distinct().CountAsync(cancellationToken);
        return tries < MaxCorrections && await db.OutgoingEmails.AnyAsync(
            e => e.InquiryId == id && (e.State == EmailState.Failed || e.State == EmailState.Bounced)
                && (e.Kind == EmailKind.Acknowledgement || e.Kind == EmailKind.Reply),
            cancellationToken);
    }
}
