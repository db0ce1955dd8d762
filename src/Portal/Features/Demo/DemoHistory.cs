using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Triage;
using static Portal.Model.Inquiries.InquiryState;

namespace Portal.Features.Demo;

/// <summary>What became of an invented inquiry until now, by the same verbs as in the inbox.</summary>
internal sealed class DemoHistory(Random random, Actor by, DateTimeOffset now)
{
    /// <summary>Nobody looks at everything at once.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(40);

    private static readonly Dictionary<InquiryState, InquiryState[]> Ways = new()
    {
        [New] = [],
        [InReview] = [InReview],
        [WaitingSender] = [InReview, WaitingSender],
        [Shortlisted] = [InReview, Shortlisted],
        [Talking] = [InReview, Talking],
        [Offer] = [Shortlisted, Talking, Offer],
        [Accepted] = [InReview, Talking, Accepted],
        [OnHold] = [InReview, OnHold],
        [Declined] = [InReview, Declined],
        [DeclinedBySender] = [Shortlisted, Talking, Offer, DeclinedBySender],
        [Withdrawn] = [InReview, Withdrawn],
        [Closed] = [InReview, Talking, Closed],
        [ClosedNoAnswer] = [InReview, WaitingSender, ClosedNoAnswer],
        [Duplicate] = [Duplicate],
        [Spam] = [Spam],
    };

    private static readonly InquiryState[] Ends = [Declined, Closed, Declined, Withdrawn, ClosedNoAnswer, DeclinedBySender, Declined, Duplicate, Spam];
    private static readonly InquiryState[] OpenStates = [New, InReview, New, Shortlisted, WaitingSender, Talking, OnHold, Accepted, Offer];

    /// <param name="fate">Where it has come to; by lot where null.</param>
    /// <returns>The sender's answers by mail, which are rows of their own.</returns>
    public List<IncomingEmail> LiveThrough(Inquiry inquiry, DemoLetters letters, IReadOnlyList<Tag> tags, InquiryState? fate = null)
    {
        var mails = new List<IncomingEmail>();
        if (inquiry.State == Quarantine)
        {
            return mails;
        }

        var isFresh = now - inquiry.ReceivedAt < Fresh;
        var end = fate ?? (random.Next(100) < (isFresh ? 30 : 88) ? random.Some(Ends) : random.Any(OpenStates));
        var way = Ways[end];
        if (way.Zip(way.Prepend(New), (to, from) => InquiryTransitions.Allows(from, to, inquiry.Kind)).Contains(false))
        {
            way = Ways[random.Next(4) == 0 ? InReview : Closed];
        }

        var at = inquiry.ReceivedAt;
        var isAnswered = way.Length > 0 && way[^1] is not (Spam or Duplicate) && (way[^1] == Declined || random.Next(100) < 92);
        for (var i = 0; i < way.Length; i++)
        {
            at = Later(at);
            inquiry.MoveTo(way[i], reason: null, way[i] == OnHold ? DateOnly.FromDateTime(at.UtcDateTime).AddDays(random.Next(7, 120)) : null, by, at,
                way[i] == Declined ? random.Any(Enum.GetValues<DeclineReason>()) : null);
            if (random.Next(3) == 0)
            {
                inquiry.AddNote(letters.Note(), by, at = Later(at));
            }

            if (isAnswered && (i == way.Length - 1 || random.Next(2) == 0))
            {
                inquiry.Reply(letters.Answer(), by, at = Later(at));

                // Somebody we wait for would bring the inquiry back to us.
                if (i < way.Length - 1 && way[i] != WaitingSender && random.Next(2) == 0)
                {
                    mails.Add(Answer(inquiry, letters, at = Later(at)));
                }
            }
        }

        if (isAnswered && !inquiry.State.IsEnd() && random.Next(12) == 0)
        {
            mails.Add(Answer(inquiry, letters, at = Later(at)));
        }

        Decorate(inquiry, tags, at);
        return mails;
    }

    /// <summary>A collaboration that was accepted and goes on for some months from now.</summary>
    public void Plan(Inquiry inquiry)
    {
        var (today, at, hours) = (DateOnly.FromDateTime(now.UtcDateTime), inquiry.Events[^1].At, random.Next(2, 8));
        inquiry.PlanLoad(new(hours, hours + random.Next(2, 6), DateOnly.FromDateTime(at.UtcDateTime), today.AddMonths(random.Next(2, 12))), today, by, Later(at));
    }

    private void Decorate(Inquiry inquiry, IReadOnlyList<Tag> tags, DateTimeOffset at)
    {
        if (inquiry.OwesAnswer)
        {
            // As the rounds would have, so that they write no letters about it.
            while (inquiry.PromisedUntil <= now)
            {
                inquiry.MissPromise(inquiry.PromisedUntil.AddDays(7), inquiry.PromisedUntil);
            }

            // The owner is not to get a letter about each of them.
            inquiry.MarkReminded(at = Later(at));
        }

        if (inquiry.State is not (Spam or Duplicate) && random.Next(3) == 0)
        {
            inquiry.Rate(random.Next(1, Inquiry.MaxStars + 1), by, Later(at));
        }

        if (random.Next(5) == 0)
        {
            inquiry.TagWith([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Some(tags)).Distinct()], by, Later(at));
        }

        inquiry.Flag(!inquiry.State.IsEnd() && random.Next(15) == 0);
        if (!inquiry.State.IsEnd() && random.Next(20) == 0)
        {
            // Some are still asleep, some are back.
            var asked = at < now.AddDays(-30) ? now.AddDays(-random.Next(1, 30)) : at;
            inquiry.Snooze(asked.AddDays(random.Next(2, 60)), null, by, asked);
        }
    }

    private static IncomingEmail Answer(Inquiry inquiry, DemoLetters letters, DateTimeOffset at)
    {
        var text = letters.FollowUp();
        var mail = IncomingEmail.Receive(new()
        {
            FromAddress = inquiry.Sender.Email,
            FromName = inquiry.Sender.FullName,
            Subject = $"Re: {inquiry.Reference}",
            Text = text,
            ReceivedAt = at,
            Size = 2_000 + text.Length,
        }, at);
        inquiry.TakeIn(mail, text, by: null, at);
        return mail;
    }

    /// <summary>Minutes to days, but never ahead of now.</summary>
    private DateTimeOffset Later(DateTimeOffset at)
    {
        var later = at.AddMinutes(Math.Pow(random.NextDouble(), 3) * 6 * 24 * 60 + 1);
        return later < now ? later : at.AddTicks((now - at).Ticks / 2);
    }
}
