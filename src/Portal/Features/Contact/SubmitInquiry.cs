using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Telemetry;
using Portal.Features.Contact.Screening;
using Portal.Features.Shared;
using Portal.Features.Shared.Files;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Contact;

/// <param name="AddressKey">See <see cref="AddressKeys"/>; null where the network address is unknown.</param>
/// <param name="FilledIn">How long the form was open, or null where nobody can tell.</param>
/// <param name="Promised">Until when the form promises an answer.</param>
public sealed record SubmitInquiryCommand(ReceivedInquiry Received, InquiryInput Input, IReadOnlyList<StagedFile> Files, byte[]? AddressKey, TimeSpan? FilledIn, DateTimeOffset Promised);

/// <summary>Exactly one of the two is set.</summary>
/// <param name="ReceiptPath">Where the sender's private page is, in the language of the answer.</param>
/// <param name="RetryAfter">Too much came from this network address; nothing was stored.</param>
public sealed record SubmitInquiryResult(string? ReceiptPath, TimeSpan? RetryAfter, SubmissionOutcome Outcome);

/// <summary>
/// Keeps an inquiry, its files and its letters, or nothing: within the transaction of its caller. The same once more,
/// by the same person, leads to the same receipt.
/// </summary>
public sealed class SubmitInquiryHandler(
    PortalDbContext db, InquiryLinks links, AttachmentContent contents, IOptions<SiteOptions> site, IOptions<MailOptions> mail, IOptions<LimitsOptions> limits, TimeProvider clock)
{
    public async Task<SubmitInquiryResult> HandleAsync(SubmitInquiryCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = SubmissionKeys.Of(command.Received, command.Files);
        var fingerprint = TextFingerprint.Of(command.Input.FreeTexts.OfType<string>());
        var before = await db.SeenBeforeAsync(new(key, command, fingerprint, limits.Value.ProofOfWorkAbove + 1, now), cancellationToken);
        if (before.EarlierId is { } earlier)
        {
            return await ReceiptAsync(earlier, before.EarlierVersion!.Value, SubmissionOutcome.Repeated, cancellationToken);
        }

        if (before.InHour >= limits.Value.RequestsPerAddressAndHour)
        {
            return new(null, TimeSpan.FromHours(1), SubmissionOutcome.Refused);
        }

        if (before.InMinute >= limits.Value.RequestsPerAddressAndMinute)
        {
            return new(null, TimeSpan.FromMinutes(1), SubmissionOutcome.Refused);
        }

        var inquiry = Inquiry.Receive(command.Received with
        {
            SubmissionKey = key,
            TextFingerprint = fingerprint,
            AddressKey = command.AddressKey,
            QuarantineReasons = Judge(command, before),
        }, Promised(command, now), now);
        db.Inquiries.Add(inquiry);
        await ReplaceEarlierAsync(inquiry, before, now, cancellationToken);
        db.OutgoingEmails.AddRange(InquiryReceivedEmail.Compose(inquiry, command.Files, before, site.Value, mail.Value, now));
        db.UntoldInquiries.AddRange(mail.Value.Recipients.Intersect(before.InDigest).Select(reader => new UntoldInquiry(reader, inquiry.Id)));
        db.OutgoingEmails.Add(InquiryAcknowledgedEmail.Compose(inquiry, site.Value, mail.Value, now));
        await db.SaveChangesAsync(cancellationToken);
        await TakeFilesAsync(inquiry, command.Files, cancellationToken);
        return await ReceiptAsync(
            inquiry.Id, inquiry.TokenVersion, inquiry.State == InquiryState.Quarantine ? SubmissionOutcome.Quarantined : SubmissionOutcome.New, cancellationToken);
    }

    /// <summary>Who invites to a talk and needs to know sooner is promised sooner.</summary>
    private DateTimeOffset Promised(SubmitInquiryCommand command, DateTimeOffset now) =>
        command.Received.Talk is { } talk ? PromiseClock.NotAfter(talk.ReplyNeededBy, command.Promised, now, site.Value).ToUniversalTime() : command.Promised;

    private IReadOnlyList<QuarantineReason> Judge(SubmitInquiryCommand command, SeenBefore before) => InquiryScreening.Judge(new(
        HoneypotFilled: command.Input.Comment is not null,
        FilledIn: command.FilledIn,
        MinimumFillSeconds: limits.Value.MinimumFillSeconds,
        IsMostlyLinks: LinkDensity.IsMostlyLinks(command.Input.FreeTexts.OfType<string>()),
        SameTextFromAnother: before.SameTextFromAnother,
        SameFileFromAnother: before.SameFileFromAnother,

        // The one that this one takes the place of does not count.
        OpenOfSender: before.OpenOfSender - (before.EarlierOfForm is null ? 0 : 1),
        OpenAllowed: limits.Value.OpenInquiriesPerSender,
        WorkWanted: before.InAttackWindow > limits.Value.ProofOfWorkAbove,

        // One solution is worth one inquiry.
        WorkDone: before.EarlierOfForm is null && ProofOfWork.IsSolved(command.Input.Stamp, command.Input.Work)));

    /// <summary>Whoever goes back and mends the text, or a mistyped address, wants the new one read.</summary>
    private async Task ReplaceEarlierAsync(Inquiry inquiry, SeenBefore before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (before.EarlierOfForm is { } id)
        {
            var earlier = await db.Inquiries.SingleAsync(i => i.Id == id, cancellationToken);
            earlier.ReplaceBy(inquiry, now);
            await db.UntoldInquiries.Where(u => u.InquiryId == id).ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>Staged files go with the inquiry; those that an earlier one has already are copied.</summary>
    private async Task TakeFilesAsync(Inquiry inquiry, IReadOnlyList<StagedFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return;
        }

        var ids = files.Where(file => !file.IsSent).Select(file => file.Id).ToList();
        var staged = await db.Attachments.Where(a => ids.Contains(a.Id) && a.InquiryId == null && a.FormKey != null).ToListAsync(cancellationToken);
        if (staged.Count < ids.Count)
        {
            throw new DbUpdateConcurrencyException("A file was replaced or taken back while its form was being sent.");
        }

        staged.ForEach(attachment => attachment.SendWith(inquiry.Id));
        await db.SaveChangesAsync(cancellationToken);
        foreach (var file in files.Where(file => file.IsSent))
        {
            await contents.CopyAsync(file.Id, inquiry.Id, cancellationToken);
        }
    }

    private async Task<SubmitInquiryResult> ReceiptAsync(Guid id, int version, SubmissionOutcome outcome, CancellationToken cancellationToken) =>
        new("/inquiries/" + await links.TokenAsync(id, version, cancellationToken), null, outcome);
}
