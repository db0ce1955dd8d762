using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Outbox;

/// <summary>Lets every drafted letter go that nothing speaks against, one by one: what keeps one keeps no other.</summary>
public sealed class SendReviewedHandler(PortalDbContext db, LettersToReview letters, ReleaseLetterHandler release, TimeProvider clock)
{
    /// <param name="shown">The letters that were on the page; one that came since waits for the next look.</param>
    /// <returns>The act, which can be undone while they wait for half a minute; null where none left.</returns>
    public async Task<Guid?> HandleAsync(IReadOnlySet<Guid> shown, Actor by, CancellationToken cancellationToken)
    {
        var sent = new List<OutgoingEmail>();
        foreach (var letter in (await letters.ReadAsync(only: null, by.Id, cancellationToken)).Where(letter => letter.Doubt is null && shown.Contains(letter.Letter.Id)))
        {
            db.ChangeTracker.Clear();
            if (await SendAsync(letter.Letter.Id, by, cancellationToken))
            {
                sent.Add(letter.Letter);
            }
        }

        if (sent.Count == 0)
        {
            return null;
        }

        db.ChangeTracker.Clear();
        var act = TriageAct.OnMany(TriageActKind.Reply, OutboxTexts.ActSent, wishes: "{}", sent.Count, by, clock.GetUtcNow());
        act.Finish(clock.GetUtcNow());
        db.TriageActs.Add(act);
        db.TriageActItems.AddRange(sent.Select((letter, number) => TriageActItem.Sent(act.Id, number, letter.InquiryId!.Value, letter.ReplyId!.Value)));
        await db.SaveChangesAsync(cancellationToken);
        return act.Id;
    }

    private async Task<bool> SendAsync(Guid letter, Actor by, CancellationToken cancellationToken)
    {
        try
        {
            return await release.HandleAsync(letter, by, cancellationToken);
        }
        catch (InquiryRuleException)
        {
            // Somebody wrote in it at this moment, and left something open.
            return false;
        }
    }
}
