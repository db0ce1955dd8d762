using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Accounts;
using Portal.Model.Inquiries;

namespace Portal.Model.Exports;

public sealed class ExportConfiguration : IEntityTypeConfiguration<ExportJob>
{
    public void Configure(EntityTypeBuilder<ExportJob> export)
    {
        export.ToTable("exports", table =>
        {
            table.HasCheckConstraint("ck_exports_ready_has_size", "(state = 'ready') = (size is not null)");
            table.HasCheckConstraint("ck_exports_running_has_run", "(state = 'running') = (run_id is not null) and (run_id is null) = (leased_until is null)");
            table.HasCheckConstraint("ck_exports_over_is_dated", "(state in ('waiting', 'running')) = (finished_at is null)");
        });
        export.Ignore(e => e.EndsAt);
        export.Ignore(e => e.IsUnderWay);
        export.Property(e => e.Id).ValueGeneratedNever();
        export.Property(e => e.Query).HasMaxLength(ExportJob.MaxQueryLength);
        export.HasIndex(e => new { e.ActorId, e.At });
        export.HasIndex(e => e.At, "ix_exports_open").HasFilter("finished_at is null").HasDatabaseName("ix_exports_open");
        export.HasMany<ExportChunk>().WithOne().HasForeignKey(c => c.ExportId).OnDelete(DeleteBehavior.Cascade);
        export.HasOne<PortalUser>().WithMany().HasForeignKey(e => e.ActorId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class ExportChunkConfiguration : IEntityTypeConfiguration<ExportChunk>
{
    public void Configure(EntityTypeBuilder<ExportChunk> chunk)
    {
        chunk.ToTable("export_chunks", table =>
        {
            table.HasCheckConstraint("ck_export_chunks_number", "number >= 0");
            table.HasCheckConstraint("ck_export_chunks_bytes", $"octet_length(bytes) between 1 and {AttachmentChunk.FullSize}");
        });
        chunk.HasKey(c => new { c.ExportId, c.Number });
    }
}
