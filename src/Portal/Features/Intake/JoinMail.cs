using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Intake;

/// <summary>Makes a mail, with its files, part of an inquiry. In the caller's transaction.</summary>
public sealed class JoinMail(PortalDbContext db, IncomingContent content, TimeProvider clock)
{
    /// <param name="named">Where it was taken into another one, that one takes the mail in.</param>
    /// <param name="email">With its files.</param>
    public async Task<Inquiry> JoinAsync(Guid named, IncomingEmail email, Actor? by, CancellationToken cancellationToken)
    {
        var inquiryId = await db.OpenMainOfAsync(named, cancellationToken);

        // Whoever works on the inquiry at this moment is waited for, and who had it on the screen is told at the next save.
        await db.Database.ExecuteSqlAsync($"select 1 from inquiries where id = {inquiryId} for update", cancellationToken);
        var now = clock.GetUtcNow();
        var inquiry = await db.Inquiries.SingleAsync(i => i.Id == inquiryId, cancellationToken);
        db.Entry(inquiry).Property(i => i.State).IsModified = true;
        inquiry.TakeIn(email, EmptyBody(inquiry), by, now);
        await db.SaveChangesAsync(cancellationToken);
        await content.HandOverAsync(email, inquiryId, now, cancellationToken);
        return inquiry;
    }

    private static string EmptyBody(Inquiry inquiry)
    {
        using var _ = inquiry.Language.Speak();
        return IntakeTexts.EmptyBody;
    }
}
