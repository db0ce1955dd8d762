using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Accounts;
using Portal.Model.Inquiries;

namespace Portal.Model.Triage;

public sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.ToTable("tags");
        tag.Property(t => t.Id).ValueGeneratedNever();
        tag.Property(t => t.Key).HasMaxLength(Tag.MaxKeyLength);
        tag.HasIndex(t => t.Key).IsUnique();
        tag.ComplexProperty(t => t.Name, name =>
        {
            name.Property(n => n.En).HasMaxLength(Tag.MaxNameLength);
            name.Property(n => n.Zh).HasMaxLength(Tag.MaxNameLength);
        });
    }
}

public sealed class InquiryTagConfiguration : IEntityTypeConfiguration<InquiryTag>
{
    public void Configure(EntityTypeBuilder<InquiryTag> tagged)
    {
        tagged.ToTable("inquiry_tags");
        tagged.HasKey(t => new { t.InquiryId, t.TagId });
        tagged.HasIndex(t => new { t.TagId, t.InquiryId });
        tagged.HasOne(t => t.Tag).WithMany().HasForeignKey(t => t.TagId).OnDelete(DeleteBehavior.Cascade);
        tagged.HasOne<Inquiry>().WithMany(i => i.Tags).HasForeignKey(t => t.InquiryId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("saved_views");
        view.Property(v => v.Id).ValueGeneratedNever();
        view.Property(v => v.Name).HasMaxLength(SavedView.MaxNameLength);
        view.Property(v => v.Query).HasMaxLength(SavedView.MaxQueryLength);
        view.HasIndex(v => new { v.AccountId, v.Name }).IsUnique();
        view.HasIndex(v => v.AccountId, "ix_saved_views_start").IsUnique().HasFilter("is_start").HasDatabaseName("ix_saved_views_start");
        view.HasOne<PortalUser>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class InquiryOpeningConfiguration : IEntityTypeConfiguration<InquiryOpening>
{
    public void Configure(EntityTypeBuilder<InquiryOpening> opening)
    {
        opening.ToTable("inquiry_openings");
        opening.HasKey(o => new { o.InquiryId, o.AccountId });
        opening.Property(o => o.Name).HasMaxLength(Sender.MaxNameLength);
        opening.HasOne<Inquiry>().WithMany().HasForeignKey(o => o.InquiryId).OnDelete(DeleteBehavior.Cascade);
        opening.HasOne<PortalUser>().WithMany().HasForeignKey(o => o.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class InquiryLinkConfiguration : IEntityTypeConfiguration<InquiryLink>
{
    public void Configure(EntityTypeBuilder<InquiryLink> link)
    {
        link.ToTable("inquiry_links", table => table.HasCheckConstraint("ck_inquiry_links_order", "first_id < second_id"));
        link.HasKey(l => new { l.FirstId, l.SecondId });
        link.HasIndex(l => l.SecondId);
        link.HasOne<Inquiry>().WithMany().HasForeignKey(l => l.FirstId).OnDelete(DeleteBehavior.Cascade);
        link.HasOne<Inquiry>().WithMany().HasForeignKey(l => l.SecondId).OnDelete(DeleteBehavior.Cascade);
    }
}
