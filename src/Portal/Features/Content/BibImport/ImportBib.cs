using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Content;
using Portal.Features.Content.Editing;
using Portal.Features.Content.Editing.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Publications;
using Portal.Model.Site;

namespace Portal.Features.Content.BibImport;

/// <param name="Text">The text that was shown, as it came back with the form; it is read and compared anew.</param>
/// <param name="Ticks">Marks of the proposals that somebody ticked, see <c>BibProposal.Mark</c>.</param>
public sealed record ImportBibCommand(string Text, IReadOnlyCollection<string> Ticks, Actor By);

/// <param name="Stale">How many ticks fit nothing any more, because the text or a paper here changed meanwhile. Then nothing was written.</param>
public sealed record ImportBibResult(IReadOnlyList<string> Added, IReadOnlyList<string> Updated, int Stale);

/// <summary>Takes over the entries that were ticked, all or none, and only as they were shown.</summary>
public sealed class ImportBibHandler(PortalDbContext db, ContentHistory history)
{
    /// <exception cref="BibTooLongException">There are more entries than one page can show.</exception>
    public async Task<ImportBibResult> HandleAsync(ImportBibCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOnContentAsync(cancellationToken);
        var proposals = await BibProposals.MakeAsync(command.Text, db, cancellationToken);
        var known = proposals.All.Where(proposal => proposal.IsOffered).SelectMany(Marks).ToHashSet();
        var stale = command.Ticks.Count(tick => !known.Contains(tick));
        if (stale > 0)
        {
            return new([], [], stale);
        }

        var (added, updated) = (new List<string>(), new List<string>());
        var next = await db.Publications.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).MaxAsync(paper => (int?)paper.Position, cancellationToken) + 1 ?? 0;
        foreach (var proposal in proposals.All.Where(proposal => proposal.IsOffered))
        {
            if (proposal.AsOwn is { } own && command.Ticks.Contains(proposal.OwnMark))
            {
                Add(own);
            }
            else if (command.Ticks.Contains(proposal.Mark))
            {
                if (proposal.Stored is null)
                {
                    Add(proposal.Paper);
                }
                else
                {
                    await UpdateAsync(proposal.Stored, proposal.Paper, command.By, cancellationToken);
                    updated.Add(proposal.Stored.Key);
                }
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(added, updated, Stale: 0);

        void Add(Publication paper)
        {
            paper.Position = next++;
            history.Add(paper, command.By);
            added.Add(paper.Key);
        }
    }

    /// <summary>It counts as an edit: a later import of files leaves alone what the owner took over here.</summary>
    private async Task UpdateAsync(Publication stored, Publication paper, Actor by, CancellationToken cancellationToken)
    {
        paper.Position = stored.Position;
        var row = await db.Publications.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).SingleAsync(row => row.Id == stored.Id, cancellationToken);
        var form = ContentForms.Of(ContentKind.Publication);
        var before = form.Read(row);
        RowImport.CopyValues(paper, db.Entry(row));
        row.StaleTexts = StaleTexts.After(row.StaleTexts, before, form.Read(row));
        await history.ChangeAsync(row, ContentChange.Edited, by, cancellationToken);
    }

    private static IEnumerable<string> Marks(BibProposal proposal) =>
        proposal.AsOwn is null ? [proposal.Mark] : [proposal.Mark, proposal.OwnMark];
}
