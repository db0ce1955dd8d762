using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;

namespace Portal.Features.Inbox;

/// <param name="Reference">Of the inquiry that the letter is about.</param>
public sealed record SendAgainCommand(string Reference, Guid Letter);

public sealed class SendAgainHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>Whether there was such a letter and it had failed; a second press of the button finds it on its way.</returns>
    public async Task<bool> HandleAsync(SendAgainCommand command, CancellationToken cancellationToken)
    {
        var letter = await db.OutgoingEmails.SingleOrDefaultAsync(
            e => e.Id == command.Letter && db.Inquiries.Any(i => i.Id == e.InquiryId && i.Reference == command.Reference), cancellationToken);
        if (letter?.State != EmailState.Failed)
        {
            return false;
        }

        letter.SendAgain(clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        // New letters wake the worker through a trigger; this one is not new. Heard at the commit, not before.
        await db.Database.ExecuteSqlAsync($"select pg_notify('outbox', '')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
