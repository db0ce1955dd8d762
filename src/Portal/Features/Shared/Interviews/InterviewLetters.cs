using Portal.Features.Shared.SenderLetters;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.Interviews;

/// <summary>What is written to a sender about times.</summary>
internal static class InterviewLetters
{
    /// <summary>To begin with, in the sender's language; whoever sends it says more.</summary>
    public static string DraftIn(Language language)
    {
        using var _ = language.Speak();
        return InterviewTexts.Draft;
    }

    /// <summary>The reply that proposes times, in the sender's language.</summary>
    /// <param name="words">Of whoever proposes them.</param>
    public static string Proposal(string words, InterviewOffer offer, Language language, SiteOptions site)
    {
        using var _ = language.Speak();
        var times = offer.Starts.Select((start, index) => $"{index + 1}. {InterviewTimes.Of(start, offer.Minutes, site)}");
        return string.Join("\n\n", words, string.Join('\n', times), InterviewTexts.ProposalFacts.With(offer.Place, site.TimeZone), InterviewTexts.ProposalLink.With(OutgoingEmail.PrivatePagePlaceholder));
    }

    /// <summary>What the sender chose, to keep.</summary>
    public static OutgoingEmail Chosen(Inquiry inquiry, Interview interview, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        var text = InterviewTexts.ChosenLetter.With(InterviewTimes.Of(interview.ChosenStart!.Value, interview.Minutes, site), interview.Place, site.TimeZone, OutgoingEmail.PrivatePagePlaceholder);
        return SenderNewsEmail.Compose(inquiry, inquiry.Sender.Email, InterviewTexts.ChosenSubject, text, site, mail, now);
    }

    /// <summary>Somebody here cannot, and says why.</summary>
    public static OutgoingEmail Cancelled(Inquiry inquiry, Interview interview, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        var which = interview.ChosenStart is { } start ? InterviewTexts.CancelledAgreed.With(InterviewTimes.Of(start, interview.Minutes, site)) : InterviewTexts.CancelledOpen;
        return SenderNewsEmail.Compose(
            inquiry, inquiry.Sender.Email, InterviewTexts.CancelledSubject, InterviewTexts.CancelledLetter.With(which, interview.Words!, OutgoingEmail.PrivatePagePlaceholder), site, mail, now);
    }
}
