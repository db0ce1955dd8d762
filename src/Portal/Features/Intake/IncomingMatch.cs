using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Intake;

/// <summary>
/// Whose answer a mail is. Two things have to fit: it names an inquiry in a way that only who got our letter can know,
/// and its address is known on that inquiry. Neither the subject nor the number in it says anything.
/// </summary>
internal sealed class IncomingMatch(PortalDbContext db, ReplyTokens tokens, ReplyAddress addresses, IOptions<MailOptions> mail, IOptions<ImapOptions> imap)
{
    /// <returns>The inquiry, or null where the mail stays unmatched; it then has the reason.</returns>
    public async Task<(Guid? InquiryId, UnmatchedReason? Reason)> FindAsync(IncomingMail incoming, IncomingEmail email, CancellationToken cancellationToken)
    {
        var named = await NamedAsync(incoming, cancellationToken);
        if (named is { } id && email.FromAddress is { } from && await IsKnownOnAsync(id, from, cancellationToken))
        {
            return (id, null);
        }

        var reason = await IsOfTheHouseAsync(email.FromAddress, cancellationToken) ? UnmatchedReason.FromHouse
            : named is null ? UnmatchedReason.NamesNothing
            : UnmatchedReason.UnknownSender;
        email.LeaveUnmatched(reason);
        return (null, reason);
    }

    /// <summary>Our own letter in our own mailbox, where the owner reads there: it is in the outbox already.</summary>
    public async Task<bool> IsOwnLetterAsync(IncomingMail incoming, CancellationToken cancellationToken) =>
        string.Equals(incoming.Email.FromAddress, mail.Value.From, StringComparison.OrdinalIgnoreCase)
        && MessageIdText.Parse(incoming.Email.MessageId) is { } messageId
        && await db.OutgoingEmails.AnyAsync(e => e.MessageId == messageId, cancellationToken);

    private async Task<Guid?> NamedAsync(IncomingMail incoming, CancellationToken cancellationToken)
    {
        foreach (var token in incoming.Recipients.Select(addresses.TokenIn).OfType<string>().Distinct().Take(5))
        {
            if (await tokens.OpenAsync(db, token, cancellationToken) is { } id && await IsOpenAsync(id, cancellationToken))
            {
                return id;
            }
        }

        var answered = incoming.Answers.Take(50).ToList();
        var letters = await db.OutgoingEmails
            .Where(e => answered.Contains(e.MessageId) && (e.Kind == EmailKind.Acknowledgement || e.Kind == EmailKind.Reply) && e.InquiryId != null)
            .Select(e => new { e.MessageId, Id = e.InquiryId!.Value })
            .ToListAsync(cancellationToken);
        foreach (var letter in letters.OrderBy(letter => answered.IndexOf(letter.MessageId)))
        {
            if (await IsOpenAsync(letter.Id, cancellationToken))
            {
                return letter.Id;
            }
        }

        return null;
    }

    /// <summary>Who sends spam gets no conversation.</summary>
    private Task<bool> IsOpenAsync(Guid id, CancellationToken cancellationToken) =>
        db.Inquiries.AnyAsync(i => i.Id == id && i.State != InquiryState.Spam && i.State != InquiryState.Quarantine, cancellationToken);

    /// <summary>Only the address of now: one that was corrected may be a stranger's who got our letters.</summary>
    private async Task<bool> IsKnownOnAsync(Guid id, string from, CancellationToken cancellationToken) =>
        string.Equals(await db.Inquiries.Where(i => i.Id == id).Select(i => i.Sender.Email).SingleOrDefaultAsync(cancellationToken), from, StringComparison.OrdinalIgnoreCase);

    private async Task<bool> IsOfTheHouseAsync(string? from, CancellationToken cancellationToken)
    {
        var ours = mail.Value.Recipients.Append(mail.Value.From).Append(imap.Value.Address);
        var normalized = from?.ToUpperInvariant();
        return from is not null
            && (ours.Contains(from, StringComparer.OrdinalIgnoreCase) || await db.Users.AnyAsync(user => user.NormalizedEmail == normalized, cancellationToken));
    }
}
