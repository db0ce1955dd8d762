using System.Globalization;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>To whoever tries whether letters leave, in the language in which they ask. It is never stored.</summary>
internal static class TestLetter
{
    /// <param name="to">Normalized, see <see cref="MailAddressText"/>.</param>
    public static OutgoingEmail Compose(string to, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        var language = Languages.Current;
        using var _ = language.Speak();
        return OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Test,
            To = new(to, null),
            Subject = string.Format(CultureInfo.CurrentCulture, TestLetterTexts.Subject, site.Name),
            Text = string.Format(CultureInfo.CurrentCulture, TestLetterTexts.Text, site.BaseUrl),
            Language = language,
            MessageIdDomain = mail.Domain,
            IsAutomatic = true,
        }, now);
    }
}
