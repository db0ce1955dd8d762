using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Inquiries;

public sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    private const string Staged = "inquiry_id is null";

    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("attachments", table =>
        {
            table.HasCheckConstraint("ck_attachments_size", "size > 0");
            table.HasCheckConstraint("ck_attachments_pages", "pages > 0");
            table.HasCheckConstraint("ck_attachments_sha256", $"octet_length(sha256) = {Attachment.HashLength}");
            table.HasCheckConstraint("ck_attachments_threat_was_scanned", "threat is null or scanned_at is not null");
            table.HasCheckConstraint("ck_attachments_sent_forgets_address", "inquiry_id is null or (address_key is null and form_key is not null)");
        });
        attachment.Property(a => a.Id).ValueGeneratedNever();
        attachment.Property(a => a.Name).HasMaxLength(AttachmentName.MaxLength);
        attachment.Property(a => a.Threat).HasMaxLength(Attachment.MaxThreatLength);
        attachment.Property(a => a.AddressKey).HasMaxLength(Attachment.MaxAddressKeyLength);

        // Sending a file and replacing it at the same moment: whoever comes second is told.
        attachment.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();

        attachment.HasIndex(a => new { a.FormKey, a.Slot }).IsUnique().HasFilter(Staged);

        // A form asks for those that went with it as well.
        attachment.HasIndex(a => a.FormKey).HasFilter("form_key is not null");
        attachment.HasIndex(a => a.StagedAt).HasFilter(Staged);
        attachment.HasIndex(a => new { a.AddressKey, a.StagedAt }).HasFilter(Staged);
        attachment.HasIndex(a => a.InquiryId);
        attachment.HasIndex(a => a.ScannedAt).HasFilter("inquiry_id is not null and scanned_at is null");
        attachment.HasIndex(a => a.StagedAt, "ix_attachments_text_due").HasFilter("inquiry_id is not null and text_state = 'due'").HasDatabaseName("ix_attachments_text_due");
        attachment.HasIndex(a => a.Sha256);
        attachment.HasMany<AttachmentChunk>().WithOne().HasForeignKey(c => c.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class AttachmentChunkConfiguration : IEntityTypeConfiguration<AttachmentChunk>
{
    public void Configure(EntityTypeBuilder<AttachmentChunk> chunk)
    {
        chunk.ToTable("attachment_chunks", table =>
        {
            table.HasCheckConstraint("ck_attachment_chunks_number", "number >= 0");
            table.HasCheckConstraint("ck_attachment_chunks_bytes", $"octet_length(bytes) between 1 and {AttachmentChunk.FullSize}");
        });
        chunk.HasKey(c => new { c.AttachmentId, c.Number });
    }
}
