using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Model.Emails;

/// <summary>
/// An inquiry that one reader of the owner's mail is to hear of in the next digest. Written with the inquiry and deleted
/// with the digest, so that none is left out and none told twice, whenever either is committed.
/// </summary>
public sealed class UntoldInquiry
{
    private UntoldInquiry()
    {
    }

    /// <param name="address">One of the mailboxes of <c>Mail:ForwardTo</c>, normalized by <see cref="MailAddressText"/>.</param>
    public UntoldInquiry(string address, Guid inquiryId) => (Address, InquiryId) = (address, inquiryId);

    public string Address { get; private set; } = "";
    public Guid InquiryId { get; private set; }
}

public sealed class UntoldInquiryConfiguration : IEntityTypeConfiguration<UntoldInquiry>
{
    public void Configure(EntityTypeBuilder<UntoldInquiry> untold)
    {
        untold.ToTable("untold_inquiries");
        untold.HasKey(u => new { u.Address, u.InquiryId });
        untold.Property(u => u.Address).HasMaxLength(MailAddressText.MaxLength);
        untold.HasOne<Inquiry>().WithMany().HasForeignKey(u => u.InquiryId).OnDelete(DeleteBehavior.Cascade);
        untold.HasIndex(u => u.InquiryId);
    }
}
