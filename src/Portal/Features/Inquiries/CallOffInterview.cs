using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Features.Shared.Interviews;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>The sender cannot come at the time that was agreed.</summary>
public sealed class CallOffInterviewHandler(InterviewDesk desk, IOptions<SiteOptions> site)
{
    public Task<InterviewResult> HandleAsync(Guid id, Guid seen, string words, CancellationToken cancellationToken) =>
        desk.AnswerAsync(id, seen, interview => interview.Ending == InterviewEnding.CancelledBySender && interview.Words == CleanText.Lines(words), (inquiry, interview, now) =>
        {
            inquiry.CancelInterviewBySender(interview, words, now);
            return new(
                OwnerTexts.CalledOffSubject,
                OwnerTexts.CalledOff.With(inquiry.Sender.FullName, InterviewTimes.Of(interview.ChosenStart!.Value, interview.Minutes, site.Value)),
                words,
                OwnerTexts.CalledOffCalendar.With(site.Value.Link($"/inbox/{inquiry.Reference}/interview.ics")));
        }, cancellationToken);
}
