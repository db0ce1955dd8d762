using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Bibliography;
using Portal.Features.Content.Kinds;
using Portal.Model.Site;

namespace Portal.Features.Content.BibImport;

/// <summary>Everything that a text holds, beside what is here already.</summary>
/// <param name="Faults">What cannot be read, by line.</param>
internal sealed record BibProposals(IReadOnlyList<BibProposal> All, IReadOnlyList<BibFault> Faults)
{
    public static BibProposals Empty { get; } = new([], []);

    public int Count(BibOutcome outcome) => All.Count(proposal => proposal.Outcome == outcome);

    /// <exception cref="BibTooLongException">There are more entries than one page can show.</exception>
    public static async Task<BibProposals> MakeAsync(string text, PortalDbContext db, CancellationToken cancellationToken)
    {
        var faults = new List<BibFault>();
        var entries = BibParser.Parse(text, faults.Add);
        if (entries.Count > BibInput.MostEntries)
        {
            throw new BibTooLongException(entries.Count);
        }

        var papers = await db.Publications.AsNoTracking().IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).OrderBy(paper => paper.Position).ToListAsync(cancellationToken);
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(p => p.Key == ResearchProfile.TheKey, cancellationToken);
        var judge = new AuthorJudge(profile, papers, await db.Background.AsNoTracking().ToListAsync(cancellationToken));
        var shelf = new PaperShelf(papers);

        // A field that stands twice is a remark on its entry, not a reason to refuse it.
        var remarks = faults.Where(fault => !fault.IsFatal).ToList();
        faults.RemoveAll(fault => !fault.IsFatal);
        var all = new List<BibProposal>();
        foreach (var (at, entry) in entries.Index())
        {
            var end = at + 1 < entries.Count ? entries[at + 1].Line : int.MaxValue;
            var own = remarks.FindAll(fault => fault.Line >= entry.Line && fault.Line < end);
            if (Read(entry, own) is { } readable)
            {
                all.Add(Propose(all.Count + 1, readable, own, shelf, judge));
            }
            else
            {
                faults.AddRange(own.Where(fault => fault.IsFatal));
            }
        }

        return new(all, [.. faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)]);
    }

    /// <summary>Without the fields that are wrong; null where no paper is left.</summary>
    private static BibEntry? Read(BibEntry entry, List<BibFault> faults)
    {
        var before = faults.Count;
        PublicationsFile.Read(entry, 0, faults.Add);
        return faults.Skip(before).Any(fault => fault.IsFatal) ? null
            : entry with { Fields = entry.Fields.Where(field => !faults.Skip(before).Any(fault => fault.Name == field.Key)).ToDictionary() };
    }

    private static BibProposal Propose(int number, BibEntry entry, List<BibFault> faults, PaperShelf shelf, AuthorJudge judge)
    {
        var title = PublicationsFile.Read(entry, 0, _ => { }).Title;
        var key = PaperNames.Key(entry, title);
        var (stored, likeness) = shelf.Find(key, title, PaperNames.Doi(entry));
        var merge = BibMerge.Of(entry, stored, stored?.Key ?? key);
        var isLike = likeness is not (BibLikeness.None or BibLikeness.Same);
        return new(number, entry, stored, likeness, merge, judge.Judge(merge.Paper, entry))
        {
            Repeats = shelf.Take(number, stored?.Key ?? key, title, PaperNames.Doi(entry)),
            AsOwn = isLike ? BibMerge.Of(entry, null, shelf.Free(key)).Paper : null,
            LeftOut = [.. PublicationsFile.UnknownFields(entry)],
            Faults = faults,
        };
    }
}

/// <param name="entries">How many there are.</param>
public sealed class BibTooLongException(int entries) : Exception
{
    public int Entries { get; } = entries;
}
