using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Reviews;

/// <summary>One question of a rubric: what reviewers answer about an inquiry with a number from 1 to 5, or with "no opinion".</summary>
public sealed class RubricCriterion
{
    public const int MaxNameLength = 120;
    public const int GreatestWeight = 5;

    /// <summary>Of one rubric. More than that nobody weighs against each other.</summary>
    public const int MostOfRubric = 8;

    private RubricCriterion()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Null for the rubric of all inquiries whose topic has none of its own.</summary>
    public Guid? TopicId { get; private set; }
    public BilingualText Name { get; private set; } = BilingualText.Empty;

    /// <summary>How much it counts in a mean, 1 to <see cref="GreatestWeight"/>.</summary>
    public int Weight { get; private set; }

    /// <summary>Its place among the others, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Since when nobody is asked it any more; what was answered before stays.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    public static RubricCriterion Create(Guid? topic, BilingualText name, int weight, int position, DateTimeOffset now)
    {
        var criterion = new RubricCriterion { Id = RowId.Create(now), TopicId = topic };
        criterion.Change(name, weight, position);
        return criterion;
    }

    public void Change(BilingualText name, int weight, int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, GreatestWeight);
        (Name, Weight, Position) = (name, weight, position);
    }

    public void Retire(DateTimeOffset now) => RetiredAt ??= now;
}
