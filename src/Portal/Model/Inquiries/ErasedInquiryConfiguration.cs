using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Topics;

namespace Portal.Model.Inquiries;

public sealed class ErasedInquiryConfiguration : IEntityTypeConfiguration<ErasedInquiry>
{
    public void Configure(EntityTypeBuilder<ErasedInquiry> erased)
    {
        erased.ToTable("erased_inquiries");
        erased.Property(e => e.Id).ValueGeneratedNever();
        erased.Property(e => e.Reference).HasMaxLength(InquiryReference.MaxLength);
        erased.HasIndex(e => e.Reference).IsUnique();
        erased.HasIndex(e => e.ReceivedAt);
        erased.HasOne<Topic>().WithMany().HasForeignKey(e => e.TopicId).OnDelete(DeleteBehavior.SetNull);
        erased.HasMany(e => e.Events).WithOne().HasForeignKey(e => e.ErasedInquiryId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class ErasedEventConfiguration : IEntityTypeConfiguration<ErasedEvent>
{
    public void Configure(EntityTypeBuilder<ErasedEvent> entry)
    {
        entry.ToTable("erased_events");
        entry.HasKey(e => new { e.ErasedInquiryId, e.Number });
        entry.Property(e => e.Number).ValueGeneratedNever();
    }
}

public sealed class RemovalWarningConfiguration : IEntityTypeConfiguration<RemovalWarning>
{
    public void Configure(EntityTypeBuilder<RemovalWarning> warning)
    {
        warning.ToTable("removal_warnings");
        warning.HasKey(w => w.InquiryId);
        warning.HasOne<Inquiry>().WithOne().HasForeignKey<RemovalWarning>(w => w.InquiryId).OnDelete(DeleteBehavior.Cascade);
    }
}
