using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Intake;

/// <param name="Reference">As it was typed.</param>
public sealed record LinkMailCommand(Guid Mail, string? Reference, Actor By);

public enum LinkOutcome
{
    Linked,

    /// <summary>What was typed cannot be a reference.</summary>
    NoReference,
    NoInquiry,

    /// <summary>Somebody else decided about the mail meanwhile.</summary>
    Gone,
}

/// <summary>A person says which inquiry a mail belongs to.</summary>
public sealed class LinkMailHandler(PortalDbContext db, JoinMail join)
{
    public async Task<LinkOutcome> HandleAsync(LinkMailCommand command, CancellationToken cancellationToken)
    {
        if (InquiryReference.Parse(command.Reference) is not { } reference)
        {
            return LinkOutcome.NoReference;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Inquiries.Where(i => i.Reference == reference).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellationToken) is not { } inquiry)
        {
            return LinkOutcome.NoInquiry;
        }

        var email = await db.IncomingEmails.Include(e => e.Files)
            .SingleOrDefaultAsync(e => e.Id == command.Mail && (e.State == IncomingState.Unmatched || e.State == IncomingState.SetAside), cancellationToken);
        if (email is null)
        {
            return LinkOutcome.Gone;
        }

        try
        {
            await join.JoinAsync(inquiry, email, command.By, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return LinkOutcome.Linked;
        }
        catch (DbUpdateConcurrencyException)
        {
            return LinkOutcome.Gone;
        }
    }
}
