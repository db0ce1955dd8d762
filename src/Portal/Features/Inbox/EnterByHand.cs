using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inbox;

/// <param name="Mail">The unmatched mail that it was made from; its files come with it.</param>
/// <param name="Acknowledges">Whether the sender is told that it arrived, if there is an address.</param>
public sealed record EnterByHandCommand(EnteredInquiry Entered, Guid? Mail, bool Acknowledges, Actor By);

/// <summary>Keeps an inquiry that somebody here writes down. Nobody of the house is told, because somebody of the house did it.</summary>
public sealed class EnterByHandHandler(
    PortalDbContext db, IncomingContent content, Promises promises, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <returns>Its reference, the same for the same page sent twice; null where somebody decided about the mail meanwhile.</returns>
    public async Task<string?> HandleAsync(EnterByHandCommand command, CancellationToken cancellationToken)
    {
        var (entered, now) = (command.Entered, clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({entered.Key.ToString()}, 3))", cancellationToken);
        if (await db.Inquiries.Where(i => i.SubmissionKey == entered.Key).Select(i => i.Reference).SingleOrDefaultAsync(cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var email = command.Mail is { } id ? await db.FindEnterableAsync(id, cancellationToken) : null;
        if (command.Mail is not null && email is null)
        {
            return null;
        }

        var inquiry = Inquiry.EnterByHand(entered, await promises.UntilAsync(entered.Kind, entered.TopicId, cancellationToken), email, command.By, now);
        db.Inquiries.Add(inquiry);
        if (command.Acknowledges && inquiry.Sender.HasEmail)
        {
            db.OutgoingEmails.Add(InquiryAcknowledgedEmail.Compose(inquiry, site.Value, mail.Value, now));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }

        if (email is not null)
        {
            await content.HandOverAsync(email, inquiry.Id, now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return inquiry.Reference;
    }
}

internal static class EnterableMails
{
    /// <returns>A mail that belongs nowhere yet and that no machine wrote, with its files; null where there is none.</returns>
    public static Task<IncomingEmail?> FindEnterableAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.IncomingEmails.Include(e => e.Files.OrderBy(file => file.Number)).SingleOrDefaultAsync(
            e => e.Id == id && (e.State == IncomingState.Unmatched || e.State == IncomingState.SetAside)
                && (e.Kind == IncomingKind.Message || e.Kind == IncomingKind.TooLarge || e.Kind == IncomingKind.Unreadable),
            cancellationToken);
}
