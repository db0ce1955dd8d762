using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Topics;

namespace Portal.Features.Shared.Replies;

/// <summary>Opens the desk at which many answers are drafted, each in its reader's language.</summary>
public sealed class ReplyDesks(PortalDbContext db, ReplyFacts facts)
{
    public async Task<ReplyDesk> OpenAsync(CancellationToken cancellationToken) => new(
        await db.ReplyTemplates.AsNoTracking().Where(t => t.IsOn).OrderBy(t => t.Position).ToListAsync(cancellationToken),
        await facts.ReadOpenTopicsAsync(cancellationToken),
        facts);
}

/// <param name="TemplateKey">Null where there was no ready answer.</param>
/// <param name="Body">As it would be sent, with gaps where something is not known; empty without a ready answer.</param>
public sealed record DraftedReply(string? TemplateKey, string Body);

/// <summary>Ready answers and open topics as they were at one moment, so that many answers cost no more reading than one.</summary>
public sealed class ReplyDesk(IReadOnlyList<ReplyTemplate> templates, IReadOnlyList<Topic> open, ReplyFacts facts)
{
    /// <param name="inquiry">With its answers, see <see cref="InquiryQueries.WithAnswers"/>.</param>
    /// <param name="wanted">
    /// Keys of ready answers, the best first. Where none of them is offered for its kind, one that declines for the same
    /// reason is taken, or for none in particular.
    /// </param>
    public DraftedReply Draft(Inquiry inquiry, IReadOnlyList<string> wanted, ReplyOutcome outcome)
    {
        var offered = templates.Where(t => t.Kinds.Contains(inquiry.Kind)).ToList();
        var template = wanted.Select(key => offered.Find(t => t.Key == key)).FirstOrDefault(t => t is not null)
            ?? (outcome.Reason is { } reason ? offered.Find(t => t.DeclinesFor == reason) ?? offered.Find(t => t.DeclinesFor == DeclineReason.Other) : null);
        return template is null
            ? new(null, "")
            : new(template.Key, ReplyText.Fill(template.Body.In(inquiry.Language).Text, facts.Of(inquiry, inquiry.Language, outcome, open)));
    }

    /// <summary>Open topics that go with what somebody answered.</summary>
    public IReadOnlyList<Topic> Alternatives(Inquiry inquiry) => ReplyFacts.Alternatives(inquiry, open);
}
