using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Inquiries;

namespace Portal.Model.Search;

/// <summary>What can be read in a file, to find it by and to show on a screen that shows no PDF.</summary>
public sealed class AttachmentText
{
    /// <summary>In characters; a CV is a tenth of it. What is longer is cut.</summary>
    public const int MaxLength = 200_000;

    public required Guid AttachmentId { get; init; }
    public required string Text { get; init; }
}

public sealed class AttachmentTextConfiguration : IEntityTypeConfiguration<AttachmentText>
{
    public void Configure(EntityTypeBuilder<AttachmentText> text)
    {
        text.ToTable("attachment_texts");
        text.HasKey(t => t.AttachmentId);
        text.HasOne<Attachment>().WithOne().HasForeignKey<AttachmentText>(t => t.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
