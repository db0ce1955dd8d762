using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Audit;

public sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.ActorName).HasMaxLength(AuditEntry.MaxNameLength);
        entry.Property(e => e.Subject).HasMaxLength(AuditEntry.MaxSubjectLength);
        entry.Property(e => e.Network).HasMaxLength(AuditEntry.MaxNetworkLength);
        entry.Property(e => e.Before).HasMaxLength(AuditEntry.MaxValueLength);
        entry.Property(e => e.After).HasMaxLength(AuditEntry.MaxValueLength);

        // No foreign key to the account: the record outlives it.
        entry.HasIndex(e => e.ActorId);
        entry.HasIndex(e => e.At);
    }
}
