using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Site;

/// <summary>The bytes of a file of the site in one of its widths, apart from the rest, so that lists of files never read them.</summary>
public sealed class SiteFileVariant
{
    public required Guid FileId { get; init; }

    /// <summary>In pixels; 0 for a PDF.</summary>
    public required int Width { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }
    public required byte[] Bytes { get; init; }
}

public sealed class SiteFileVariantConfiguration : IEntityTypeConfiguration<SiteFileVariant>
{
    public void Configure(EntityTypeBuilder<SiteFileVariant> variant)
    {
        variant.ToTable("site_file_variants");
        variant.HasKey(v => new { v.FileId, v.Width });
        variant.HasOne<SiteFile>().WithMany().HasForeignKey(v => v.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
