using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Site;

/// <summary>That content was imported, even if there was none: what ships is imported only where nothing ever was.</summary>
public sealed class ContentImport
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required DateTimeOffset ImportedAt { get; init; }
    public required int Rows { get; init; }
}

public sealed class ContentImportConfiguration : IEntityTypeConfiguration<ContentImport>
{
    public void Configure(EntityTypeBuilder<ContentImport> import)
    {
        import.ToTable("content_imports");
        import.Property(i => i.Id).ValueGeneratedNever();
    }
}
