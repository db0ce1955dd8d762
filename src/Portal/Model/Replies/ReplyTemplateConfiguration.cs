using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Replies;

public sealed class ReplyTemplateConfiguration : IEntityTypeConfiguration<ReplyTemplate>
{
    public void Configure(EntityTypeBuilder<ReplyTemplate> template)
    {
        template.ToTable("reply_templates", table =>
        {
            table.HasCheckConstraint(
                "ck_reply_templates_on_in_both_languages",
                "not is_on or (btrim(title_en) <> '' and btrim(title_zh) <> '' and btrim(body_en) <> '' and btrim(body_zh) <> '') is true");
            table.HasCheckConstraint("ck_reply_templates_kinds", "cardinality(kinds) > 0");
        });
        template.Property(t => t.Id).ValueGeneratedNever();
        template.Property(t => t.Key).HasMaxLength(ReplyTemplate.MaxKeyLength);
        template.HasIndex(t => t.Key).IsUnique();
        template.ComplexProperty(t => t.Title, title =>
        {
            title.Property(t => t.En).HasMaxLength(2 * ReplyTemplate.MaxTitleLength);
            title.Property(t => t.Zh).HasMaxLength(2 * ReplyTemplate.MaxTitleLength);
        });
        template.ComplexProperty(t => t.Body, body =>
        {
            body.Property(b => b.En).HasMaxLength(2 * ReplyTemplate.MaxBodyLength);
            body.Property(b => b.Zh).HasMaxLength(2 * ReplyTemplate.MaxBodyLength);
        });
        template.Ignore(t => t.Content);
        template.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
    }
}
