using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Inquiries;

namespace Portal.Model.Site;

/// <summary>What a row of content said after a change, by whom and when. Never changed, and kept when the row is removed.</summary>
public sealed class ContentRevision
{
    private ContentRevision()
    {
    }

    public Guid Id { get; private set; }
    public ContentKind Kind { get; private set; }
    public Guid RowId { get; private set; }

    /// <summary>The key that the row had then.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The row's <see cref="ContentEntity.Version"/> after the change.</summary>
    public int Version { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Null for what files brought.</summary>
    public Guid? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public ContentChange Change { get; private set; }

    /// <summary>What readers see of the row, as JSON; of a removed one what it said last.</summary>
    public string Values { get; private set; } = "{}";

    /// <param name="by">Null for what files brought.</param>
    public static ContentRevision Create(ContentEntity row, ContentChange change, string values, Actor? by, DateTimeOffset now, int? version = null) => new()
    {
        Id = Portal.Model.Keys.RowId.Create(now),
        Kind = ContentKinds.Of(row),
        RowId = row.Id,
        Key = row.Key,
        Version = version ?? row.Version,
        At = now,
        ActorId = by?.Id,
        ActorName = by?.Name ?? "",
        Change = change,
        Values = values,
    };
}

public enum ContentChange
{
    Imported,
    Added,
    Edited,
    Restored,
    Removed,
}

public sealed class ContentRevisionConfiguration : IEntityTypeConfiguration<ContentRevision>
{
    public void Configure(EntityTypeBuilder<ContentRevision> revision)
    {
        revision.ToTable("content_revisions");
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.Property(r => r.Key).HasMaxLength(ContentEntity.MaxKeyLength);
        revision.Property(r => r.ActorName).HasMaxLength(200);
        revision.Property(r => r.Values).HasColumnType("jsonb");
        revision.HasIndex(r => new { r.RowId, r.Version }).IsUnique();
        revision.HasIndex(r => new { r.Kind, r.Change });
    }
}
