using Portal.Features.Shared;
using Portal.Model.Emails;

namespace Portal.Features.Inbox;

/// <summary>What was decided or written here and has not reached the sender, in a few words each.</summary>
internal static class Untold
{
    public static IEnumerable<string> Of(InquiryPage page)
    {
        var answers = page.Letters.Where(letter => letter.ReplyId is not null).Select(letter => letter.State).ToHashSet();
        if (page.Inquiry.IsUntold)
        {
            yield return InboxTexts.UntoldState.With(Words.Of(page.Inquiry.State));
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
