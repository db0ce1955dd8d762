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
    public async Task<ReplyValues> OfAsync(Inquiry inquiry, Language language, CancellationToken cancellationToken) =>
        Of(inquiry, language, outcome: null, await ReadOpenTopicsAsync(cancellationToken));

    /// <summary>The same for somebody who answers many.</summary>
    /// <param name="outcome">Where the answer will leave the inquiry; null for where it stands now.</param>
    /// <param name="open">See <see cref="ReadOpenTopicsAsync"/>.</param>
    public ReplyValues Of(Inquiry inquiry, Language language, ReplyOutcome? outcome, IReadOnlyList<Topic> open)
    {
        var alternatives = Alternatives(inquiry, open);
        using var _ = language.Speak();
        return new()
        {
            Name = inquiry.Sender.FullName,
            Reference = inquiry.Reference,
            TopicTitle = inquiry.Topic?.Title.ToString(),
            Start = inquiry.Intern is { } intern ? Dates.Day(intern.EarliestStart) : null,
            ReplyBy = Dates.Day(site.Value.Local(inquiry.PromisedUntil)),
            ReasonText = (outcome is null ? inquiry.DeclineReason : outcome.Reason) is { } reason ? Sentence(reason) : null,
            Alternatives = alternatives.Count > 0 ? List(alternatives.Select(topic => (topic.Title.ToString(), topic.Key))) : null,
            TopicTime = inquiry.Topic is { } about ? TopicTime.Of(about) : null,
            WaitingUntil = (outcome is null ? inquiry.OnHoldUntil : outcome.Until) is { } until ? Dates.Day(until) : null,
        };
    }

    /// <summary>Open topics of its kind that go with what somebody answered.</summary>
    /// <param name="open">See <see cref="ReadOpenTopicsAsync"/>.</param>
    public static IReadOnlyList<Topic> Alternatives(Inquiry inquiry, IReadOnlyList<Topic> open)
    {
        if (inquiry.Kind is not (InquiryKind.Intern or InquiryKind.Collaboration))
        {
            return [];
        }

        var intern = inquiry.Intern;
        return TopicFit.Alternatives(
            open.Where(topic => topic.Kind.IsFor(inquiry.Kind) && topic.Id != inquiry.TopicId), inquiry.Topic, intern?.EarliestStart, intern?.Months, intern?.DaysPerWeek, intern?.Place);
    }

    /// <summary>All that take inquiries and that everybody can find.</summary>
    public async Task<IReadOnlyList<Topic>> ReadOpenTopicsAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(site.Value.Local(clock.GetUtcNow()).DateTime);
        var topics = await db.Topics.AsNoTracking().Listed().Where(topic => topic.State == TopicState.Open).ToListAsync(cancellationToken);
        return topics.FindAll(topic => topic.TakesInquiries(today));
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
            TopicTime = FillingTexts.ExampleTime,
            WaitingUntil = Dates.Day(today.AddDays(90)),
        };
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
