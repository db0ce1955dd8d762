using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Accounts;
using Portal.Model.Inquiries;

namespace Portal.Model.Triage;

public sealed class TriageActConfiguration : IEntityTypeConfiguration<TriageAct>
{
    public void Configure(EntityTypeBuilder<TriageAct> act)
    {
        act.ToTable("triage_acts");
        act.Ignore(a => a.By);
        act.Property(a => a.Id).ValueGeneratedNever();
        act.Property(a => a.ActorName).HasMaxLength(Sender.MaxNameLength);
        act.Property(a => a.Name).HasMaxLength(InquiryEvent.MaxDetailLength);
        act.Property(a => a.Wishes).HasMaxLength(TriageAct.MaxWordsLength);
        act.HasIndex(a => new { a.ActorId, a.Id });
        act.HasIndex(a => a.At, "ix_triage_acts_open").HasFilter("finished_at is null").HasDatabaseName("ix_triage_acts_open");
        act.HasMany(a => a.Items).WithOne().HasForeignKey(i => i.ActId).OnDelete(DeleteBehavior.Cascade);
        act.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.ActorId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class TriageActItemConfiguration : IEntityTypeConfiguration<TriageActItem>
{
    public void Configure(EntityTypeBuilder<TriageActItem> item)
    {
        item.ToTable("triage_act_items");
        item.HasKey(i => new { i.ActId, i.Number });
        item.Property(i => i.Detail).HasMaxLength(TriageActItem.MaxDetailLength);
        item.Property(i => i.Before).HasColumnType("jsonb");
        item.Property(i => i.After).HasColumnType("jsonb");
        item.HasIndex(i => i.InquiryId);
        item.HasOne<Inquiry>().WithMany().HasForeignKey(i => i.InquiryId).OnDelete(DeleteBehavior.Cascade);
    }
}
