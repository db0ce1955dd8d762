using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Accounts;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Webhooks;

namespace Portal.Features.Account;

/// <summary>Writes to people about their accounts. The letters are stored with the change that they tell, or neither is.</summary>
public sealed class AccountLetters(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <param name="context">The request that did it; null for the command line.</param>
    public void Tell(PortalUser person, AccountNews news, HttpContext? context)
    {
        using var _ = person.Language.Speak();
        var now = clock.GetUtcNow();
        var from = context is null ? AccountTexts.NewsFromCommandLine : WhereFrom(context);
        Add(person, EmailKind.AccountNews, Words.Of(news), string.Join("\n\n",
            AccountTexts.NewsGreeting.With(person.DisplayName),
            AccountTexts.NewsWhat.With(Words.Of(news)),
            string.Join('\n', AccountTexts.NewsAccount.With(person.Email!), AccountTexts.NewsWhen.With(Dates.Minute(site.Value.Local(now)), site.Value.TimeZone), AccountTexts.NewsFrom.With(from)),
            news == AccountNews.TokenMade
                ? AccountTexts.NewsOfTokens.With(Link(person, "/account/tokens"), Link(person, "/account/sessions"), Link(person, "/account/password"))
                : AccountTexts.NewsWhatToDo.With(Link(person, "/account/sessions"), Link(person, "/account/password")),
            AccountTexts.NewsLastWay), now);
    }

    public void Invite(PortalUser person, OneTimeLink link, string inviter)
    {
        using var _ = person.Language.Speak();
        var until = Dates.Minute(site.Value.Local(link.ExpiresAt));
        Add(person, EmailKind.Invitation, AccountTexts.InvitationSubject.With(site.Value.Name), string.Join("\n\n",
            AccountTexts.NewsGreeting.With(person.DisplayName),
            AccountTexts.InvitationText.With(inviter, site.Value.Name, Words.Of(person.Role)),
            $"{OutgoingEmail.AccountLinkPlaceholder}{link.Id}}}}}",
            AccountTexts.InvitationUntil.With(until, site.Value.TimeZone)), clock.GetUtcNow());
    }

    public void TellWebhookOff(PortalUser person, string name, WebhookOff because)
    {
        using var _ = person.Language.Speak();
        Add(person, EmailKind.AccountNews, AccountTexts.WebhookOffSubject.With(name), string.Join("\n\n",
            AccountTexts.NewsGreeting.With(person.DisplayName),
            AccountTexts.WebhookOffText.With(name, Words.Of(because)),
            AccountTexts.WebhookOffWhatToDo.With(Link(person, "/account/webhooks"))), clock.GetUtcNow());
    }

    private void Add(PortalUser person, EmailKind kind, string subject, string text, DateTimeOffset now) => db.OutgoingEmails.Add(OutgoingEmail.Create(new()
    {
        Kind = kind,
        To = new(person.Email!, person.DisplayName),
        Subject = subject,
        Text = text,
        Language = person.Language,
        MessageIdDomain = mail.Value.Domain,
        IsAutomatic = true,
    }, now));

    private static string WhereFrom(HttpContext context)
    {
        var parts = new[] { DeviceName.Of(context.Request.Headers.UserAgent), $"{context.Connection.RemoteIpAddress}" };
        return string.Join(AccountTexts.Comma, parts.Where(part => part.Length > 0));
    }

    private string Link(PortalUser person, string path) => site.Value.Link((person.Language == Language.Chinese ? "/zh" : "") + path);
}
