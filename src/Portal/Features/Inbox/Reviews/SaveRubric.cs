using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Reviews;
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
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.HoldRubricsAsync(cancellationToken);
        var stored = await db.RubricCriteria.Where(c => c.TopicId == command.Topic && c.RetiredAt == null).ToListAsync(cancellationToken);
        foreach (var gone in stored.Where(criterion => !command.Rows.Any(row => Is(row, criterion))))
        {
            gone.Retire(now);
        }

        foreach (var (position, row) in command.Rows.Index())
        {
            if (stored.Find(criterion => Is(row, criterion)) is { } known)
            {
                known.Change(row.Name, row.Weight, position);
            }
            else
            {
                db.RubricCriteria.Add(RubricCriterion.Create(command.Topic, row.Name, row.Weight, position, now));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A form that is sent twice makes its new questions once.</summary>
    private static bool Is(RubricRow row, RubricCriterion criterion) => row.Id is { } id ? criterion.Id == id : criterion.Name == row.Name;
}
