using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Inquiries;

public sealed class HandOverConfiguration : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("hand_overs", table =>
        {
            table.HasCheckConstraint("ck_hand_overs_parts", "cardinality(parts) > 0");
            table.HasCheckConstraint("ck_hand_overs_answered", "(agreed is null) = (answered_at is null)");
            table.HasCheckConstraint("ck_hand_overs_wording", "(agreed is not distinct from true) = (wording is not null)");

            // Whatever the code does: nothing is taken back without a yes, and nothing is made without one that holds.
            table.HasCheckConstraint("ck_hand_overs_withdrawn", "withdrawn_at is null or agreed is not distinct from true");
            table.HasCheckConstraint("ck_hand_overs_made", "made_at is null or (agreed is not distinct from true and withdrawn_at is null and taken_back_at is null)");
        });
        handOver.Property(h => h.Id).ValueGeneratedNever();

        // Twice what the forms take, because some characters count once there and twice here.
        handOver.Property(h => h.Receiver).HasMaxLength(2 * HandOver.MaxReceiverLength);
        handOver.Property(h => h.Purpose).HasMaxLength(2 * HandOver.MaxPurposeLength);
        handOver.Property(h => h.Wording).HasMaxLength(HandOver.MaxWordingLength);
        handOver.Property(h => h.RequestedByName).HasMaxLength(Sender.MaxNameLength);
        handOver.Property(h => h.MadeByName).HasMaxLength(Sender.MaxNameLength);
        handOver.HasOne<Inquiry>().WithMany().HasForeignKey(h => h.InquiryId).OnDelete(DeleteBehavior.Cascade);
        handOver.HasIndex(h => new { h.InquiryId, h.RequestedAt });
        handOver.HasIndex(h => h.InquiryId, "ix_hand_overs_open").IsUnique()
            .HasFilter("agreed is distinct from false and withdrawn_at is null and taken_back_at is null and made_at is null").HasDatabaseName("ix_hand_overs_open");
    }
}
