using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.Query;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.List;

/// <summary>The views that a person saved: theirs alone.</summary>
public sealed class SavedViews(PortalDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<SavedView>> ReadAsync(Guid account, CancellationToken cancellationToken) =>
        await db.SavedViews.AsNoTracking().Where(view => view.AccountId == account).OrderBy(view => view.Id).ToListAsync(cancellationToken);

    /// <summary>Under a name that is taken, the view of that name becomes this one.</summary>
    /// <returns>False where there are too many already.</returns>
    public async Task<bool> SaveAsync(Guid account, string name, string query, bool isStart, CancellationToken cancellationToken)
    {
        var (named, text) = (CleanText.OneLine(name), QueryText.Read(query).ToString());
        var mine = await db.SavedViews.Where(view => view.AccountId == account).ToListAsync(cancellationToken);
        var view = mine.Find(view => view.Name.Equals(named, StringComparison.OrdinalIgnoreCase));
        if (view is null)
        {
            if (mine.Count >= SavedView.MaxPerAccount)
            {
                return false;
            }

            view = SavedView.Create(account, named, text, clock.GetUtcNow());
            db.SavedViews.Add(view);
        }

        view.Change(named, text);
        await BeStartAsync(mine, view, isStart, cancellationToken);
        return true;
    }

    public async Task<bool> MakeStartAsync(Guid account, Guid id, bool isStart, CancellationToken cancellationToken)
    {
        var mine = await db.SavedViews.Where(view => view.AccountId == account).ToListAsync(cancellationToken);
        if (mine.Find(view => view.Id == id) is not { } view)
        {
            return false;
        }

        await BeStartAsync(mine, view, isStart, cancellationToken);
        return true;
    }

    public Task<int> DeleteAsync(Guid account, Guid id, CancellationToken cancellationToken) =>
        db.SavedViews.Where(view => view.AccountId == account && view.Id == id).ExecuteDeleteAsync(cancellationToken);

    /// <summary>The old one first: the database allows one at any moment.</summary>
    private async Task BeStartAsync(List<SavedView> mine, SavedView start, bool isStart, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (isStart && mine.Find(view => view.IsStart && view != start) is { } old)
        {
            old.BeStart(false);
            await db.SaveChangesAsync(cancellationToken);
        }

        start.BeStart(isStart);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
