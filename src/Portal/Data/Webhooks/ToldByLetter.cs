using Microsoft.EntityFrameworkCore;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Data.Webhooks;

/// <summary>
/// A reply that left is what tells its sender a decision. That it left and that webhooks hear of it is one statement. What a
/// later reply says, which may still be taken back, is not told by this one; a letter that leaves again tells nothing new.
/// </summary>
internal static class ToldByLetter
{
    private static readonly string[] Decisions = [.. Inquiry.ToldDecision.Select(state => SnakeCase.Of(state))];

    /// <summary>Of any letter, also one that is no reply: that tells nobody. Only what changes, in a statement that is not translated again.</summary>
    /// <returns>How many webhooks hear of it.</returns>
    public static Task<int> MarkSentAsync(this PortalDbContext db, OutgoingEmail email, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        with sent as (
          update outgoing_emails set state = 'sent', attempts = {email.Attempts}, sent_at = {email.SentAt}, last_error = null, needs_operator = false
          where id = {email.Id}),
        told as (
          select i.id, r.told_before, coalesce(
            (select later.told_before from messages later
             where later.inquiry_id = i.id and later.told_before is not null and (later.written_at, later.id) > (r.written_at, r.id)
             order by later.written_at, later.id limit 1), i.told_state) as state
          from inquiries i join messages r on r.inquiry_id = i.id
          where i.id = {email.InquiryId}::uuid and r.id = {email.ReplyId}::uuid and i.state not in ('quarantine', 'spam'))
        insert into webhook_deliveries (id, webhook_id, event, inquiry_id, cause, told, at, state, attempts, next_attempt_at)
        select gen_random_uuid(), w.id, 'decided', told.id, {email.ReplyId}::uuid, told.state, {email.SentAt}, 'waiting', 0, {email.SentAt}
        from told, webhooks w join users u on u.id = w.user_id
        where told.state <> told.told_before and told.state = any({Decisions}) and w.is_on and w.tells_decided and u.role = 'owner' and u.closed_at is null
        on conflict do nothing
        """,
        cancellationToken);
}
