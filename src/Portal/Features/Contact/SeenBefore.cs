using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Contact;

/// <summary>What the house has already that bears on an inquiry coming in.</summary>
/// <param name="EarlierId">The very same inquiry, stored before.</param>
/// <param name="EarlierOfForm">Another text from the same form that nobody has looked at yet.</param>
/// <param name="InDigest">Readers of the owner's mail who want no notice of their own for each inquiry.</param>
/// <param name="WithFiles">Those who want small files with their notice.</param>
/// <param name="InAttackWindow">Inquiries of everybody, counted as far as it matters; see <see cref="FormDesk.AttackWindow"/>.</param>
internal sealed record SeenBefore(
    Guid? EarlierId, int? EarlierVersion, Guid? EarlierOfForm, int InMinute, int InHour, int InAttackWindow, int OpenOfSender,
    bool SameTextFromAnother, bool SameFileFromAnother, string[] InDigest, string[] WithFiles);

/// <param name="Enough">How far inquiries of everybody are counted; in an attack there are many.</param>
internal sealed record SeenBeforeQuestion(Guid SubmissionKey, SubmitInquiryCommand Command, byte[]? Fingerprint, int Enough, DateTimeOffset Now);

internal static class SeenBeforeQuery
{
    /// <summary>
    /// Posts from one network address wait for each other here, so that a hundred at once are counted as well as a
    /// hundred in turn. The lock ends with the transaction.
    /// </summary>
    public static async Task<SeenBefore> SeenBeforeAsync(this PortalDbContext db, SeenBeforeQuestion question, CancellationToken cancellationToken)
    {
        var (key, command, fingerprint, enough, now) = question;
        var (address, email) = (command.AddressKey, command.Received.Sender.Email);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended(encode({address ?? []}::bytea, 'hex'), 1))", cancellationToken);

        var (minute, hour, window) = (now.AddMinutes(-1), now.AddHours(-1), now - FormDesk.AttackWindow);
        var form = command.Received.FormKey;
        var files = command.Files.Select(file => file.Sha256).ToArray();
        return await db.Database.SqlQuery<SeenBefore>(
            $"""
            select
              (select id from inquiries where submission_key = {key}) as "EarlierId",
              (select token_version from inquiries where submission_key = {key}) as "EarlierVersion",
              (select id from inquiries where form_key = {form} and state = 'new' order by id desc limit 1) as "EarlierOfForm",
              (select count(*)::int from inquiries where address_key = {address}::bytea and received_at > {minute}) as "InMinute",
              (select count(*)::int from inquiries where address_key = {address}::bytea and received_at > {hour}) as "InHour",
              (select count(*)::int from (select from inquiries where received_at > {window} limit {enough}) newest) as "InAttackWindow",
              (select count(*)::int from inquiries where email = {email}
                and state not in ('declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')) as "OpenOfSender",
              exists (select from inquiries where text_fingerprint = {fingerprint}::bytea and email <> {email} and form_key <> {form}) as "SameTextFromAnother",
              exists (select from attachments a join inquiries i on i.id = a.inquiry_id
                where a.sha256 = any ({files}::bytea[]) and i.email not in ({email}, '') and i.form_key <> {form}) as "SameFileFromAnother",
              array(select address from notice_preferences where cadence <> 'each') as "InDigest",
              array(select address from notice_preferences where attach_files) as "WithFiles"
            """).SingleAsync(cancellationToken);
    }
}
