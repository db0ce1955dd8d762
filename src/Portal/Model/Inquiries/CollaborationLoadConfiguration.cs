using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Inquiries;

public sealed class CollaborationLoadConfiguration : IEntityTypeConfiguration<CollaborationLoad>
{
    public void Configure(EntityTypeBuilder<CollaborationLoad> load)
    {
        load.ToTable("collaboration_loads", table =>
        {
            table.HasCheckConstraint("ck_collaboration_loads_hours", $"hours_from >= 0 and hours_from <= hours_to and hours_to <= {CollaborationLoad.MostHours}");
            table.HasCheckConstraint("ck_collaboration_loads_months", "first_month <= last_month and extract(day from first_month) = 1 and extract(day from last_month) = 1");
        });
        load.HasKey(l => l.InquiryId);
        load.Ignore(l => l.Span);
        load.HasOne<Inquiry>().WithOne(i => i.Load).HasForeignKey<CollaborationLoad>(l => l.InquiryId).OnDelete(DeleteBehavior.Cascade);
        load.HasIndex(l => l.LastMonth);
    }
}
