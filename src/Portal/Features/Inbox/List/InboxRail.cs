using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.Query;
using Portal.Features.Shared;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.List;

/// <summary>A view in the rail.</summary>
/// <param name="Query">Null where it is a page of its own.</param>
/// <param name="Count">Null where it is not counted; see <see cref="InboxRail.CountedUpTo"/>.</param>
public sealed record RailView(string Name, string Address, string? Query, int? Count)
{
    /// <summary>Exact up to 999; beyond that nobody needs to know.</summary>
    public string? CountText => Count switch { null or 0 => null, >= InboxRail.CountedUpTo => ListTexts.ManyCount.With(InboxRail.CountedUpTo), _ => Count.Value.ToString(System.Globalization.CultureInfo.CurrentCulture) };
}

/// <param name="Heading">Null for the first group.</param>
public sealed record RailGroup(string? Heading, IReadOnlyList<RailView> Views);

/// <summary>The views that are always there, each with how many inquiries it holds, counted in one statement.</summary>
public sealed class InboxRail(PortalDbContext db)
{
    public const int CountedUpTo = 1000;

    /// <summary>The keys of outbox and failed mail among the counts; not queries, because what is counted are letters.</summary>
    private const string Outbox = "/inbox/outbox";
    private const string Failed = "/inbox/outbox?state=failed";

    private static readonly InquiryState[] States =
        [InquiryState.New, InquiryState.InReview, InquiryState.Shortlisted, InquiryState.Talking, InquiryState.Offer, InquiryState.WaitingSender, InquiryState.OnHold];

    public async Task<IReadOnlyList<RailGroup>> ReadAsync(QueryScope scope, IReadOnlyList<SavedView> saved, CancellationToken cancellationToken)
    {
        string[] work = ["is:todo", .. States.Select(state => $"is:{SnakeCase.Of(state)}"), "is:snoozed", "is:overdue", "is:untold"];
        string[] kinds = [.. Enum.GetValues<InquiryKind>().Select(kind => $"kind:{SnakeCase.Of(kind)}")];
        string[] topics = [.. scope.Topics.Select(topic => $"topic:{topic.Key}")];
        var counts = await CountAsync([.. work, "is:quarantine", .. kinds, .. topics], scope, cancellationToken);

        RailView View(string query, string name) => new(name, QueryText.Read(query).Address, query, counts.GetValueOrDefault(query));
        RailView Place(string path, string name) => new(name, path, null, counts.GetValueOrDefault(path));
        return
        [
            new(null,
            [
                .. work.Select(query => View(query, Name(query))),
                Place(Outbox, SharedTexts.NavOutbox), Place(Failed, ListTexts.FailedMail),
                new(Words.Of(InquiryState.Quarantine), "/inbox/quarantine", null, counts.GetValueOrDefault("is:quarantine")),
                new(QueryWords.Name("is:closed"), QueryText.Read("is:closed").Address, "is:closed", null), new(InboxTexts.All, QueryText.Empty.Address, "", null),
            ]),
            new(ListTexts.Saved, [.. saved.Select(view => new RailView(view.Name, QueryText.Read(view.Query).Address, view.Query, null))]),
            new(ListTexts.ByKind, [.. kinds.Select(query => View(query, Name(query)))]),
            new(ListTexts.ByTopic, [.. scope.Topics.Select(topic => View($"topic:{topic.Key}", topic.Name.ToString()))]),
        ];
    }

    private static string Name(string query) => QueryWords.Name(query);

    /// <summary>All in one statement; each stops at <see cref="CountedUpTo"/>, so none takes longer as the inbox grows.</summary>
    private async Task<Dictionary<string, int>> CountAsync(IReadOnlyList<string> queries, QueryScope scope, CancellationToken cancellationToken)
    {
        var parts = queries.SelectMany((query, at) => Filters(query, scope).Select(filter => Counted(db.Inquiries.Where(filter), at)))
            .Append(Counted(Waiting(), queries.Count)).Append(Counted(FailedLetters(), queries.Count + 1))
            .Aggregate(Queryable.Concat);
        var counts = await parts.GroupBy(at => at).Select(group => new { At = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        string[] names = [.. queries, Outbox, Failed];
        return counts.ToDictionary(count => names[count.At], count => count.Count);
    }

    /// <summary>What is to be done is counted by group: no index holds all of it together.</summary>
    private static IEnumerable<Expression<Func<Inquiry, bool>>> Filters(string query, QueryScope scope) =>
        InboxQuery.Read(query, scope) is { IsTodo: false } simple ? [simple.Filter] : Conditions.Groups(scope).Select(group => group.Filter);

    private IQueryable<OutgoingEmail> Waiting() => db.OutgoingEmails.Where(letter => letter.State == EmailState.Draft || letter.State == EmailState.Held);

    private IQueryable<OutgoingEmail> FailedLetters() => db.OutgoingEmails.Where(letter => letter.State == EmailState.Failed || letter.State == EmailState.Bounced);

    private static IQueryable<int> Counted<T>(IQueryable<T> rows, int at) => rows.Take(CountedUpTo).Select(_ => EF.Constant(at));
}
