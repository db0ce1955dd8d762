using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <summary>
/// Somebody lost the link to a private page and typed a mail address. It is written down the same way whether the address is
/// known or not, and answered by mail later, so that neither the page nor its time tells. Forgotten after a day.
/// </summary>
public sealed class LinkRequest
{
    /// <summary>In a day, for one mail address; from one network, <see cref="MostOfNetwork"/>.</summary>
    public const int MostOfAddress = 3;
    public const int MostOfNetwork = 10;

    private LinkRequest()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Normalized by <see cref="MailAddressText"/>.</summary>
    public string Email { get; private set; } = "";
    public Language Language { get; private set; }

    /// <summary>A keyed hash of the network that it came from; null where that is unknown.</summary>
    public byte[]? AddressKey { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    public static LinkRequest Ask(string email, Language language, byte[]? addressKey, DateTimeOffset now) =>
        new() { Id = RowId.Create(now), Email = email, Language = language, AddressKey = addressKey, AskedAt = now };

    public void Finish(DateTimeOffset now) => DoneAt = now;
}

public sealed class LinkRequestConfiguration : IEntityTypeConfiguration<LinkRequest>
{
    public void Configure(EntityTypeBuilder<LinkRequest> request)
    {
        request.ToTable("link_requests");
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Email).HasMaxLength(MailAddressText.MaxLength);
        request.Property(r => r.AddressKey).HasMaxLength(Attachment.MaxAddressKeyLength);
        request.HasIndex(r => new { r.Email, r.AskedAt });
        request.HasIndex(r => new { r.AddressKey, r.AskedAt });
        request.HasIndex(r => r.Id, "ix_link_requests_due").HasFilter("done_at is null").HasDatabaseName("ix_link_requests_due");
    }
}
