using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Reviews;

/// <summary>
/// What one colleague was asked about one inquiry, and what they answered. Whoever was asked sees the inquiry without contact
/// data, and what others answered once they have answered themselves.
/// </summary>
public sealed class Review
{
    /// <summary>Of a rating; the smallest is 1.</summary>
    public const int Greatest = 5;

    /// <summary>Weighted length, see <see cref="CleanText.WeightedLength"/>.</summary>
    public const int MaxCommentLength = 2000;

    private Review()
    {
    }

    public Guid Id { get; private set; }
    public Guid InquiryId { get; private set; }

    /// <summary>The account that was asked; null for whoever holds <see cref="LinkId"/>.</summary>
    public Guid? UserId { get; private set; }
    public Guid? LinkId { get; private set; }

    /// <summary>As they were called when they were asked.</summary>
    public string ReviewerName { get; private set; } = "";

    /// <summary>Whether they see who wrote. Otherwise names and links are left out of everything as well.</summary>
    public bool ShowsName { get; private set; }

    /// <summary>Whether they see the pages of files.</summary>
    public bool ShowsFiles { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public Guid? AskedById { get; private set; }
    public string? AskedByName { get; private set; }

    /// <summary>Since when they see it no more; what they answered stays.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Null while they have not answered.</summary>
    public DateTimeOffset? GivenAt { get; private set; }

    /// <summary>When they changed their answer last; null where they did not.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }
    public string? Comment { get; private set; }
    public List<ReviewScore> Scores { get; private set; } = [];

    public bool IsGiven => GivenAt is not null;

    public static Review Ask(Guid inquiry, Reviewer reviewer, ReviewSight sight, Actor by, DateTimeOffset now) => new()
    {
        Id = RowId.Create(now),
        InquiryId = inquiry,
        UserId = reviewer.UserId,
        LinkId = reviewer.LinkId,
        ReviewerName = reviewer.Name,
        ShowsName = sight.Name,
        ShowsFiles = sight.Files,
        AskedAt = now,
        AskedById = by.Id,
        AskedByName = by.Name,
    };

    /// <summary>Somebody who was asked before, or from whom it was taken away, is asked (again).</summary>
    public void AskAgain(ReviewSight sight) => (ShowsName, ShowsFiles, WithdrawnAt) = (sight.Name, sight.Files, null);

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    /// <param name="scores">By criterion; null is "no opinion". Answers to questions that are not asked any more stay.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is none.</exception>
    /// <exception cref="InvalidOperationException">It was withdrawn.</exception>
    public void Give(IReadOnlyDictionary<Guid, int?> scores, string? comment, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
        {
            throw new InvalidOperationException("The review is not asked for any more.");
        }

        foreach (var (criterion, value) in scores)
        {
            if (Scores.Find(score => score.CriterionId == criterion) is { } before)
            {
                before.Change(value);
            }
            else
            {
                Scores.Add(ReviewScore.Create(Id, criterion, value));
            }
        }

        Comment = string.IsNullOrWhiteSpace(comment) ? null : CleanText.Lines(comment);
        (GivenAt, ChangedAt) = (GivenAt ?? now, GivenAt is null ? null : now);
    }

    /// <returns>The mean of what was answered, weighted; null where there is no opinion at all.</returns>
    public double? Mean(IReadOnlyCollection<RubricCriterion> rubric)
    {
        var weighed = Scores.Where(score => score.Value is not null)
            .Join(rubric, score => score.CriterionId, criterion => criterion.Id, (score, criterion) => (Value: score.Value!.Value, criterion.Weight)).ToList();
        return weighed.Count == 0 ? null : (double)weighed.Sum(one => one.Value * one.Weight) / weighed.Sum(one => one.Weight);
    }
}

/// <summary>An answer to one criterion.</summary>
public sealed class ReviewScore
{
    private ReviewScore()
    {
    }

    public Guid ReviewId { get; private set; }
    public Guid CriterionId { get; private set; }

    /// <summary>1 to <see cref="Review.Greatest"/>; null for "no opinion".</summary>
    public int? Value { get; private set; }

    internal static ReviewScore Create(Guid review, Guid criterion, int? value)
    {
        var score = new ReviewScore { ReviewId = review, CriterionId = criterion };
        score.Change(value);
        return score;
    }

    internal void Change(int? value)
    {
        if (value is < 1 or > Review.Greatest)
        {
            throw new ArgumentOutOfRangeException(nameof(value));
        }

        Value = value;
    }
}

/// <param name="UserId">An account, or</param>
/// <param name="LinkId">a link; exactly one of both.</param>
public sealed record Reviewer(Guid? UserId, Guid? LinkId, string Name);

/// <summary>What somebody who is asked gets to see. Addresses, numbers and accounts are never part of it.</summary>
/// <param name="Name">Who wrote.</param>
/// <param name="Files">The pages of files, as pictures.</param>
public sealed record ReviewSight(bool Name, bool Files);
