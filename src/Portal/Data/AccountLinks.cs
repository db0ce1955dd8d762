using System.Buffers.Text;
using System.Security.Cryptography;
using Portal.Model.Emails;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Data;

/// <summary>
/// The secrets of invitations, derived from their rows: a letter in the outbox names the row, and its address is made when it
/// leaves. Neither the letter's row nor the link's own opens anything.
/// </summary>
public sealed class AccountLinks(ServerKeys keys)
{
    /// <returns>What makes the secret of the link with an id.</returns>
    public async ValueTask<Func<Guid, string>> SecretsAsync(CancellationToken cancellationToken)
    {
        var key = await keys.ReadAsync(ServerKey.AccountLinks, cancellationToken);
        return id => Base64Url.EncodeToString(HMACSHA256.HashData(key, id.ToByteArray()));
    }

    /// <summary>The page of an invitation, in the language of its reader.</summary>
    public static string Path(string secret, Language language) => $"{(language == Language.Chinese ? "/zh" : "")}/account/invitation/{secret}";

    /// <param name="text">Of a letter, with one placeholder.</param>
    /// <param name="link">Makes a path of the site an address.</param>
    public async ValueTask<string> FillAsync(string text, Language language, Func<string, string> link, CancellationToken cancellationToken)
    {
        var start = text.IndexOf(OutgoingEmail.AccountLinkPlaceholder, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf("}}", start, StringComparison.Ordinal);
        if (end < 0 || !Guid.TryParse(text[(start + OutgoingEmail.AccountLinkPlaceholder.Length)..end], out var id))
        {
            return text;
        }

        var secret = (await SecretsAsync(cancellationToken))(id);
        return text[..start] + link(Path(secret, language)) + text[(end + 2)..];
    }
}
