using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Tags;

/// <param name="Count">How many inquiries carry it, up to <see cref="ManageTagsHandler.CountedUpTo"/>.</param>
public sealed record ListedTag(Tag Tag, int Count);

/// <summary>Makes, renames, joins and deletes tags.</summary>
public sealed class ManageTagsHandler(PortalDbContext db, TimeProvider clock)
{
    public const int CountedUpTo = 1000;

    public async Task<IReadOnlyList<ListedTag>> ReadAsync(CancellationToken cancellationToken) =>
        await db.Tags.AsNoTracking().OrderBy(tag => tag.Key)
            .Select(tag => new ListedTag(tag, db.Set<InquiryTag>().Where(tagged => tagged.TagId == tag.Id).Take(CountedUpTo).Count()))
            .ToListAsync(cancellationToken);

    /// <returns>False where a tag of that name is there already.</returns>
    public async Task<bool> AddAsync(BilingualText name, TagColour colour, CancellationToken cancellationToken)
    {
        var key = TagKey.Of(name.In(Language.English).Text);
        if (await db.Tags.AnyAsync(tag => tag.Key == key, cancellationToken))
        {
            return false;
        }

        db.Tags.Add(Tag.Create(key, name, colour, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>The word in queries stays, so saved views go on.</summary>
    public async Task RenameAsync(Guid id, BilingualText name, TagColour colour, CancellationToken cancellationToken)
    {
        if (await db.Tags.SingleOrDefaultAsync(tag => tag.Id == id, cancellationToken) is { } tag)
        {
            tag.Rename(name, colour);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Whatever carried the first carries the second from now on; the first is gone.</summary>
    public async Task MergeAsync(Guid id, Guid into, CancellationToken cancellationToken)
    {
        if (id == into || !await db.Tags.AnyAsync(tag => tag.Id == into, cancellationToken))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"insert into inquiry_tags (inquiry_id, tag_id) select inquiry_id, {into} from inquiry_tags where tag_id = {id} on conflict do nothing", cancellationToken);
        await db.Tags.Where(tag => tag.Id == id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => db.Tags.Where(tag => tag.Id == id).ExecuteDeleteAsync(cancellationToken);
}
