using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Model.Publications;

/// <summary>A paper, from one entry of the BibTeX file; its key is the entry's key and part of addresses.</summary>
public sealed class Publication : ContentEntity
{
    /// <summary>The entry type, such as <c>inproceedings</c>.</summary>
    public string Type { get; set; } = "misc";
    public string Title { get; set; } = "";

    /// <summary>The name of the method, where it has one.</summary>
    public string? ShortTitle { get; set; }

    /// <summary>The title, with the name of the method before it where that does not begin it already.</summary>
    public string FullTitle => ShortTitle is null || Title.StartsWith(ShortTitle, StringComparison.Ordinal) ? Title : $"{ShortTitle} · {Title}";

    public List<string> Authors { get; set; } = [];

    /// <summary>Whether the list of authors is cut ("and others").</summary>
    public bool HasMoreAuthors { get; set; }
    public List<string> EqualContribution { get; set; } = [];
    public List<string> Corresponding { get; set; } = [];

    /// <summary>Null where no source says it.</summary>
    public int? Year { get; set; }

    /// <summary>Short, as on a badge: <c>AAAI 2025</c>.</summary>
    public string Venue { get; set; } = "";

    /// <summary>The full name of proceedings or journal.</summary>
    public string? PublishedIn { get; set; }
    public string? Award { get; set; }
    public string? Area { get; set; }
    public BilingualText Role { get; set; } = BilingualText.Empty;

    /// <summary>Ours, never the abstract.</summary>
    public BilingualText Summary { get; set; } = BilingualText.Empty;
    public string? PaperUrl { get; set; }
    public string? CodeUrl { get; set; }
    public string? ProjectUrl { get; set; }

    /// <summary>Shown on the home page.</summary>
    public bool IsSelected { get; set; }

    /// <summary>Named by third parties only. Kept, but not shown until the owner confirms it.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>The entry as readers may copy it, without our own fields.</summary>
    public string BibTex { get; set; } = "";
}
