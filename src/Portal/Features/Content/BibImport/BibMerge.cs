using Portal.Features.Content.Bibliography;
using Portal.Features.Content.Kinds;
using Portal.Model.Publications;

namespace Portal.Features.Content.BibImport;

/// <summary>An entry laid over the paper that it is about: what the entry says counts, what it does not say stays.</summary>
internal sealed record BibMerge(Publication Paper, IReadOnlyList<BibChange> Changes, IReadOnlyList<string> Kept)
{
    private static readonly IReadOnlyList<string> Containers = ["booktitle", "journal", "howpublished"];

    public static BibMerge Of(BibEntry entry, Publication? stored, string key)
    {
        var old = stored is null ? Empty : Fields(stored);
        var fields = new Dictionary<string, BibField>(entry.Fields);

        // A paper appears in one place: proceedings take the place of the preprint.
        var kept = old.Keys.Except(fields.Keys).Except(Containers.Any(fields.ContainsKey) ? Containers : []).ToList();
        foreach (var name in kept)
        {
            fields[name] = new(old[name], entry.Line);
        }

        // "misc" alone says nothing about what kind of paper it is.
        var type = stored is not null && entry.Type == "misc" && !Containers.Any(entry.Fields.ContainsKey) ? stored.Type : entry.Type;
        var paper = PublicationsFile.Read(entry with { Type = type, Key = key, Fields = fields }, stored?.Position ?? 0, _ => { });

        // Who is marked has to be an author; with another list of authors a mark may have nobody to stand at.
        paper.EqualContribution.RemoveAll(name => !paper.Authors.Contains(name));
        paper.Corresponding.RemoveAll(name => !paper.Authors.Contains(name));
        return new(paper, stored is null ? [] : [.. Compare(stored, old, paper)], kept);
    }

    private static IEnumerable<BibChange> Compare(Publication stored, Dictionary<string, string> old, Publication paper)
    {
        if (stored.Type != paper.Type)
        {
            yield return new("@", stored.Type, paper.Type);
        }

        var now = Fields(paper);
        foreach (var name in old.Keys.Union(now.Keys).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name)))
        {
            yield return new(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name));
        }
    }

    /// <summary>As an export would write them, so that two ways to write the same thing are no change.</summary>
    private static Dictionary<string, string> Fields(Publication paper) =>
        BibParser.Parse(BibWriting.Entry(paper), _ => { }) is [var entry, ..] ? entry.Fields.ToDictionary(field => field.Key, field => field.Value.Text) : Empty;

    private static Dictionary<string, string> Empty => [];
}

/// <param name="Field">The name in BibTeX; <c>@</c> for the type of the entry.</param>
/// <param name="Before">Null where there was nothing.</param>
/// <param name="After">Null where there is nothing any more.</param>
public sealed record BibChange(string Field, string? Before, string? After);
