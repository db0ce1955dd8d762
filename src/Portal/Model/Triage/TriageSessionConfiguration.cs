using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Accounts;
using Portal.Model.Inquiries;

namespace Portal.Model.Triage;

public sealed class TriageSessionConfiguration : IEntityTypeConfiguration<TriageSession>
{
    public void Configure(EntityTypeBuilder<TriageSession> session)
    {
        session.ToTable("triage_sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasIndex(s => s.AccountId).IsUnique();
        session.HasMany(s => s.Items).WithOne().HasForeignKey(i => i.SessionId).OnDelete(DeleteBehavior.Cascade);
        session.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class TriageSessionItemConfiguration : IEntityTypeConfiguration<TriageSessionItem>
{
    public void Configure(EntityTypeBuilder<TriageSessionItem> item)
    {
        item.ToTable("triage_session_items");
        item.HasKey(i => new { i.SessionId, i.Number });
        item.HasIndex(i => i.InquiryId);
        item.HasOne<Inquiry>().WithMany().HasForeignKey(i => i.InquiryId).OnDelete(DeleteBehavior.Cascade);
    }
}
