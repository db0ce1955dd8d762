using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Site;

namespace Portal.Model.Topics;

public sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.IsContent("topics");
        topic.ToTable(table =>
        {
            table.HasCheckConstraint("ck_topics_sample_has_no_closing_date", "not (is_sample and closes_on is not null)");
            table.HasCheckConstraint("ck_topics_days", "days_per_week between 1 and 7");
            table.HasCheckConstraint("ck_topics_months", "months_min > 0 and months_max >= months_min");
            table.HasCheckConstraint("ck_topics_promised_days", $"promised_days between 1 and {SiteTerms.MostDays}");
            table.HasCheckConstraint("ck_topics_start", "starts_by >= starts_from");
        });
        topic.Bilingual(t => t.Title);
        topic.Bilingual(t => t.Summary);
        topic.Bilingual(t => t.Work);
        topic.Bilingual(t => t.Needs);
        topic.Bilingual(t => t.Outcome);
        topic.Bilingual(t => t.Question);
        topic.Bilingual(t => t.City);
        topic.Property(t => t.LinkKey).HasMaxLength(40);
        topic.HasIndex(t => new { t.State, t.Kind, t.Position });
    }
}
