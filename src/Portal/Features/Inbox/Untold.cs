using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <summary>What was decided or written here and has not reached the sender, in a few words each.</summary>
internal static class Untold
{
    public static IEnumerable<string> Of(InquiryPage page)
    {
        var answers = page.Letters.Where(letter => letter.ReplyId is not null).Select(letter => letter.State).ToHashSet();
        if (page.Inquiry is { State: InquiryState.Declined, ToldState: not InquiryState.Declined })
        {
            yield return InboxTexts.UntoldDeclined;
        }

        if (answers.Contains(EmailState.Held))
        {
            yield return InboxTexts.UntoldHeld;
        }

        if (answers.Contains(EmailState.Failed) || answers.Contains(EmailState.Bounced))
        {
            yield return InboxTexts.UntoldFailed;
        }
    }
}
