using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Interviews;
using Portal.Mail;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inquiries;

/// <summary>The sender takes one of the proposed times. Both sides get it by mail.</summary>
public sealed class ChooseTimeHandler(PortalDbContext db, InterviewDesk desk, IOptions<SiteOptions> site, IOptions<MailOptions> mail)
{
    public Task<InterviewResult> HandleAsync(Guid id, Guid seen, DateTimeOffset start, CancellationToken cancellationToken) =>
        desk.AnswerAsync(id, seen, interview => interview.ChosenStart == start && interview.Ending is (null or InterviewEnding.Replaced), (inquiry, interview, now) =>
        {
            inquiry.ChooseTime(interview, start, InterviewTimes.Plain(start, site.Value), now);
            if (inquiry.Sender.HasEmail)
            {
                db.OutgoingEmails.Add(InterviewLetters.Chosen(inquiry, interview, site.Value, mail.Value, now));
            }

            return new(
                OwnerTexts.ChoseSubject,
                OwnerTexts.Chose.With(inquiry.Sender.FullName, InterviewTimes.Of(start, interview.Minutes, site.Value), interview.Place),
                OwnerTexts.ChoseCalendar.With(site.Value.Link($"/inbox/{inquiry.Reference}/interview.ics")));
        }, cancellationToken);
}
