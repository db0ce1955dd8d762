using System.Collections.Frozen;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Query;

/// <summary>Which inquiries a clause means.</summary>
/// <param name="value">What stands behind the colon.</param>
/// <returns>Null where the value means nothing to this key.</returns>
internal delegate Expression<Func<Inquiry, bool>>? QueryKey(string value, QueryScope scope);

/// <summary>The keys of the grammar; their explanations are texts <c>Explain_key</c>.</summary>
internal static class QueryKeys
{
    public const string Is = "is";
    public const string Sort = "sort";

    /// <summary>In the place of a value: those that have none.</summary>
    public const string None = "none";

    private static readonly FrozenDictionary<string, QueryKey> Table = new Dictionary<string, QueryKey>
    {
        [Is] = Conditions.Of,
        ["state"] = (value, _) => OneOf<InquiryState>(value) is { } states ? i => states.Contains(i.State) : null,
        ["kind"] = (value, _) => OneOf<InquiryKind>(value) is { } kinds ? i => kinds.Contains(i.Kind) : null,
        ["topic"] = Topic,
        ["tag"] = TagKey,
        ["stars"] = Stars,
        ["school"] = (value, _) => Like(value) is { } pattern ? i => i.Sender.Organisation != null && EF.Functions.ILike(i.Sender.Organisation, pattern, LikePattern.Escape) : null,
        ["from"] = From,
        ["grad"] = (value, _) => QueryRange.Dates(value) is { } range ? Between(i => (DateOnly?)i.Intern!.Graduation, range) : null,
        ["start"] = (value, _) => QueryRange.Dates(value) is { } range ? Between(i => (DateOnly?)i.Intern!.EarliestStart, range) : null,
        ["months"] = (value, _) => QueryRange.Numbers(value) is { } range ? Between(i => (int?)i.Intern!.Months, range) : null,
        ["days"] = (value, _) => QueryRange.Numbers(value) is { } range ? Between(i => (int?)i.Intern!.DaysPerWeek, range) : null,
        ["degree"] = (value, _) => OneOf<DegreeStage>(value) is { } degrees ? i => i.Intern != null && degrees.Contains(i.Intern.Degree) : null,
        ["place"] = (value, _) => OneOf<Place>(value) is { } places ? i => i.Intern != null && places.Contains(i.Intern.Place) : null,
        ["lang"] = (value, _) => Language(value) is { } language ? i => i.Language == language : null,
        ["has"] = Possessions.Of,
        ["submitted"] = (value, scope) => QueryRange.Dates(value) is { } range ? Between(i => i.ReceivedAt, Moments(range, scope)) : null,
        ["reply"] = (value, scope) => QueryRange.Dates(value) is { } range ? Between(i => i.ReplyBy, Moments(range, scope)) : null,
        ["reviewer"] = Reviewer,
        ["origin"] = (value, _) => OneOf<InquiryOrigin>(value) is { } origins ? i => origins.Contains(i.Origin) : null,
    }.ToFrozenDictionary();

    public static IReadOnlyList<string> Names { get; } = [.. Table.Keys.Append(Sort).Order(StringComparer.Ordinal)];

    public static QueryKey? Find(string name) => Table.GetValueOrDefault(name);

    /// <summary>One value, or several with commas between them.</summary>
    private static List<T>? OneOf<T>(string value)
        where T : struct, Enum
    {
        var found = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(QueryWords.ValueOf<T>).ToList();
        return found.Count > 0 && found.TrueForAll(one => one is not null) ? [.. found.OfType<T>()] : null;
    }

    private static Expression<Func<Inquiry, bool>>? Topic(string value, QueryScope scope) =>
        value == None ? i => i.TopicId == null : Find(scope.Topics, value) is { } id ? i => i.TopicId == id : null;

    private static Expression<Func<Inquiry, bool>>? TagKey(string value, QueryScope scope) =>
        value == None ? i => !i.Tags.Any() : Find(scope.Tags, value) is { } id ? i => i.Tags.Any(tag => tag.TagId == id) : null;

    private static Guid? Find(IReadOnlyList<NamedChoice> choices, string word) => choices
        .FirstOrDefault(choice => choice.Key.Equals(word, StringComparison.OrdinalIgnoreCase)
            || word.Equals(choice.Name.En, StringComparison.OrdinalIgnoreCase) || word.Equals(choice.Name.Zh, StringComparison.OrdinalIgnoreCase))?.Id;

    private static Expression<Func<Inquiry, bool>>? Stars(string value, QueryScope scope) =>
        value == None ? i => i.Stars == null : QueryRange.Numbers(value) is { } range ? Between(i => i.Stars, range) : null;

    /// <summary>A whole address, or everything behind the sign: <c>@pku.edu.cn</c>.</summary>
    private static Expression<Func<Inquiry, bool>>? From(string value, QueryScope scope)
    {
        if (!value.Contains('@'))
        {
            return null;
        }

        if (value[0] != '@')
        {
            var address = MailAddressText.Normalize(value);
            var small = address?.ToLowerInvariant();
            return address is null ? null : i => i.Sender.Email == address || i.Sender.Email == small;
        }

        var pattern = "%" + LikePattern.Plain(value);
        return i => EF.Functions.ILike(i.Sender.Email, pattern, LikePattern.Escape);
    }

    /// <summary>Who was asked for a review, and still is.</summary>
    private static Expression<Func<Inquiry, bool>>? Reviewer(string value, QueryScope scope)
    {
        var asked = scope.Db.Reviews.Where(review => review.WithdrawnAt == null);
        return value == None ? i => !asked.Any(review => review.InquiryId == i.Id)
            : Like(value) is { } pattern ? i => asked.Any(review => review.InquiryId == i.Id && EF.Functions.ILike(review.ReviewerName, pattern, LikePattern.Escape)) : null;
    }

    private static Language? Language(string value) =>
        QueryWords.ValueOf<Language>(value) ?? Languages.All.Cast<Language?>().FirstOrDefault(language => language!.Value.Tag()[..2].Equals(value, StringComparison.OrdinalIgnoreCase));

    private static string? Like(string value) => value.Length == 0 ? null : $"%{LikePattern.Plain(value)}%";

    private static QueryRange<DateTimeOffset> Moments(QueryRange<DateOnly> days, QueryScope scope) =>
        new(days.From is { } from ? scope.StartOf(from) : null, days.To is { } to ? scope.StartOf(to.AddDays(1)).AddTicks(-1) : null);

    private static Expression<Func<Inquiry, bool>> Between<T>(Expression<Func<Inquiry, T?>> value, QueryRange<T> range)
        where T : struct
    {
        // Said aloud so that the opposite is right as well: what has no value is not between.
        var ends = new List<Expression> { Expression.NotEqual(value.Body, Expression.Constant(null, typeof(T?))) };
        if (range.From is { } from)
        {
            ends.Add(Expression.GreaterThanOrEqual(value.Body, Parameter<T>(from)));
        }

        if (range.To is { } to)
        {
            ends.Add(Expression.LessThanOrEqual(value.Body, Parameter<T>(to)));
        }

        return Expression.Lambda<Func<Inquiry, bool>>(ends.Aggregate(Expression.AndAlso), value.Parameters);
    }

    /// <summary>A parameter of the statement, so that all days of the world share one plan.</summary>
    private static Expression Parameter<T>(T value)
        where T : struct
    {
        Expression<Func<T?>> captured = () => value;
        return captured.Body;
    }
}
