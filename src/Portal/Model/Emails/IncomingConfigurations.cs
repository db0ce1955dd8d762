using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Model.Emails;

public sealed class IncomingEmailConfiguration : IEntityTypeConfiguration<IncomingEmail>
{
    public void Configure(EntityTypeBuilder<IncomingEmail> email)
    {
        email.ToTable("incoming_emails", table =>
        {
            table.HasCheckConstraint("ck_incoming_emails_joined", "(state = 'joined') = (inquiry_id is not null)");
            table.HasCheckConstraint("ck_incoming_emails_unmatched_why", "state <> 'unmatched' or reason is not null");
            table.HasCheckConstraint("ck_incoming_emails_sha256", $"octet_length(sha256) = {IncomingEmail.HashLength}");
            table.HasCheckConstraint("ck_incoming_emails_size", "size >= 0");
        });
        email.Property(e => e.Id).ValueGeneratedNever();
        email.Property(e => e.MessageId).HasMaxLength(OutgoingEmail.MaxMessageIdLength);
        email.Property(e => e.FromAddress).HasMaxLength(MailAddressText.MaxLength);
        email.Property(e => e.FromName).HasMaxLength(Sender.MaxNameLength);
        email.Property(e => e.Subject).HasMaxLength(IncomingEmail.MaxSubjectLength);
        email.Property(e => e.Text).HasMaxLength(IncomingEmail.MaxTextLength);
        email.Property(e => e.Quoted).HasMaxLength(IncomingEmail.MaxTextLength);
        email.Ignore(e => e.Author);

        // Two people decide about the same mail at the same moment: whoever comes second is told.
        email.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();

        // Who erases an inquiry erases what its sender mailed.
        email.HasOne<Inquiry>().WithMany().HasForeignKey(e => e.InquiryId).OnDelete(DeleteBehavior.Cascade);
        email.HasMany(e => e.Files).WithOne().HasForeignKey(f => f.IncomingEmailId).OnDelete(DeleteBehavior.Cascade);
        email.HasMany<IncomingChunk>().WithOne().HasForeignKey(c => c.IncomingEmailId).OnDelete(DeleteBehavior.Cascade);
        email.HasIndex(e => e.InquiryId);
        email.HasIndex(e => e.Sha256);
        email.HasIndex(e => e.MessageId);
        email.HasIndex(e => e.Id).HasFilter("state = 'unmatched'").HasDatabaseName("ix_incoming_emails_unmatched");
    }
}

public sealed class IncomingFileConfiguration : IEntityTypeConfiguration<IncomingFile>
{
    public void Configure(EntityTypeBuilder<IncomingFile> file)
    {
        file.ToTable("incoming_files", table =>
            table.HasCheckConstraint("ck_incoming_files_taken", "(fault is null) = (sha256 is not null)"));
        file.HasKey(f => new { f.IncomingEmailId, f.Number });
        file.Property(f => f.Number).ValueGeneratedNever();
        file.Property(f => f.Name).HasMaxLength(AttachmentName.MaxLength);
    }
}

public sealed class IncomingChunkConfiguration : IEntityTypeConfiguration<IncomingChunk>
{
    public void Configure(EntityTypeBuilder<IncomingChunk> chunk)
    {
        chunk.ToTable("incoming_chunks", table =>
        {
            table.HasCheckConstraint("ck_incoming_chunks_number", "part >= 0 and number >= 0");
            table.HasCheckConstraint("ck_incoming_chunks_bytes", $"octet_length(bytes) between 1 and {AttachmentChunk.FullSize}");
        });
        chunk.HasKey(c => new { c.IncomingEmailId, c.Part, c.Number });
    }
}

public sealed class IncomingCursorConfiguration : IEntityTypeConfiguration<IncomingCursor>
{
    public void Configure(EntityTypeBuilder<IncomingCursor> cursor)
    {
        cursor.ToTable("incoming_cursors");
        cursor.HasKey(c => c.Name);
        cursor.Property(c => c.Name).HasMaxLength(IncomingCursor.MaxNameLength);
        cursor.Property(c => c.Failure).HasMaxLength(OutgoingEmail.MaxErrorLength);
    }
}
