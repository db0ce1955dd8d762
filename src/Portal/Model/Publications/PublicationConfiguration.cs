using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Site;

namespace Portal.Model.Publications;

public sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.IsContent("publications");
        publication.Property(p => p.Type).HasMaxLength(40);
        publication.Property(p => p.Title).HasMaxLength(500);
        publication.Property(p => p.ShortTitle).HasMaxLength(100);
        publication.Property(p => p.Venue).HasMaxLength(100);
        publication.Property(p => p.Award).HasMaxLength(200);
        publication.Property(p => p.Area).HasMaxLength(60);
        publication.Bilingual(p => p.Role);
        publication.Bilingual(p => p.Summary);
        publication.HasIndex(p => new { p.Year, p.Position }).IsDescending(true, false);
    }
}
