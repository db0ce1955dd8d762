using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Model.Emails;
using Portal.Model.Replies;

namespace Portal.Features.Shared.Replies;

/// <summary>An answer as pages show it. Only letters carry the secret address of the sender's page.</summary>
public static class ReplyBody
{
    public static string ForOwner(string body) => body.Replace(OutgoingEmail.PrivatePagePlaceholder, FillingTexts.LinkForOwner, StringComparison.Ordinal);

    public static string ForSender(string body) => body.Replace(OutgoingEmail.PrivatePagePlaceholder, FillingTexts.LinkForSender, StringComparison.Ordinal);

    /// <summary>A letter with what is still to be filled in marked.</summary>
    public static IHtmlContent Marked(string body)
    {
        var text = new HtmlContentBuilder();
        foreach (var part in ReplyText.Parse(ForOwner(body)))
        {
            if (ReplyGap.In(part.Source).Count == 0)
            {
                text.Append(part.Source);
                continue;
            }

            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(part.Source);
            text.AppendHtml(mark);
        }

        return text;
    }
}
