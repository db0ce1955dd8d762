using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Site;

public enum SiteFileKind
{
    /// <summary>Kept as WebP in the widths of <see cref="PictureWidths"/>.</summary>
    Picture,

    /// <summary>Kept as it came.</summary>
    Pdf,
}

/// <summary>
/// A picture or a PDF that the owner put on the site. It never changes, so its address, which its fingerprint is part of, may
/// be kept for good; only the words for those who do not see it can be written anew.
/// </summary>
public sealed class SiteFile
{
    /// <summary>In hexadecimal digits: 96 bits, so that nobody finds a second file for it.</summary>
    public const int FingerprintLength = 24;

    /// <summary>Of a side, in UTF-16 units. A sentence or two; what needs more is a text of its own.</summary>
    public const int MaxAltLength = 300;

    private SiteFile()
    {
    }

    public Guid Id { get; private set; }
    public string Fingerprint { get; private set; } = "";
    public SiteFileKind Kind { get; private set; }

    /// <summary>See <see cref="SiteFileName"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>In bytes; of a picture in its greatest width.</summary>
    public int Size { get; private set; }

    /// <summary>In pixels; 0 for a PDF.</summary>
    public int Width { get; private set; }
    public int Height { get; private set; }

    /// <summary>What is to be seen on it.</summary>
    public BilingualText AltText { get; private set; } = BilingualText.Empty;
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>A name; empty for what an import brought.</summary>
    public string AddedBy { get; private set; } = "";

    /// <param name="variants">By width, the greatest last; one of width 0 for a PDF.</param>
    /// <param name="height">In the greatest width.</param>
    /// <param name="by">Null for what an import brought.</param>
    public static SiteFile Create(SiteFileKind kind, string name, IReadOnlyList<FileBytes> variants, int height, Actor? by, DateTimeOffset now) => new()
    {
        Id = RowId.Create(now),
        Fingerprint = FingerprintOf(variants),
        Kind = kind,
        Name = name,
        Size = variants[^1].Bytes.Length,
        Width = variants[^1].Width,
        Height = height,
        AddedAt = now,
        AddedBy = by?.Name ?? "",
    };

    /// <summary>Says in words what is on it.</summary>
    public void Describe(BilingualText altText) => AltText = altText;

    /// <summary>What is to be seen on it, for the page that is being written; at least who or what it is about.</summary>
    public string AltIn(BilingualText about) => (AltText.IsEmpty ? about : AltText).ToString();

    /// <summary>Of all bytes that are served, so that an address never gets other ones.</summary>
    public static string FingerprintOf(IEnumerable<FileBytes> variants)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var variant in variants)
        {
            hash.AppendData(variant.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..FingerprintLength];
    }
}

/// <param name="Width">In pixels; 0 for a PDF.</param>
public readonly record struct FileBytes(int Width, byte[] Bytes);

public sealed class SiteFileConfiguration : IEntityTypeConfiguration<SiteFile>
{
    public void Configure(EntityTypeBuilder<SiteFile> file)
    {
        file.ToTable("site_files");
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Fingerprint).HasMaxLength(SiteFile.FingerprintLength);
        file.HasIndex(f => f.Fingerprint).IsUnique();
        file.Property(f => f.Name).HasMaxLength(SiteFileName.MaxLength);
        file.Property(f => f.AddedBy).HasMaxLength(200);
        file.Bilingual(f => f.AltText);
    }
}
