using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Reviews;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Reviews;

/// <param name="Id">Null for a new one.</param>
public sealed record RubricRow(Guid? Id, BilingualText Name, int Weight);

/// <param name="Topic">Null for the rubric of all others.</param>
/// <param name="Rows">All that are to be asked from now on, in their order.</param>
public sealed record SaveRubricCommand(Guid? Topic, IReadOnlyList<RubricRow> Rows);

/// <summary>What is not among the questions any more is retired: answers to it stay.</summary>
public sealed class SaveRubricHandler(PortalDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(SaveRubricCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stored = await db.RubricCriteria.Where(c => c.TopicId == command.Topic && c.RetiredAt == null).ToListAsync(cancellationToken);
        foreach (var gone in stored.Where(criterion => command.Rows.All(row => row.Id != criterion.Id)))
        {
            gone.Retire(now);
        }

        foreach (var (position, row) in command.Rows.Index())
        {
            if (stored.Find(criterion => criterion.Id == row.Id) is { } known)
            {
                known.Change(row.Name, row.Weight, position);
            }
            else
            {
                db.RubricCriteria.Add(RubricCriterion.Create(command.Topic, row.Name, row.Weight, position, now));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
