using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared.SenderLetters;
using Portal.Mail;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Owed;

/// <param name="Until">The whole of that day, in the site's time zone.</param>
/// <param name="Note">Why, in the sender's language; the sender reads it.</param>
public sealed record ExtendPromiseCommand(DateOnly Until, string Note, Actor By);

/// <summary>Puts a promised answer off. The sender gets a letter with the note, which is on the private page as well.</summary>
public sealed class ExtendPromiseHandler(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">See <see cref="Inquiry.ExtendPromise"/>.</exception>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(SeenInquiry seen, ExtendPromiseCommand command, CancellationToken cancellationToken)
    {
        Extend(await db.OpenAsync(seen, cancellationToken), command);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>One of several, as it is now.</summary>
    /// <returns>Why not; null where it was put off.</returns>
    public async Task<InquiryRule?> HandleAsync(Guid id, ExtendPromiseCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(id, cancellationToken);
        try
        {
            Extend(inquiry, command);
        }
        catch (InquiryRuleException refused)
        {
            return refused.Rule;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>The same day would be no later one, whatever the hour; and some days are beyond every calendar.</summary>
    private DateTimeOffset EndOf(DateOnly until, Inquiry inquiry, DateTimeOffset now) =>
        until <= site.Value.Day(inquiry.PromisedUntil) ? inquiry.PromisedUntil
        : until > site.Value.Day(now + Inquiry.PutOffAtMost) ? now + Inquiry.PutOffAtMost + TimeSpan.FromDays(1)
        : site.Value.End(until);

    private void Extend(Inquiry inquiry, ExtendPromiseCommand command)
    {
        var now = clock.GetUtcNow();

        inquiry.ExtendPromise(EndOf(command.Until, inquiry, now), command.Note, command.By, now);
        if (inquiry.Sender.HasEmail)
        {
            db.OutgoingEmails.Add(PromiseLetters.Extended(inquiry, inquiry.PromiseChanges[^1], site.Value, mail.Value, now));
        }
    }
}
