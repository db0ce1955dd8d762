using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Keys;

namespace Portal.Model.Inquiries;

/// <summary>
/// A code that goes to the sender's mailbox, so that whoever only has the link to the private page takes no files away and
/// deletes nothing. Its digits are derived from the row when the letter leaves; the row opens nothing.
/// </summary>
public sealed class SenderCode
{
    /// <summary>Each costs an attempt of a hundred million; see <see cref="MostAttempts"/>.</summary>
    public const int Digits = 8;
    public const int MostAttempts = 5;

    /// <summary>Mail may take a while.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private SenderCode()
    {
    }

    public Guid Id { get; private set; }
    public Guid InquiryId { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    public static SenderCode Ask(Guid inquiryId, DateTimeOffset now) => new() { Id = RowId.Create(now), InquiryId = inquiryId, AskedAt = now };

    public bool IsUsable(DateTimeOffset now) => UsedAt is null && Attempts < MostAttempts && now < AskedAt + Lifetime;

    /// <summary>Counts before anything is compared, so that attempts at one moment count as well.</summary>
    public void CountAttempt() => Attempts++;

    public void Use(DateTimeOffset now) => UsedAt = now;
}

public sealed class SenderCodeConfiguration : IEntityTypeConfiguration<SenderCode>
{
    public void Configure(EntityTypeBuilder<SenderCode> code)
    {
        code.ToTable("sender_codes");
        code.Property(c => c.Id).ValueGeneratedNever();
        code.HasIndex(c => new { c.InquiryId, c.AskedAt });
        code.HasOne<Inquiry>().WithMany().HasForeignKey(c => c.InquiryId).OnDelete(DeleteBehavior.Cascade);
    }
}
