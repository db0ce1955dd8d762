using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Content;
using Portal.Model.Inquiries;

namespace Portal.Features.Content.Editing;

/// <summary>Takes all invented examples away that nobody wrote about; the history can bring each back.</summary>
public sealed class RemoveSamplesHandler(PortalDbContext db, ContentHistory history)
{
    /// <returns>How many stay because inquiries are about them.</returns>
    public async Task<int> HandleAsync(Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOnContentAsync(cancellationToken);
        var samples = await db.Topics.Where(topic => topic.IsSample).ToListAsync(cancellationToken);
        var ids = samples.ConvertAll(sample => sample.Id);
        var used = await db.Inquiries.Where(i => ids.Contains(i.TopicId!.Value) || ids.Contains(i.Intern!.SecondTopicId!.Value))
            .Select(i => new { i.TopicId, i.Intern!.SecondTopicId }).Distinct().ToListAsync(cancellationToken);
        var staying = samples.Where(sample => used.Exists(use => use.TopicId == sample.Id || use.SecondTopicId == sample.Id)).ToList();
        foreach (var sample in samples.Except(staying))
        {
            await history.RemoveAsync(sample, by, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return staying.Count;
    }
}
