using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Accounts;
using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Model.Reviews;

public sealed class RubricCriterionConfiguration : IEntityTypeConfiguration<RubricCriterion>
{
    public void Configure(EntityTypeBuilder<RubricCriterion> criterion)
    {
        criterion.ToTable("rubric_criteria", table => table.HasCheckConstraint("ck_rubric_criteria_weight", $"weight between 1 and {RubricCriterion.GreatestWeight}"));
        criterion.Property(c => c.Id).ValueGeneratedNever();
        criterion.ComplexProperty(c => c.Name, name =>
        {
            name.Property(n => n.En).HasMaxLength(RubricCriterion.MaxNameLength);
            name.Property(n => n.Zh).HasMaxLength(RubricCriterion.MaxNameLength);
        });
        criterion.HasOne<Topic>().WithMany().HasForeignKey(c => c.TopicId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        // A link that is not kept any more leaves what its holder answered.
        review.ToTable("reviews", table => table.HasCheckConstraint("ck_reviews_reviewer", "user_id is null or link_id is null"));
        review.Property(r => r.Id).ValueGeneratedNever();
        review.Property(r => r.ReviewerName).HasMaxLength(Sender.MaxNameLength);
        review.Property(r => r.AskedByName).HasMaxLength(Sender.MaxNameLength);

        // Twice what the form takes, because some characters count once there and twice here.
        review.Property(r => r.Comment).HasMaxLength(2 * Review.MaxCommentLength);
        review.HasOne<Inquiry>().WithMany().HasForeignKey(r => r.InquiryId).OnDelete(DeleteBehavior.Cascade);
        review.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.SetNull);
        review.HasOne<ReviewLink>().WithMany().HasForeignKey(r => r.LinkId).OnDelete(DeleteBehavior.SetNull);
        review.HasMany(r => r.Scores).WithOne().HasForeignKey(s => s.ReviewId).OnDelete(DeleteBehavior.Cascade);
        review.HasIndex(r => new { r.InquiryId, r.UserId }).IsUnique().HasFilter("user_id is not null");
        review.HasIndex(r => new { r.InquiryId, r.LinkId }).IsUnique().HasFilter("link_id is not null");
    }
}

public sealed class ReviewScoreConfiguration : IEntityTypeConfiguration<ReviewScore>
{
    public void Configure(EntityTypeBuilder<ReviewScore> score)
    {
        score.ToTable("review_scores", table => table.HasCheckConstraint("ck_review_scores_value", $"value between 1 and {Review.Greatest}"));
        score.HasKey(s => new { s.ReviewId, s.CriterionId });
        score.HasOne<RubricCriterion>().WithMany().HasForeignKey(s => s.CriterionId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class ReviewLinkConfiguration : IEntityTypeConfiguration<ReviewLink>
{
    public void Configure(EntityTypeBuilder<ReviewLink> link)
    {
        link.ToTable("review_links");
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.Name).HasMaxLength(Sender.MaxNameLength);
        link.Property(l => l.MadeByName).HasMaxLength(Sender.MaxNameLength);
        link.HasIndex(l => l.SecretHash).IsUnique();
    }
}
