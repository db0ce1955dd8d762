using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>None of the proposed times suits the sender, who says what would.</summary>
public sealed class RefuseTimesHandler(InterviewDesk desk)
{
    public Task<InterviewResult> HandleAsync(Guid id, Guid seen, string words, CancellationToken cancellationToken) =>
        desk.AnswerAsync(id, seen, interview => interview.Ending == InterviewEnding.NoneFits && interview.Words == CleanText.Lines(words), (inquiry, interview, now) =>
        {
            inquiry.RefuseTimes(interview, words, now);
            return new(OwnerTexts.NoneFitsSubject, OwnerTexts.NoneFits.With(inquiry.Sender.FullName, inquiry.Reference), words);
        }, cancellationToken);
}
