using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Shared.Replies;

/// <summary>What an inquiry gives to the placeholders of an answer, in the words of a language.</summary>
public sealed class ReplyFacts(PortalDbContext db, Promises promises, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <param name="inquiry">With its answers, see <see cref="InquiryQueries.WithAnswers"/>.</param>
    public async Task<ReplyValues> OfAsync(Inquiry inquiry, Language language, CancellationToken cancellationToken)
    {
        var alternatives = await AlternativesAsync(inquiry, cancellationToken);
        using var _ = language.Speak();
        return new()
        {
            Name = inquiry.Sender.FullName,
            Reference = inquiry.Reference,
            TopicTitle = inquiry.Topic?.Title.ToString(),
            Start = inquiry.Intern is { } intern ? Dates.Day(intern.EarliestStart) : null,
            ReplyBy = Dates.Day(site.Value.Local(inquiry.PromisedUntil)),
            ReasonText = inquiry.DeclineReason is { } reason ? Sentence(reason) : null,
            Alternatives = alternatives.Count > 0 ? List(alternatives.Select(topic => (topic.Title.ToString(), topic.Key))) : null,
        };
    }

    /// <summary>Somebody invented, for a portal that nobody wrote to yet.</summary>
    public async Task<ReplyValues> ExampleAsync(Language language, CancellationToken cancellationToken)
    {
        var terms = await promises.ReadAsync(cancellationToken);
        using var _ = language.Speak();
        var today = DateOnly.FromDateTime(site.Value.Local(clock.GetUtcNow()).DateTime);
        return new()
        {
            Name = FillingTexts.ExampleName,
            Reference = "INT-7KQ2-4MXD",
            TopicTitle = FillingTexts.ExampleTopic,
            Start = Dates.Day(today.AddDays(60)),
            ReplyBy = Dates.Day(site.Value.Local(terms.After(terms.Days(InquiryKind.Intern)))),
            ReasonText = Sentence(DeclineReason.Full),
            Alternatives = List([(FillingTexts.ExampleOtherTopic, "example")]),
        };
    }

    private async Task<IReadOnlyList<Topic>> AlternativesAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (inquiry.Kind is not (InquiryKind.Intern or InquiryKind.Collaboration))
        {
            return [];
        }

        var kind = inquiry.Kind == InquiryKind.Intern ? TopicKind.Intern : TopicKind.Collaboration;
        var today = DateOnly.FromDateTime(site.Value.Local(clock.GetUtcNow()).DateTime);
        var topics = await db.Topics.AsNoTracking().Listed().Where(topic => topic.Kind == kind && topic.State == TopicState.Open).ToListAsync(cancellationToken);
        var intern = inquiry.Intern;
        return TopicFit.Alternatives(
            topics.Where(topic => topic.TakesInquiries(today)), inquiry.Topic, intern?.EarliestStart, intern?.Months, intern?.DaysPerWeek, intern?.Place);
    }

    private string List(IEnumerable<(string Title, string Key)> topics)
    {
        var prefix = Languages.Current == Language.Chinese ? "/zh" : "";
        return string.Join('\n', [FillingTexts.Alternatives, .. topics.Select(topic => FillingTexts.Alternative.With(topic.Title, site.Value.Link($"{prefix}/topics/{topic.Key}")))]);
    }

    private static string Sentence(DeclineReason reason) => reason switch
    {
        DeclineReason.Fit => FillingTexts.ReasonFit,
        DeclineReason.Full => FillingTexts.ReasonFull,
        DeclineReason.Timing => FillingTexts.ReasonTiming,
        _ => FillingTexts.ReasonOther,
    };
}
