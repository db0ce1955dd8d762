using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Inquiries;

namespace Portal.Model.Search;

/// <summary>
/// Somebody is reading the text of a file, or began and never came to an end. Written down before the file is opened, so
/// that one which takes its reader along is not opened for ever.
/// </summary>
public sealed class FileReading
{
    public required Guid AttachmentId { get; init; }

    /// <summary>How often it was begun; the one that is under way counts.</summary>
    public required int Attempts { get; init; }

    /// <summary>Until then nobody else begins.</summary>
    public required DateTimeOffset LeasedUntil { get; init; }
}

public sealed class FileReadingConfiguration : IEntityTypeConfiguration<FileReading>
{
    public void Configure(EntityTypeBuilder<FileReading> reading)
    {
        reading.ToTable("file_readings", table => table.HasCheckConstraint("ck_file_readings_attempts", "attempts >= 0"));
        reading.HasKey(r => r.AttachmentId);
        reading.HasOne<Attachment>().WithOne().HasForeignKey<FileReading>(r => r.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
