using Portal.Model.Emails;

namespace Portal.Features.Shared.Replies;

/// <summary>An answer as pages show it. Only letters carry the secret address of the sender's page.</summary>
public static class ReplyBody
{
    public static string ForOwner(string body) => body.Replace(OutgoingEmail.PrivatePagePlaceholder, FillingTexts.LinkForOwner, StringComparison.Ordinal);

    public static string ForSender(string body) => body.Replace(OutgoingEmail.PrivatePagePlaceholder, FillingTexts.LinkForSender, StringComparison.Ordinal);
}
