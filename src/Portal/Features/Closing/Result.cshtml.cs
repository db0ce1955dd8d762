using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Closing;

/// <summary>The third step: whose letter is in the outbox, and why others are not.</summary>
public sealed class ResultModel(PortalDbContext db, ClosingPeople people, IOptions<SiteOptions> site, TimeProvider clock) : ClosingPage(people, site)
{
    /// <summary>Those whose letter is in the outbox or gone; who threw a draft away there sent nothing.</summary>
    public IReadOnlyList<(ClosingPerson Person, EmailState State)> Sent { get; private set; } = [];

    /// <summary>Those that have a letter that was not sent.</summary>
    public IReadOnlyList<ClosingPerson> Left { get; private set; } = [];

    /// <summary>
    /// Those who wait without a letter on its way: somebody wants to answer them, nobody looked at them, or they were told
    /// to wait until a day that has passed.
    /// </summary>
    public IReadOnlyList<ClosingPerson> Others { get; private set; } = [];

    /// <summary>How many can be taken back at this moment.</summary>
    public int CanBeTakenBack { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string key, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        var all = await People.WithLettersAsync(Topic, cancellationToken);
        var replies = all.Select(person => person.Letter!.ReplyId).OfType<Guid>().ToList();
        var letters = await db.OutgoingEmails.AsNoTracking().Where(e => e.ReplyId != null && replies.Contains(e.ReplyId.Value)).ToDictionaryAsync(e => e.ReplyId!.Value, cancellationToken);
        Sent = [.. all.SelectMany(person => StateOf(person) is { } state ? [(person, state)] : Array.Empty<(ClosingPerson, EmailState)>())];
        Left = [.. all.Where(person => person.IsWritten)];
        Others = [.. (await People.ReadAsync(Topic, cancellationToken)).Waiting
            .Where(person => !person.IsWritten && !person.Inquiry.IsPutOff(clock.Today()) && StateOf(person) is not (EmailState.Waiting or EmailState.Sending))];
        CanBeTakenBack = letters.Values.Count(letter => letter.CanBeTakenBack(clock.GetUtcNow()));
        return Page();

        EmailState? StateOf(ClosingPerson person) => person.Letter?.ReplyId is { } reply ? letters.GetValueOrDefault(reply)?.State : null;
    }

    public async Task<IActionResult> OnPostTakeBackAsync([FromRoute] string key, [FromServices] TakeBackLettersHandler takeBack, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        var count = await takeBack.HandleAsync(Topic, User.Actor(), cancellationToken);
        Notice = count == 1 ? ClosingTexts.TakenBack_One : ClosingTexts.TakenBack_Many.With(count);
        return LocalRedirect(count == 0 ? $"{Home}/result" : $"{Home}/letters");
    }
}
