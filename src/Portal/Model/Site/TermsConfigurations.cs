using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Site;

public sealed class SiteTermsConfiguration : IEntityTypeConfiguration<SiteTerms>
{
    public void Configure(EntityTypeBuilder<SiteTerms> terms)
    {
        terms.IsContent("site_terms");
        terms.ToTable(table =>
        {
            table.HasCheckConstraint(
                "ck_site_terms_days",
                $"least(intern_days, collaboration_days, talk_days, question_days) >= 1 and greatest(intern_days, collaboration_days, talk_days, question_days) <= {SiteTerms.MostDays}");
            table.HasCheckConstraint("ck_site_terms_collaboration_hours", $"collaboration_hours between 1 and {SiteTerms.MostHours}");
        });
    }
}

public sealed class PauseConfiguration : IEntityTypeConfiguration<Pause>
{
    public void Configure(EntityTypeBuilder<Pause> pause)
    {
        pause.IsContent("pauses");
        pause.ToTable(table => table.HasCheckConstraint("ck_pauses_days", $"ends_on - starts_on between 0 and {Pause.MostDays - 1}"));
        pause.Bilingual(p => p.Reason);
    }
}
