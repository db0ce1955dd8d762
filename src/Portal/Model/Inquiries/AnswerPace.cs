namespace Portal.Model.Inquiries;

/// <summary>How fast first answers come: a range of days for eight of ten of them, so that neither luck nor one bad week is all of it.</summary>
/// <param name="Answers">Of how many answers it tells.</param>
/// <param name="From">Whole days, begun ones counted; one at least.</param>
/// <param name="To">Not less than <paramref name="From"/>.</param>
public sealed record AnswerPace(int Answers, int From, int To)
{
    /// <summary>Of fewer answers one could find out how long somebody waited whom one knows.</summary>
    public const int Fewest = 20;

    /// <param name="given">How long those waited who got an answer.</param>
    /// <param name="overdue">How long those wait so far whose answer is late; they count, or silence would look fast.</param>
    /// <returns>Null where too few answers were given to say anything.</returns>
    public static AnswerPace? Of(WaitedDays given, WaitedDays overdue)
    {
        if (given.Count < Fewest)
        {
            return null;
        }

        var all = given.With(overdue);
        return new(given.Count, all.At(1), all.At(9));
    }
}
