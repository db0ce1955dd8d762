using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Closing;

/// <summary>Somebody who waits, or waited until the letter was sent.</summary>
/// <param name="Letter">Null where nobody went through the list since the inquiry came.</param>
/// <param name="Fitting">Other open topics that go with the answers.</param>
/// <param name="Obstacle">What keeps the letter from being sent as it is; null for one that is ready, was sent, or is none.</param>
public sealed record ClosingPerson(
    Inquiry Inquiry, ClosingLetter? Letter, ClosingBucket Suggested, IReadOnlyList<Topic> Fitting, InquiryNews News, ReplyObstacle? Obstacle)
{
    /// <summary>What is chosen, or else suggested. A letter that was sent says nothing of the next one.</summary>
    public ClosingBucket Bucket => Letter is { SentAt: null } ? Letter.Bucket : Suggested;

    public bool IsSent => Letter?.SentAt is not null;

    /// <summary>Whether a letter is to be sent.</summary>
    public bool IsWritten => Letter is { SentAt: null, Body: not null, Bucket: not ClosingBucket.Leave };
    public bool IsReady => IsWritten && Obstacle is null && Letter is { IsOutdated: false };
}

/// <param name="Waiting">In the order in which they wrote.</param>
/// <param name="Talking">People with whom there is a conversation or an offer; they get no letter from here.</param>
public sealed record ClosingList(Topic Topic, IReadOnlyList<ClosingPerson> Waiting, IReadOnlyList<Inquiry> Talking);

/// <summary>Who waits for the outcome of a topic, with what they are going to hear.</summary>
public sealed class ClosingPeople(PortalDbContext db, ReplyDesks desks, PreparedReplies replies, TimeProvider clock)
{
    public Task<Topic?> FindTopicAsync(string key, CancellationToken cancellationToken) =>
        db.Topics.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, cancellationToken);

    public async Task<ClosingList> ReadAsync(Topic topic, CancellationToken cancellationToken)
    {
        var about = db.Inquiries.AsNoTracking().IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).Where(i => i.TopicId == topic.Id);
        var waiting = await about.Waiting().WithAnswers().OrderBy(i => i.Id).ToListAsync(cancellationToken);
        var talking = await about.Where(i => Inquiry.TalksIn.Contains(i.State) && !Inquiry.ToldOutcome.Contains(i.ToldState)).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        return new(topic, await JoinAsync(topic, waiting, cancellationToken), talking);
    }

    /// <summary>Everybody who has a letter, whatever became of them; those who were left out are not among them.</summary>
    public async Task<IReadOnlyList<ClosingPerson>> WithLettersAsync(Topic topic, CancellationToken cancellationToken)
    {
        var inquiries = await db.Inquiries.AsNoTracking().IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).WithAnswers()
            .Where(i => db.ClosingLetters.Any(letter => letter.InquiryId == i.Id && letter.TopicId == topic.Id && letter.Bucket != ClosingBucket.Leave) && i.TopicId == topic.Id)
            .OrderBy(i => i.Id).ToListAsync(cancellationToken);
        return await JoinAsync(topic, inquiries, cancellationToken);
    }

    private async Task<IReadOnlyList<ClosingPerson>> JoinAsync(Topic topic, IReadOnlyList<Inquiry> inquiries, CancellationToken cancellationToken)
    {
        var ids = inquiries.Select(i => i.Id).ToList();
        var letters = await db.ClosingLetters.AsNoTracking().Where(letter => ids.Contains(letter.InquiryId)).ToDictionaryAsync(letter => letter.InquiryId, cancellationToken);
        var news = await db.ReadNewsAsync(ids, cancellationToken);
        var others = await replies.WithOtherAnswersAsync(ids, cancellationToken);
        var (desk, today) = (await desks.OpenAsync(cancellationToken), clock.Today());
        return [.. inquiries.Select(inquiry =>
        {
            var (letter, fitting, told) = (letters.GetValueOrDefault(inquiry.Id), desk.Alternatives(inquiry), news.GetValueOrDefault(inquiry.Id, InquiryNews.None));
            var obstacle = letter is { SentAt: null, Body: not null, Bucket: not ClosingBucket.Leave }
                ? ReplyObstacles.Of(inquiry, letter.Body, letter.Outcome, letter.Seen, told, others.Contains(inquiry.Id), today)
                : null;
            return new ClosingPerson(inquiry, letter, ClosingSuggestion.For(inquiry, topic, fitting, today), fitting, told, obstacle);
        })];
    }
}
