namespace Portal.Features.Contact.Courtesy;

/// <summary>Slips of the finger.</summary>
public static class Typing
{
    /// <summary>
    /// Whether the texts are one slip apart (Damerau and Levenshtein's distance 1): a character too many, too few, a wrong
    /// one, or two neighbours in the wrong order.
    /// </summary>
    public static bool IsOneSlip(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var start = shorter.AsSpan().CommonPrefixLength(longer);
        var rest = shorter.AsSpan(start);
        var longerRest = longer.AsSpan(start);
        return (longer.Length - shorter.Length) switch
        {
            1 => rest.SequenceEqual(longerRest[1..]),
            0 when rest.Length > 0 => rest[1..].SequenceEqual(longerRest[1..])
                || (rest.Length > 1 && rest[0] == longerRest[1] && rest[1] == longerRest[0] && rest[2..].SequenceEqual(longerRest[2..])),
            _ => false,
        };
    }
}
