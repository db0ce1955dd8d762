using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Replies;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Closing;

/// <param name="Chosen">By reference; whoever is not named keeps what was chosen before, or what the facts suggest.</param>
/// <param name="Until">The day of the waiting list; null leaves what was chosen before.</param>
/// <param name="All">Everybody of the first bucket goes to the second one; null where nobody asked for that.</param>
public sealed record ChooseBucketsCommand(Topic Topic, IReadOnlyDictionary<string, ClosingBucket> Chosen, DateOnly? Until, (ClosingBucket From, ClosingBucket To)? All = null);

/// <summary>Keeps who hears what, and drafts the letters that nobody has written in yet.</summary>
public sealed class ChooseBucketsHandler(PortalDbContext db, ClosingPeople people, ReplyDesks desks, TimeProvider clock)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody wrote in one of the letters, or sent it, at the same moment; nothing is kept.</exception>
    public async Task HandleAsync(ChooseBucketsCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two pages that choose at once do so one after the other.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({command.Topic.Id.ToString()}, 7))", cancellationToken);
        var list = await people.ReadAsync(command.Topic, cancellationToken);
        var desk = await desks.OpenAsync(cancellationToken);
        var ids = list.Waiting.Select(person => person.Inquiry.Id).ToList();
        var letters = await db.ClosingLetters.Where(letter => ids.Contains(letter.InquiryId)).ToDictionaryAsync(letter => letter.InquiryId, cancellationToken);
        foreach (var person in list.Waiting)
        {
            var bucket = Of(person, command);
            var until = command.Until ?? person.Letter?.OnHoldUntil;
            if (!letters.TryGetValue(person.Inquiry.Id, out var letter) || letter.TopicId != command.Topic.Id)
            {
                db.RemoveRange(letter is null ? [] : [letter]);
                letter = db.Add(ClosingLetter.Choose(person.Inquiry.Id, command.Topic.Id, bucket, until)).Entity;
            }

            if (letter.SentAt is not null)
            {
                // Who is on the waiting list, or whose letter was thrown away in the outbox: another letter, if there is anything else to say.
                if (bucket == ClosingBucket.Leave || (person.Inquiry.IsPutOff(clock.Today()) && bucket == letter.Bucket && until == letter.OnHoldUntil))
                {
                    continue;
                }

                letter.BeginAgain();
            }

            letter.Choose(bucket, until);
            Draft(desk, person, letter);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Drafts the letter of one person anew, also where somebody wrote in it.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed it at the same moment.</exception>
    public async Task DraftAgainAsync(Topic topic, Guid inquiryId, CancellationToken cancellationToken)
    {
        var person = (await people.ReadAsync(topic, cancellationToken)).Waiting.FirstOrDefault(person => person.Inquiry.Id == inquiryId);
        if (person is not null && await db.ClosingLetters.SingleOrDefaultAsync(l => l.InquiryId == inquiryId && l.SentAt == null, cancellationToken) is { Outcome: not null } letter)
        {
            Draft(await desks.OpenAsync(cancellationToken), person, letter, isForced: true);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private void Draft(ReplyDesk desk, ClosingPerson person, ClosingLetter letter, bool isForced = false)
    {
        if (letter.SentAt is null && (isForced || !letter.IsEdited) && letter.Outcome is { } outcome)
        {
            var drafted = desk.Draft(person.Inquiry, ClosingSuggestion.Templates(letter.Bucket), outcome);

            // Who goes through the list has not read the letter again: what came since its first draft stays news.
            var seen = isForced || letter.Body is null ? person.News.Count : letter.Seen;
            letter.Draft(drafted.TemplateKey, drafted.Body, seen, clock.GetUtcNow());
        }
    }

    private static ClosingBucket Of(ClosingPerson person, ChooseBucketsCommand command)
    {
        var bucket = command.Chosen.GetValueOrDefault(person.Inquiry.Reference, person.Bucket);
        return command.All is var (from, to) && bucket == from ? to : bucket;
    }
}
