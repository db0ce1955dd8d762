using Portal.Features.Content.Editing.Fields;

namespace Portal.Features.Content.Editing;

/// <summary>Which sides of a row's texts may be out of date because only the other side was changed.</summary>
public static class StaleTexts
{
    public static List<string> After(IEnumerable<string> stale, FormValues before, FormValues after)
    {
        var changed = before.Differences(after).ToHashSet(StringComparer.Ordinal);
        var now = stale.Where(side => !changed.Contains(side) && after.Of(side).Length > 0).ToList();
        foreach (var side in changed)
        {
            if (OtherSide(side) is { } other && !changed.Contains(other) && after.Of(side).Length > 0 && after.Of(other).Length > 0 && !now.Contains(other))
            {
                now.Add(other);
            }
        }

        return [.. now.Where(side => after.Of(OtherSide(side)!).Length > 0).Order(StringComparer.Ordinal)];
    }

    /// <returns>Null where the name is not of one side of a text.</returns>
    public static string? OtherSide(string name) =>
        name.EndsWith(".en", StringComparison.Ordinal) ? name[..^2] + "zh"
        : name.EndsWith(".zh", StringComparison.Ordinal) ? name[..^2] + "en"
        : null;
}
