using Microsoft.EntityFrameworkCore;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Data.Erasing;

/// <summary>
/// What is kept about the sender of an inquiry apart from the inquiry: letters to the owner that tell of several at once,
/// uploads that were never sent, mail that was not joined to it. Mail by address alone goes with the last inquiry of that
/// address: until then it may be about another one.
/// </summary>
public sealed class PersonTraces(PortalDbContext db)
{
    /// <summary>
    /// Holds the inquiry and those that took in mail of its sender, in one order, as everybody does who changes more than one.
    /// </summary>
    internal Task LockAsync(Guid id, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        select from inquiries where id = {id} or id in (
          select e.inquiry_id from incoming_emails e join inquiries i on lower(e.from_address) = lower(i.email) where i.id = {id} and e.inquiry_id <> {id})
        order by id for update
        """, cancellationToken);

    /// <summary>In the transaction that erases the inquiry, before it does.</summary>
    /// <param name="inquiry">With its events.</param>
    /// <returns>Whether something went from other inquiries.</returns>
    internal async Task<bool> RemoveAsync(Inquiry inquiry, IReadOnlyCollection<string> house, CancellationToken cancellationToken)
    {
        await ForgetStagedAsync(inquiry, cancellationToken);
        await ForgetLostLinksAsync(inquiry, cancellationToken);
        await CutDigestsAsync(inquiry.Reference, cancellationToken);
        var addresses = await OnlyHereAsync(inquiry, house, cancellationToken);
        await ForgetUnmatchedAsync(inquiry.Reference, addresses, cancellationToken);
        return await ForgetMailElsewhereAsync(inquiry.Id, addresses, cancellationToken);
    }

    private Task<int> ForgetStagedAsync(Inquiry inquiry, CancellationToken cancellationToken) =>
        db.Attachments.Where(a => a.InquiryId == null && a.FormKey == inquiry.FormKey).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Requests for lost links, and the letters that answered them; whoever has other inquiries may ask again.</summary>
    private async Task ForgetLostLinksAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        await db.LinkRequests.Where(r => r.Email == inquiry.Sender.Email).ExecuteDeleteAsync(cancellationToken);
        await db.OutgoingEmails
            .Where(e => e.Kind == EmailKind.SenderNews && e.InquiryId == null && e.TextBody.Contains(inquiry.Reference))
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task CutDigestsAsync(string reference, CancellationToken cancellationToken)
    {
        var letters = await db.OutgoingEmails
            .Where(e => e.InquiryId == null && (e.Kind == EmailKind.Digest || e.Kind == EmailKind.Reminder) && e.TextBody.Contains(reference))
            .Select(e => new { e.Id, e.TextBody }).ToListAsync(cancellationToken);
        foreach (var letter in letters)
        {
            var rows = db.OutgoingEmails.Where(e => e.Id == letter.Id);
            if (QuotedInquiries.Without(letter.TextBody, reference) is { } rest)
            {
                await rows.ExecuteUpdateAsync(set => set.SetProperty(e => e.TextBody, rest), cancellationToken);
            }
            else
            {
                await rows.ExecuteDeleteAsync(cancellationToken);
            }
        }
    }

    /// <summary>Addresses of the sender, also former ones, that no other inquiry and nobody of the house has.</summary>
    private async Task<List<string>> OnlyHereAsync(Inquiry inquiry, IReadOnlyCollection<string> house, CancellationToken cancellationToken)
    {
        var all = inquiry.Events.Where(entry => entry.Kind == InquiryEventKind.AddressCorrected).Select(entry => entry.Detail)
            .Append(inquiry.Sender.Email).OfType<string>().Where(address => address.Length > 0)
            .Except(house, StringComparer.OrdinalIgnoreCase).Distinct().ToList();
        var shared = await db.Inquiries.Where(i => i.Id != inquiry.Id && all.Contains(i.Sender.Email)).Select(i => i.Sender.Email).ToListAsync(cancellationToken);
        var upper = all.ConvertAll(address => address.ToUpperInvariant());
        var accounts = await db.Users.Where(user => upper.Contains(user.NormalizedEmail!)).Select(user => user.Email!).ToListAsync(cancellationToken);
        return [.. all.Except(shared.Concat(accounts), StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Mail that belongs to no inquiry and comes from the sender, or speaks of the inquiry or the address.</summary>
    private async Task ForgetUnmatchedAsync(string reference, List<string> addresses, CancellationToken cancellationToken)
    {
        var senders = addresses.ConvertAll(address => address.ToLowerInvariant());
        var words = addresses.Append(reference).Select(text => $"%{LikePattern.Plain(text)}%").ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from incoming_emails where inquiry_id is null and (lower(from_address) = any ({senders})
              or subject ilike any ({words}) or text ilike any ({words}) or quoted ilike any ({words}))
            """, cancellationToken);
    }

    /// <summary>
    /// Mail of the sender that became part of another conversation, as where inquiries were merged. What another inquiry
    /// was entered from is that inquiry, and goes with it.
    /// </summary>
    /// <returns>Whether anything went.</returns>
    private async Task<bool> ForgetMailElsewhereAsync(Guid id, List<string> addresses, CancellationToken cancellationToken)
    {
        var senders = addresses.ConvertAll(address => address.ToLowerInvariant());
        var mails = await db.Database.SqlQuery<Guid>(
            $"""
            select e.id as "Value" from incoming_emails e where e.inquiry_id <> {id} and lower(e.from_address) = any ({senders})
              and not exists (select from messages m where m.mail_id = e.id and not exists (
                select from messages o where o.inquiry_id = m.inquiry_id and o.id <> m.id and o.written_at <= m.written_at))
            """).ToListAsync(cancellationToken);
        await db.Set<Message>().Where(m => mails.Contains(m.MailId!.Value)).ExecuteDeleteAsync(cancellationToken);
        await db.Attachments.Where(a => a.Slot == AttachmentSlot.Mail && mails.Contains(a.FormKey!.Value)).ExecuteDeleteAsync(cancellationToken);
        await db.IncomingEmails.Where(e => mails.Contains(e.Id)).ExecuteDeleteAsync(cancellationToken);
        var letters = await db.Database.ExecuteSqlAsync(
            $"delete from outgoing_emails where inquiry_id <> {id} and kind = 'answered' and lower(reply_to_address) = any ({senders})", cancellationToken);
        return mails.Count > 0 || letters > 0;
    }
}
