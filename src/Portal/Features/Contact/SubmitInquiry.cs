using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

/// <param name="TopicKey">The key of a topic, or <see cref="InquiryInput.OtherTopic"/>.</param>
public sealed record SubmitInquiryCommand(ReceivedInquiry Received, string TopicKey)
{
    /// <summary>Exactly one of the two is set.</summary>
    public InternApplication? Application { get; init; }
    public CollaborationProposal? Proposal { get; init; }

    /// <summary>Of the topics that the inquiry can be about.</summary>
    public TopicKind TopicKind => Application is null ? TopicKind.Collaboration : TopicKind.Intern;
}

/// <summary>Exactly one of the two is set.</summary>
/// <param name="ReceiptPath">Where the sender's private page is, in the language of the answer.</param>
/// <param name="ClosedTopic">The key of a topic that takes no inquiries (any more); nothing was stored.</param>
public sealed record SubmitInquiryResult(string? ReceiptPath, string? ClosedTopic);

/// <summary>
/// Keeps an inquiry and its two letters in one transaction, or nothing. The same submission again, by the same person,
/// leads to the same receipt.
/// </summary>
public sealed class SubmitInquiryHandler(
    PortalDbContext db, InquiryLinks links, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    public async Task<SubmitInquiryResult> HandleAsync(SubmitInquiryCommand command, CancellationToken cancellationToken)
    {
        var key = command.Received.SubmissionKey;
        if (await FindEarlierAsync(key, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var now = clock.GetUtcNow();
        Topic? topic = null;
        if (command.TopicKey != InquiryInput.OtherTopic)
        {
            topic = await db.Topics.SingleOrDefaultAsync(t => t.Key == command.TopicKey, cancellationToken);
            if (topic?.Kind != command.TopicKind || !topic.TakesInquiries(DateOnly.FromDateTime(now.UtcDateTime)))
            {
                return new(null, command.TopicKey);
            }
        }

        var received = command.Received with { TopicId = topic?.Id };
        var inquiry = command.Application is { } application
            ? Inquiry.ReceiveApplication(received, application, now)
            : Inquiry.ReceiveProposal(received, command.Proposal!, now);
        db.Inquiries.Add(inquiry);
        db.OutgoingEmails.AddRange(InquiryReceivedEmail.Compose(inquiry, topic, site.Value, mail.Value, now));
        db.OutgoingEmails.Add(InquiryAcknowledgedEmail.Compose(inquiry, site.Value, mail.Value, now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // The same form, sent a second time while the first one was being stored.
            db.ChangeTracker.Clear();
            return await FindEarlierAsync(key, cancellationToken) ?? throw new InvalidOperationException("A unique name is taken by another inquiry.", e);
        }

        return await ReceiptAsync(inquiry.Id, inquiry.TokenVersion, cancellationToken);
    }

    private async Task<SubmitInquiryResult?> FindEarlierAsync(Guid submissionKey, CancellationToken cancellationToken)
    {
        var earlier = await db.Inquiries.Where(i => i.SubmissionKey == submissionKey)
            .Select(i => new { i.Id, i.TokenVersion })
            .SingleOrDefaultAsync(cancellationToken);
        return earlier is null ? null : await ReceiptAsync(earlier.Id, earlier.TokenVersion, cancellationToken);
    }

    private async Task<SubmitInquiryResult> ReceiptAsync(Guid id, int version, CancellationToken cancellationToken) =>
        new("/inquiries/" + await links.TokenAsync(id, version, cancellationToken), null);
}
