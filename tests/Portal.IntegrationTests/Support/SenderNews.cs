using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Support;

/// <summary>What senders find in their mailbox about their own inquiries.</summary>
public static partial class SenderNews
{
    /// <summary>The newest letter, once it has arrived.</summary>
    public static async Task<ReceivedMail> LastNewsAsync(this PortalServer portal, string address)
    {
        var letter = await portal.InDatabaseAsync(db =>
            db.OutgoingEmails.Where(e => e.ToAddress == address && e.Kind == EmailKind.SenderNews).OrderByDescending(e => e.CreatedAt).ThenByDescending(e => e.Id).FirstAsync());
        await portal.SendDueAsync();
        await portal.WaitForLogAsync($"Sent {letter.Id}");
        return portal.Mailbox.Single(mail => mail.Raw.Contains(letter.MessageId, StringComparison.Ordinal));
    }

    /// <summary>The code that it carries.</summary>
    public static async Task<string> CodeAsync(this PortalServer portal, string address) => Digits().Match((await portal.LastNewsAsync(address)).Text).Value;

    [GeneratedRegex(@"\b[0-9]{4} [0-9]{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
