using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Accounts;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Reviews;

/// <summary>Tells colleagues with an account that there is something to review; nothing of an inquiry is in the letter.</summary>
public sealed class ReviewInvitations(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>Saved with what it tells. Whoever asks themselves knows.</summary>
    /// <param name="news">How many inquiries each account was asked about that it did not know of.</param>
    public async Task AddAsync(IReadOnlyDictionary<Guid, int> news, Actor by, CancellationToken cancellationToken)
    {
        var accounts = news.Keys.ToList();
        foreach (var person in await db.Users.Where(u => accounts.Contains(u.Id) && u.Id != by.Id && u.ClosedAt == null).ToListAsync(cancellationToken))
        {
            db.OutgoingEmails.Add(OutgoingEmail.Create(Letter(person, news[person.Id], by), clock.GetUtcNow()));
        }
    }

    private Letter Letter(PortalUser person, int count, Actor by)
    {
        using var _ = person.Language.Speak();
        var address = site.Value.Link((person.Language == Language.Chinese ? "/zh" : "") + "/reviews");
        return new()
        {
            Kind = EmailKind.AccountNews,
            To = new(person.Email!, person.DisplayName),
            Subject = ReviewTexts.LetterSubject,
            Text = string.Join("\n\n",
                ReviewTexts.LetterGreeting.With(person.DisplayName),
                count == 1 ? ReviewTexts.LetterText_One.With(by.Name!) : ReviewTexts.LetterText_Many.With(by.Name!, count),
                address),
            Language = person.Language,
            MessageIdDomain = mail.Value.Domain,
            IsAutomatic = true,
        };
    }
}
