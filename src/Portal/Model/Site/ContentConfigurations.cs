using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Text;

namespace Portal.Model.Site;

public static class ContentConfigurations
{
    /// <summary>The filter that keeps drafts from readers; pages of the house leave it out by this name.</summary>
    public const string WithoutDrafts = nameof(WithoutDrafts);

    public static void IsContent<T>(this EntityTypeBuilder<T> entity, string table)
        where T : ContentEntity
    {
        entity.ToTable(table);
        entity.Property(e => e.Id).ValueGeneratedNever();
        entity.Property(e => e.Key).HasMaxLength(ContentEntity.MaxKeyLength);
        entity.HasIndex(e => e.Key).IsUnique();
        entity.Property(e => e.Version).IsConcurrencyToken();
        entity.HasQueryFilter(WithoutDrafts, e => !e.IsDraft);
    }

    /// <summary>Two nullable columns, <c>name_en</c> and <c>name_zh</c>.</summary>
    public static void Bilingual<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, BilingualText?>> property)
        where T : class => entity.ComplexProperty(property).IsRequired();

    /// <summary>A list that is only ever read and written whole, kept as one JSON value.</summary>
    public static void JsonList<T, TItem>(this EntityTypeBuilder<T> entity, Expression<Func<T, IReadOnlyList<TItem>>> property)
        where T : class =>
        entity.Property(property).HasColumnType("jsonb").HasConversion(
            list => JsonSerializer.Serialize(list, Json),
            json => JsonSerializer.Deserialize<List<TItem>>(json, Json)!,
            new ValueComparer<IReadOnlyList<TItem>>(
                (a, b) => JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json),
                list => list.Count,
                list => list));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

public sealed class ResearchProfileConfiguration : IEntityTypeConfiguration<ResearchProfile>
{
    public void Configure(EntityTypeBuilder<ResearchProfile> profile)
    {
        profile.IsContent("research_profiles");
        profile.Bilingual(p => p.Name);
        profile.Bilingual(p => p.Role);
        profile.Bilingual(p => p.Affiliation);
        profile.Bilingual(p => p.Tagline);
        profile.Bilingual(p => p.About);
        profile.Bilingual(p => p.ApplicationRoute);
        profile.Property(p => p.PictureKey).HasMaxLength(SiteFile.FingerprintLength);
        profile.Property(p => p.CvKey).HasMaxLength(SiteFile.FingerprintLength);
        profile.JsonList(p => p.Figures);
    }
}

public sealed class ResearchInterestConfiguration : IEntityTypeConfiguration<ResearchInterest>
{
    public void Configure(EntityTypeBuilder<ResearchInterest> interest)
    {
        interest.IsContent("research_interests");
        interest.Bilingual(i => i.Title);
        interest.Bilingual(i => i.Summary);
    }
}

public sealed class NewsItemConfiguration : IEntityTypeConfiguration<NewsItem>
{
    public void Configure(EntityTypeBuilder<NewsItem> item)
    {
        item.IsContent("news_items");
        item.Bilingual(n => n.Text);
        item.Property(n => n.PublicationKey).HasMaxLength(ContentEntity.MaxKeyLength);
        item.HasIndex(n => n.Date).IsDescending();
    }
}

public sealed class ProjectConfiguration : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> project)
    {
        project.IsContent("projects");
        project.Bilingual(p => p.Title);
        project.Bilingual(p => p.Summary);
        project.JsonList(p => p.Capabilities);
    }
}

public sealed class BackgroundEntryConfiguration : IEntityTypeConfiguration<BackgroundEntry>
{
    public void Configure(EntityTypeBuilder<BackgroundEntry> entry)
    {
        entry.IsContent("background_entries");
        entry.Bilingual(b => b.Title);
        entry.Bilingual(b => b.Organisation);
        entry.Bilingual(b => b.Detail);
    }
}

public sealed class FaqEntryConfiguration : IEntityTypeConfiguration<FaqEntry>
{
    public void Configure(EntityTypeBuilder<FaqEntry> entry)
    {
        entry.IsContent("faq_entries");
        entry.Bilingual(f => f.Question);
        entry.Bilingual(f => f.Answer);
    }
}
