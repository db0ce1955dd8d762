using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Reviews;

namespace Portal.Features.Shared.Reviews;

/// <summary>Who was asked about an inquiry and what they answered, in the order of asking.</summary>
/// <param name="Criteria">All that anybody answered, also those that are asked no more.</param>
public sealed record GivenReviews(IReadOnlyList<Review> Reviews, IReadOnlyList<RubricCriterion> Criteria)
{
    /// <summary>How comments are shown; as they were written unless said otherwise.</summary>
    public Func<string, string> Shown { get; init; } = text => text;

    public IReadOnlyList<Review> Given => [.. Reviews.Where(review => review.IsGiven)];

    /// <summary>What people answered to a criterion: how many had an opinion, and their mean. Null where nobody had one.</summary>
    public (int Count, double Mean)? Of(RubricCriterion criterion)
    {
        var values = Given.SelectMany(review => review.Scores).Where(score => score.CriterionId == criterion.Id).Select(score => score.Value).OfType<int>().ToList();
        return values.Count == 0 ? null : (values.Count, values.Average());
    }

    public GivenReviews Without(Guid review) => this with { Reviews = [.. Reviews.Where(one => one.Id != review)] };

    public static async Task<GivenReviews> ReadAsync(PortalDbContext db, Guid inquiryId, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.AsNoTracking().Include(r => r.Scores).Where(r => r.InquiryId == inquiryId).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var answered = reviews.SelectMany(r => r.Scores).Select(score => score.CriterionId).Distinct().ToList();
        var criteria = await db.RubricCriteria.AsNoTracking().Where(c => answered.Contains(c.Id)).OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        return new(reviews, criteria);
    }
}
