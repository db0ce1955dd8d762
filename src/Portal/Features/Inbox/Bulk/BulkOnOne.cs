using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.Decide;
using Portal.Features.Shared.Replies;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Topics;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Bulk;

/// <param name="Obstacle">Why nothing was done; null where it was.</param>
/// <param name="Message">What was drafted.</param>
public sealed record BulkOutcome(TriageObstacle? Obstacle, string? Detail = null, Message? Message = null)
{
    public static readonly BulkOutcome Done = new((TriageObstacle?)null);

    public static BulkOutcome Not(TriageObstacle why, string? detail = null) => new(why, detail);
}

/// <summary>Does what is wished to one inquiry of many. Does not save; whatever it refuses is not to be saved.</summary>
public sealed class BulkOnOne(PortalDbContext db, Decider decider, PreparedReplies replies, TimeProvider clock)
{
    /// <param name="inquiry">Locked, with answers and tags.</param>
    /// <param name="desk">Opened once for all.</param>
    public async Task<BulkOutcome> DoAsync(Inquiry inquiry, BulkWish wish, ReplyDesk desk, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            return wish.What switch
            {
                BulkWhat.Decide => await DecideAsync(inquiry, wish, desk, by, cancellationToken),
                BulkWhat.Template => await DraftAsync(inquiry, wish.Template!, desk, by, cancellationToken),
                BulkWhat.State => Move(inquiry, wish.State!.Value, by, now),
                BulkWhat.Spam => Move(inquiry, InquiryState.Spam, by, now),
                BulkWhat.AddTag or BulkWhat.RemoveTag => await TagAsync(inquiry, wish, by, now, cancellationToken),
                BulkWhat.Topic => await FileAsync(inquiry, wish.Target, by, now, cancellationToken),
                BulkWhat.Snooze => Do(() => inquiry.Snooze(wish.SnoozeUntil!.Value, wish.Words, by, now)),
                BulkWhat.Flag or BulkWhat.Unflag => inquiry.IsFlagged == (wish.What == BulkWhat.Flag) ? BulkOutcome.Not(TriageObstacle.NothingToDo) : Do(() => inquiry.Flag(!inquiry.IsFlagged)),
                BulkWhat.NoAnswer => Do(() => inquiry.GiveNoAnswer(wish.Words!, by, now)),
                _ => throw new ArgumentOutOfRangeException(nameof(wish), wish.What, "Not an act on an inquiry that stays."),
            };
        }
        catch (InquiryRuleException refused)
        {
            return BulkOutcome.Not(refused.Rule == InquiryRule.NothingToTell ? TriageObstacle.NothingToTell : TriageObstacle.NotAllowed);
        }
    }

    private static BulkOutcome Do(Action act)
    {
        act();
        return BulkOutcome.Done;
    }

    private static BulkOutcome Move(Inquiry inquiry, InquiryState to, Actor by, DateTimeOffset now) =>
        inquiry.State == to ? BulkOutcome.Not(TriageObstacle.NothingToDo) : Do(() => inquiry.MoveTo(to, reason: null, until: null, by, now));

    private async Task<BulkOutcome> DecideAsync(Inquiry inquiry, BulkWish wish, ReplyDesk desk, Actor by, CancellationToken cancellationToken)
    {
        var choice = wish.Choice!.Value;
        var outcome = choice.Outcome(wish.Until ?? DateOnly.MaxValue);
        if (inquiry.State == outcome.State && inquiry.ToldState == inquiry.State && inquiry.OnHoldUntil == outcome.Until)
        {
            return BulkOutcome.Not(TriageObstacle.NothingToDo);
        }

        return DecisionChoices.For(inquiry.State, inquiry.Kind).Contains(choice)
            ? BulkOutcome.Done with { Message = await decider.DecideAsync(inquiry, outcome, reason: null, desk, by, cancellationToken) }
            : BulkOutcome.Not(TriageObstacle.NotAllowed);
    }

    private async Task<BulkOutcome> DraftAsync(Inquiry inquiry, string template, ReplyDesk desk, Actor by, CancellationToken cancellationToken)
    {
        if (!inquiry.Sender.HasEmail)
        {
            return BulkOutcome.Not(TriageObstacle.NoAddress);
        }

        if (inquiry.State is InquiryState.Quarantine or InquiryState.Spam)
        {
            return BulkOutcome.Not(TriageObstacle.NotAllowed);
        }

        if (await db.OutgoingEmails.AnyAsync(e => e.InquiryId == inquiry.Id && e.State == EmailState.Bounced && e.ToAddress == inquiry.Sender.Email, cancellationToken))
        {
            return BulkOutcome.Not(TriageObstacle.Bounced, inquiry.Sender.Email);
        }

        if ((await replies.WithOtherAnswersAsync([inquiry.Id], cancellationToken)).Count > 0)
        {
            return BulkOutcome.Not(TriageObstacle.OtherAnswer);
        }

        var drafted = desk.Draft(inquiry, [template], new(inquiry.State, inquiry.DeclineReason, inquiry.OnHoldUntil));
        if (drafted.TemplateKey != template)
        {
            return BulkOutcome.Not(TriageObstacle.NoTemplate);
        }

        return ReplyGap.In(drafted.Body) is [_, ..] gaps
            ? BulkOutcome.Not(TriageObstacle.GapLeft, string.Join(" · ", gaps.Select(gap => gap.Asks ?? gap.Source).Distinct()))
            : BulkOutcome.Done with { Message = await decider.DraftAsync(inquiry, drafted.Body, isPrepared: true, by, cancellationToken) };
    }

    private async Task<BulkOutcome> TagAsync(Inquiry inquiry, BulkWish wish, Actor by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var carried = inquiry.Tags.Select(tag => tag.TagId).ToHashSet();
        var isOn = wish.What == BulkWhat.AddTag;
        if (carried.Contains(wish.Target!.Value) == isOn)
        {
            return BulkOutcome.Not(TriageObstacle.NothingToDo);
        }

        var wanted = isOn ? carried.Append(wish.Target.Value) : carried.Where(id => id != wish.Target.Value);
        var tags = await db.Tags.Where(tag => wanted.Contains(tag.Id)).OrderBy(tag => tag.Key).ToListAsync(cancellationToken);
        return Do(() => inquiry.TagWith(tags, by, now));
    }

    private async Task<BulkOutcome> FileAsync(Inquiry inquiry, Guid? target, Actor by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (inquiry.TopicId == target)
        {
            return BulkOutcome.Not(TriageObstacle.NothingToDo);
        }

        var topic = target is null ? null : await db.Topics.AsNoTracking().Where(t => t.Id == target).Select(t => new { t.Kind, t.Title }).SingleOrDefaultAsync(cancellationToken);
        return target is null || topic?.Kind.IsFor(inquiry.Kind) == true
            ? Do(() => inquiry.FileUnder(target, topic?.Title.ToString(), by, now))
            : BulkOutcome.Not(TriageObstacle.NotAllowed);
    }
}
