using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Inbox.Export;

/// <summary>What an inquiry looks like in JSON. Properties may be added; none is renamed or taken away.</summary>
internal static class ExportShape
{
    public static object Of(ExportedInquiry exported)
    {
        var inquiry = exported.Inquiry;
        return new
        {
            inquiry.Reference,
            inquiry.Kind,
            inquiry.State,
            inquiry.ToldState,
            inquiry.Origin,
            Language = inquiry.Language.Tag(),
            inquiry.ReceivedAt,
            ReplyBy = inquiry.PromisedUntil,
            inquiry.FirstAnsweredAt,
            inquiry.NoAnswerBecause,
            inquiry.OnHoldUntil,
            inquiry.DeclineReason,
            inquiry.SnoozedUntil,
            inquiry.SnoozeReason,
            inquiry.IsFlagged,
            inquiry.Stars,
            Tags = exported.Tags.Select(tag => new { tag.Key, tag.Name.En, tag.Name.Zh }),
            Topic = Of(inquiry.Topic),
            MainInquiry = exported.Main,
            inquiry.QuarantineReasons,
            inquiry.ConsentVersion,
            inquiry.ProposedEmail,
            Sender = new { inquiry.Sender.FullName, inquiry.Sender.OtherName, inquiry.Sender.Email, inquiry.Sender.Organisation },
            Answers = Answers(inquiry),
            PlannedLoad = inquiry.Load is { } load ? new { load.HoursFrom, load.HoursTo, load.FirstMonth, load.LastMonth } : null,
            Messages = exported.Messages.Select(message => new
            {
                message.Kind,
                At = message.WrittenAt,
                Author = message.AuthorName,
                Text = ReplyBody.ForSender(message.Body),
                message.IsAutomatic,
            }),
            Events = exported.Events.Select(entry => new { entry.Kind, entry.At, By = entry.ActorName, From = entry.FromState, To = entry.ToState, entry.Detail }),
            PromiseChanges = exported.PromiseChanges.Select(change => new { change.Cause, change.At, change.OldReplyBy, change.NewReplyBy, change.Note, By = change.ActorName }),
            Interviews = exported.Interviews.Select(interview => new
            {
                interview.ProposedAt,
                By = interview.ProposedByName,
                interview.Starts,
                interview.Minutes,
                interview.Place,
                interview.ChosenStart,
                interview.ChosenAt,
                interview.Ending,
                interview.EndedAt,
                interview.Words,
            }),
            Letters = exported.Letters.Select(letter => new
            {
                letter.Kind,
                letter.State,
                To = letter.ToAddress,
                letter.Subject,
                Text = ReplyBody.ForSender(letter.TextBody),
                letter.CreatedAt,
                letter.SentAt,
            }),
            Folder = ExportNames.Folder(inquiry.Reference, inquiry.Sender.FullName),
            Files = exported.Files.Select((file, number) => new
            {
                Name = ExportNames.Of(number, file),
                file.Slot,
                file.Size,
                Sha256 = Convert.ToHexStringLower(file.Sha256),
                file.Pages,
                IsIncluded = file.Threat is null,
            }),
            Mails = exported.Mails.Select((mail, number) => new { Name = ExportNames.Of(number, mail), mail.Kind, From = mail.FromAddress, mail.Subject, mail.ReceivedAt, mail.Size }),
        };
    }

    private static object? Of(Topic? topic) => topic is null ? null : new { topic.Key, topic.Title.En, topic.Title.Zh };

    /// <summary>What only this kind of inquiry has; null for what somebody here wrote down without asking.</summary>
    internal static object? Answers(Inquiry inquiry) => inquiry switch
    {
        { Intern: { } intern } => new
        {
            SecondTopic = Of(intern.SecondTopic),
            intern.EarliestStart,
            intern.Months,
            intern.DaysPerWeek,
            intern.Place,
            intern.FitGaps,
            intern.Degree,
            intern.Year,
            intern.Major,
            intern.Graduation,
            intern.Advisor,
            intern.Approval,
            intern.CvLink,
            intern.WorkLinks,
            intern.Experience,
            intern.TopicQuestion,
            intern.TopicAnswer,
            intern.AiUse,
            intern.Phone,
            intern.Source,
            intern.MayPassOn,
        },
        { Collaboration: { } proposal } => new
        {
            proposal.Type,
            proposal.Role,
            proposal.Homepage,
            proposal.Goal,
            proposal.Brings,
            proposal.Needs,
            proposal.Effort,
            proposal.Agreements,
            proposal.TimeFrame,
            proposal.Restrictions,
            proposal.Others,
        },
        { Talk: { } talk } => new
        {
            talk.Event,
            talk.EventLink,
            talk.Dates,
            talk.ReplyNeededBy,
            talk.Place,
            talk.Venue,
            talk.Format,
            talk.Length,
            talk.Audience,
            talk.TalkLanguage,
            talk.TravelCosts,
            talk.Recording,
            talk.OtherSpeakers,
        },
        { Question: { } question } => new { question.Area, question.Subject, Publication = question.Publication?.Title },
        _ => null,
    };
}
