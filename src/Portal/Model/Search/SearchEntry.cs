using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;
using Portal.Model.Inquiries;

namespace Portal.Model.Search;

/// <summary>
/// What an inquiry is found by. Made from the inquiry, its conversation and its files in the background, and made anew
/// whenever one of them changes; nothing in it is the only copy.
/// </summary>
public sealed class SearchEntry
{
    public required Guid InquiryId { get; init; }

    /// <summary>Words, and pairs of neighbouring Chinese characters.</summary>
    public required NpgsqlTsVector Terms { get; set; }

    /// <summary>Everything that is searched, folded (see SearchText), to tell neighbours from words that merely both occur.</summary>
    public required string Text { get; set; }

    /// <summary>Of what the sender wrote: letters that are nearly the same share one of them. Empty for short ones.</summary>
    public required int[] Likeness { get; set; }
}

/// <summary>An inquiry whose entry is to be made anew. Written by triggers with the change itself, deleted with the new entry.</summary>
public sealed class SearchDue
{
    public required Guid InquiryId { get; init; }
}

public sealed class SearchEntryConfiguration : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.ToTable("search_entries");
        entry.HasKey(e => e.InquiryId);

        // Without a list of pending entries: a search never waits for it to be cleared up, and neither does a writer.
        entry.HasIndex(e => e.Terms).HasMethod("gin").HasStorageParameter("fastupdate", false);
        entry.HasIndex(e => e.Likeness).HasMethod("gin").HasStorageParameter("fastupdate", false);
        entry.HasOne<Inquiry>().WithOne().HasForeignKey<SearchEntry>(e => e.InquiryId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class SearchDueConfiguration : IEntityTypeConfiguration<SearchDue>
{
    public void Configure(EntityTypeBuilder<SearchDue> due)
    {
        due.ToTable("search_due");
        due.HasKey(d => d.InquiryId);
        due.HasOne<Inquiry>().WithOne().HasForeignKey<SearchDue>(d => d.InquiryId).OnDelete(DeleteBehavior.Cascade);
    }
}
