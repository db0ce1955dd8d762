using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Text;

namespace Portal.Model.Inquiries;

public sealed class InquiryConfiguration : IEntityTypeConfiguration<Inquiry>
{
    public void Configure(EntityTypeBuilder<Inquiry> inquiry)
    {
        inquiry.ToTable("inquiries", table =>
        {
            table.HasCheckConstraint("ck_inquiries_on_hold_has_date", "(state = 'on_hold') = (on_hold_until is not null)");
            table.HasCheckConstraint("ck_inquiries_reason_only_of_declined", "decline_reason is null or state = 'declined'");
        });
        inquiry.Property(i => i.Id).ValueGeneratedNever();
        inquiry.Property(i => i.Reference).HasMaxLength(InquiryReference.MaxLength);
        inquiry.Property(i => i.TextFingerprint).HasMaxLength(32);
        inquiry.Property(i => i.AddressKey).HasMaxLength(32);
        inquiry.Property(i => i.ConsentVersion).HasMaxLength(20);
        inquiry.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        inquiry.ComplexProperty(i => i.Sender, sender =>
        {
            sender.Property(s => s.FullName).HasColumnName("full_name").HasMaxLength(Sender.MaxNameLength);
            sender.Property(s => s.OtherName).HasColumnName("other_name").HasMaxLength(Sender.MaxNameLength);
            sender.Property(s => s.Email).HasColumnName("email").HasMaxLength(MailAddressText.MaxLength);
            sender.Property(s => s.Organisation).HasColumnName("organisation").HasMaxLength(Sender.MaxOrganisationLength);
        });

        inquiry.HasIndex(i => i.Reference).IsUnique();
        inquiry.HasIndex(i => i.SubmissionKey).IsUnique();
        inquiry.HasIndex(i => i.FormKey);
        inquiry.HasIndex(i => i.TextFingerprint);
        inquiry.HasIndex(i => new { i.AddressKey, i.ReceivedAt }).HasFilter("address_key is not null");
        inquiry.HasIndex(i => i.ReceivedAt);
        inquiry.HasIndex(i => new { i.State, i.Id }).IsDescending(false, true);

        inquiry.HasOne(i => i.Topic).WithMany().HasForeignKey(i => i.TopicId).OnDelete(DeleteBehavior.Restrict);
        inquiry.HasOne(i => i.Intern).WithOne().HasForeignKey<InternApplication>(a => a.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasOne(i => i.Collaboration).WithOne().HasForeignKey<CollaborationProposal>(p => p.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasOne(i => i.Talk).WithOne().HasForeignKey<TalkInvitation>(t => t.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasOne(i => i.Question).WithOne().HasForeignKey<GeneralQuestion>(q => q.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasMany(i => i.Messages).WithOne().HasForeignKey(m => m.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasMany(i => i.Events).WithOne().HasForeignKey(e => e.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasMany(i => i.Attachments).WithOne().HasForeignKey(a => a.InquiryId).OnDelete(DeleteBehavior.Cascade);
    }
}
