using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Inquiries;
using Portal.Model.Replies;

namespace Portal.Model.Topics;

public sealed class ClosingLetterConfiguration : IEntityTypeConfiguration<ClosingLetter>
{
    public void Configure(EntityTypeBuilder<ClosingLetter> letter)
    {
        letter.ToTable("closing_letters", table =>
        {
            table.HasCheckConstraint("ck_closing_letters_day_of_waiting_list", "on_hold_until is null or bucket = 'waiting_list'");
            table.HasCheckConstraint("ck_closing_letters_sent_is_a_reply", "(sent_at is null) = (reply_id is null)");
        });
        letter.HasKey(l => l.InquiryId);
        letter.Property(l => l.InquiryId).ValueGeneratedNever();
        letter.Property(l => l.TemplateKey).HasMaxLength(ReplyTemplate.MaxKeyLength);
        letter.Property(l => l.Body).HasMaxLength(Message.MaxBodyLength);
        letter.Ignore(l => l.Outcome);
        letter.HasOne<Inquiry>().WithOne().HasForeignKey<ClosingLetter>(l => l.InquiryId).OnDelete(DeleteBehavior.Cascade);
        letter.HasOne<Topic>().WithMany().HasForeignKey(l => l.TopicId).OnDelete(DeleteBehavior.Cascade);
        letter.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
    }
}
