using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Site;

/// <summary>A key that a row had before it was renamed. Its old address leads to the new one for as long as nothing else takes the key.</summary>
public sealed class ContentAlias
{
    public required ContentKind Kind { get; init; }
    public required string Key { get; init; }
    public required Guid RowId { get; set; }
}

public sealed class ContentAliasConfiguration : IEntityTypeConfiguration<ContentAlias>
{
    public void Configure(EntityTypeBuilder<ContentAlias> alias)
    {
        alias.ToTable("content_aliases");
        alias.HasKey(a => new { a.Kind, a.Key });
        alias.Property(a => a.Key).HasMaxLength(ContentEntity.MaxKeyLength);
        alias.HasIndex(a => a.RowId);
    }
}
