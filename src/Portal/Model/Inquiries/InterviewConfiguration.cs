using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Inquiries;

public sealed class InterviewConfiguration : IEntityTypeConfiguration<Interview>
{
    public void Configure(EntityTypeBuilder<Interview> interview)
    {
        interview.ToTable("interviews", table =>
        {
            table.HasCheckConstraint("ck_interviews_starts", $"cardinality(starts) between 1 and {Interview.MostTimes}");
            table.HasCheckConstraint("ck_interviews_minutes", $"minutes between {Interview.MinMinutes} and {Interview.MaxMinutes}");
            table.HasCheckConstraint("ck_interviews_chosen", "(chosen_start is null) = (chosen_at is null) and (chosen_start is null or chosen_start = any(starts))");
            table.HasCheckConstraint("ck_interviews_ended", "(ending is null) = (ended_at is null)");
        });
        interview.Property(i => i.Id).ValueGeneratedNever();

        // Twice what the forms take, because some characters count once there and twice here.
        interview.Property(i => i.Place).HasMaxLength(2 * Interview.MaxPlaceLength);
        interview.Property(i => i.Words).HasMaxLength(2 * Interview.MaxWordsLength);
        interview.Property(i => i.ProposedByName).HasMaxLength(Sender.MaxNameLength);
        interview.HasOne<Inquiry>().WithMany().HasForeignKey(i => i.InquiryId).OnDelete(DeleteBehavior.Cascade);

        // A reply that is thrown away as a draft takes the times along that it would have proposed.
        interview.HasOne<Message>().WithMany().HasForeignKey(i => i.ReplyId).OnDelete(DeleteBehavior.Cascade);
        interview.HasIndex(i => i.ReplyId).IsUnique();
        interview.HasIndex(i => new { i.InquiryId, i.ProposedAt });
        interview.HasIndex(i => i.InquiryId, "ix_interviews_open").IsUnique().HasFilter("ended_at is null").HasDatabaseName("ix_interviews_open");
    }
}
