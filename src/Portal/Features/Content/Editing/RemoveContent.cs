using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Content;
using Portal.Features.Content.Editing.Forms;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Content.Editing;

public sealed record RemoveContentCommand(ContentForm Form, string Key, int Version, Actor By);

/// <summary>Takes a row away, unless something needs it. What it said stays in the history and can be brought back.</summary>
public sealed class RemoveContentHandler(PortalDbContext db, ContentHistory history)
{
    /// <returns>Why it cannot be removed, in the reader's language; null when it is gone.</returns>
    public async Task<string?> HandleAsync(RemoveContentCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOnContentAsync(cancellationToken);
        var row = await command.Form.FindAsync(db, command.Key, cancellationToken);
        if (row is null)
        {
            return null;
        }

        if (row.Version != command.Version)
        {
            return EditingTexts.ChangedBeforeRemoval;
        }

        if (await ReasonToStayAsync(row, cancellationToken) is { } reason)
        {
            return reason;
        }

        await history.RemoveAsync(row, command.By, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private async Task<string?> ReasonToStayAsync(ContentEntity row, CancellationToken cancellationToken)
    {
        var key = row.Key;
        if (row is Topic)
        {
            var count = await db.Inquiries.CountAsync(i => i.TopicId == row.Id || i.Intern!.SecondTopicId == row.Id, cancellationToken);
            return count == 0 ? null : count == 1 ? EditingTexts.HasInquiry_One : EditingTexts.HasInquiry_Many.With(count);
        }

        var (topics, news) = (db.Topics.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]), db.News.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]));
        var naming = row switch
        {
            Publication => await topics.Where(topic => topic.ReadingKeys.Contains(key)).Select(topic => topic.Title).FirstOrDefaultAsync(cancellationToken)
                ?? await news.Where(item => item.PublicationKey == key).Select(item => item.Text).FirstOrDefaultAsync(cancellationToken),
            ResearchInterest => await topics.Where(topic => topic.InterestKeys.Contains(key)).Select(topic => topic.Title).FirstOrDefaultAsync(cancellationToken),
            _ => null,
        };
        return naming is null ? null : EditingTexts.NamedBy.With(TextBeginning.Title(naming.ToString()));
    }
}
