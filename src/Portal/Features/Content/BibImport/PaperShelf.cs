using Portal.Model.Publications;

namespace Portal.Features.Content.BibImport;

/// <summary>The papers that are here, found by key, DOI and title, and the entries of the text that were looked at before.</summary>
internal sealed class PaperShelf
{
    private readonly Dictionary<string, Publication> byKey;
    private readonly Dictionary<string, Publication> byDoi = [];
    private readonly Dictionary<string, Publication> byTitle = [];
    private readonly Dictionary<string, int> taken = [];
    private readonly HashSet<string> keys;

    public PaperShelf(IReadOnlyList<Publication> papers)
    {
        byKey = papers.ToDictionary(paper => paper.Key);
        keys = [.. byKey.Keys];
        foreach (var paper in papers)
        {
            byTitle.TryAdd(PaperNames.Title(paper.Title), paper);
            if (PaperNames.Doi(paper) is { } doi)
            {
                byDoi.TryAdd(doi, paper);
            }
        }
    }

    /// <summary>The paper that an entry is about, as far as that can be told.</summary>
    public (Publication? Paper, BibLikeness Likeness) Find(string key, string title, string? doi)
    {
        var ofKey = byKey.GetValueOrDefault(key);
        var ofDoi = doi is null ? null : byDoi.GetValueOrDefault(doi);
        var ofTitle = PaperNames.Title(title) is { Length: > 0 } folded ? byTitle.GetValueOrDefault(folded) : null;
        return ofKey is not null && (ofKey == ofDoi || ofKey == ofTitle) ? (ofKey, BibLikeness.Same)
            : ofDoi is not null ? (ofDoi, BibLikeness.Doi)
            : ofTitle is not null ? (ofTitle, BibLikeness.Title)
            : ofKey is not null ? (ofKey, BibLikeness.KeyOnly)
            : (null, BibLikeness.None);
    }

    /// <returns>The number of the entry that had the key, the title or the DOI before; null where this is the first.</returns>
    public int? Take(int number, string key, string title, string? doi)
    {
        var folded = PaperNames.Title(title);
        var names = new[] { $"key {key}", folded.Length > 0 ? $"title {folded}" : null, doi is null ? null : $"doi {doi}" }.OfType<string>();
        int? earlier = null;
        foreach (var name in names.Where(name => !taken.TryAdd(name, number)))
        {
            earlier ??= taken[name];
        }

        keys.Add(key);
        return earlier;
    }

    /// <summary>A key that no paper and no entry has.</summary>
    public string Free(string key)
    {
        var free = PaperNames.FreeKey(key, keys);
        keys.Add(free);
        return free;
    }
}
