using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>
/// Puts into a letter what opens something: the addresses of private pages, codes, invitations. Nothing of it is stored; it is
/// made when the letter leaves.
/// </summary>
internal sealed class LetterSecrets(PortalDbContext db, InquiryLinks links, AccountLinks accountLinks, SenderCodeDigits digits, IOptions<SiteOptions> site)
{
    private const string End = "}}";

    public async Task<string> FillAsync(OutgoingEmail email, CancellationToken cancellationToken) => email switch
    {
        { Kind: EmailKind.Invitation } => await accountLinks.FillAsync(email.TextBody, email.Language, site.Value.Link, cancellationToken),
        { Kind: EmailKind.SenderNews } => await FillEachAsync(await FillPageAsync(email, cancellationToken), email.Language, cancellationToken),

        // Only letters to the sender: a notice quotes what a stranger typed, which may be the placeholder.
        { GoesToSender: true } => await FillPageAsync(email, cancellationToken),
        _ => email.TextBody,
    };

    private async Task<string> FillPageAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        var text = email.TextBody;
        if (email.InquiryId is not { } id)
        {
            return text;
        }

        if (text.Contains(OutgoingEmail.PrivatePagePlaceholder, StringComparison.Ordinal))
        {
            text = text.Replace(OutgoingEmail.PrivatePagePlaceholder, await PageAsync(id, email.Language, cancellationToken), StringComparison.Ordinal);
        }

        // A reply is a person's own words; only the acknowledgement has this one.
        if (email.Kind == EmailKind.Acknowledgement && text.Contains(OutgoingEmail.NotMePlaceholder, StringComparison.Ordinal))
        {
            var path = await links.NotMePathAsync(id, await VersionAsync(id, cancellationToken), email.Language, cancellationToken);
            text = text.Replace(OutgoingEmail.NotMePlaceholder, site.Value.Link(path), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The placeholders that name what they stand for.</summary>
    private async Task<string> FillEachAsync(string text, Language language, CancellationToken cancellationToken)
    {
        text = await FillEachAsync(text, OutgoingEmail.CodePlaceholder, async id => Spaced(await digits.OfAsync(id, cancellationToken)));
        return await FillEachAsync(text, OutgoingEmail.PrivatePageOfPlaceholder, id => PageAsync(id, language, cancellationToken));
    }

    private static async Task<string> FillEachAsync(string text, string beginning, Func<Guid, Task<string>> valueOf)
    {
        for (var start = text.IndexOf(beginning, StringComparison.Ordinal); start >= 0; start = text.IndexOf(beginning, start + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf(End, start, StringComparison.Ordinal);
            if (end > start && Guid.TryParse(text[(start + beginning.Length)..end], out var id))
            {
                text = text[..start] + await valueOf(id) + text[(end + End.Length)..];
            }
        }

        return text;
    }

    private async Task<string> PageAsync(Guid id, Language language, CancellationToken cancellationToken) =>
        site.Value.Link(await links.PathAsync(id, await VersionAsync(id, cancellationToken), language, cancellationToken));

    /// <summary>Of one that is not there any more, any version leads to the same page.</summary>
    private Task<int> VersionAsync(Guid id, CancellationToken cancellationToken) =>
        db.Inquiries.Where(i => i.Id == id).Select(i => i.TokenVersion).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Four and four, as people read them.</summary>
    private static string Spaced(string code) => $"{code[..4]} {code[4..]}";
}
