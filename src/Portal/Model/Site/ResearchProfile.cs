using Portal.Model.Text;

namespace Portal.Model.Site;

/// <summary>Who the site is about. There is one row.</summary>
public sealed class ResearchProfile : ContentEntity
{
    public const string TheKey = "profile";

    public BilingualText Name { get; set; } = BilingualText.Empty;
    public BilingualText Role { get; set; } = BilingualText.Empty;
    public BilingualText Affiliation { get; set; } = BilingualText.Empty;

    /// <summary>One sentence.</summary>
    public BilingualText Tagline { get; set; } = BilingualText.Empty;

    /// <summary>Paragraphs, separated by an empty line.</summary>
    public BilingualText About { get; set; } = BilingualText.Empty;

    /// <summary>The way to apply outside this portal, in words.</summary>
    public BilingualText ApplicationRoute { get; set; } = BilingualText.Empty;

    /// <summary>The fingerprint of a picture of the site, if any.</summary>
    public string? PictureKey { get; set; }

    /// <summary>The fingerprint of a PDF of the site with the curriculum vitae, if any.</summary>
    public string? CvKey { get; set; }

    public IReadOnlyList<ProfileFigure> Figures { get; set; } = [];
}

/// <summary>A number about the researcher, never shown without where it comes from and of which day it is.</summary>
public sealed record ProfileFigure(string Key, BilingualText Label, string Value, BilingualText Source, DateOnly AsOf);
