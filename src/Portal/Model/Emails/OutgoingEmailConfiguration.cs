using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Model.Emails;

public sealed class OutgoingEmailConfiguration : IEntityTypeConfiguration<OutgoingEmail>
{
    public void Configure(EntityTypeBuilder<OutgoingEmail> email)
    {
        email.ToTable("outgoing_emails");
        email.Property(e => e.Id).ValueGeneratedNever();
        email.Property(e => e.MessageId).HasMaxLength(OutgoingEmail.MaxMessageIdLength);
        email.Property(e => e.InReplyTo).HasMaxLength(OutgoingEmail.MaxMessageIdLength);
        email.Property(e => e.ToAddress).HasMaxLength(MailAddressText.MaxLength);
        email.Property(e => e.ToName).HasMaxLength(Sender.MaxNameLength);
        email.Property(e => e.ReplyToAddress).HasMaxLength(MailAddressText.MaxLength);
        email.Property(e => e.ReplyToName).HasMaxLength(Sender.MaxNameLength);
        email.Property(e => e.Subject).HasMaxLength(OutgoingEmail.MaxSubjectLength);
        email.Property(e => e.UnsubscribePath).HasMaxLength(OutgoingEmail.MaxPathLength);
        email.Property(e => e.LastError).HasMaxLength(OutgoingEmail.MaxErrorLength);

        email.HasOne<Inquiry>().WithMany().HasForeignKey(e => e.InquiryId).OnDelete(DeleteBehavior.Cascade);
        email.HasIndex(e => e.InquiryId);

        // The reply may go, its letter stays; drafts are deleted together.
        email.HasOne<Message>().WithMany().HasForeignKey(e => e.ReplyId).OnDelete(DeleteBehavior.SetNull);
        email.HasIndex(e => e.ReplyId).IsUnique();

        // The outbox page lists one state, newest first.
        email.HasIndex(e => new { e.State, e.Id });
        email.HasIndex(e => e.MessageId).IsUnique();

        // What the worker asks for, and nothing else.
        email.HasIndex(e => e.NextAttemptAt).HasFilter("state in ('waiting', 'sending')").HasDatabaseName("ix_outgoing_emails_due");

        // What every page of the inbox asks for.
        email.HasIndex(e => e.LastFailedAt, "ix_outgoing_emails_failed").HasFilter("state in ('failed', 'bounced')").HasDatabaseName("ix_outgoing_emails_failed");

        // What the page about mail asks for.
        email.HasIndex(e => e.LastFailedAt, "ix_outgoing_emails_last_failure").HasFilter("last_failed_at is not null and last_error is not null").HasDatabaseName("ix_outgoing_emails_last_failure");
    }
}
