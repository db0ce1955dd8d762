namespace Portal.UnitTests.House.Rooms;

/// <param name="FromType">The outermost type that the reference was found in.</param>
/// <param name="From">Its namespace.</param>
/// <param name="To">The namespace of the type that it looks at.</param>
/// <param name="ToType">That type.</param>
public sealed record RoomReference(string FromType, string From, string To, string ToType);

/// <summary>Who may see whom, said once.</summary>
public static class RoomRules
{
    private static readonly string[] Rooms = ["Model", "Data", "Mail", "Features", "Hosting"];

    /// <param name="root">The namespace that the rooms are in.</param>
    public static IReadOnlyList<RoomReference> Violations(IEnumerable<RoomReference> references, string root) =>
        [.. references.Where(r => !MaySee(Below(r.From, root), Below(r.To, root))).Distinct()];

    private static bool MaySee(string[]? from, string[]? to)
    {
        // The root puts the house together and may see all; only Hosting, which is asked to serve, looks back at it.
        if (from is null or [] || to is null)
        {
            return true;
        }

        if (to is [])
        {
            return from[0] == "Hosting";
        }

        var (here, there) = (Array.IndexOf(Rooms, from[0]), Array.IndexOf(Rooms, to[0]));
        return here != there ? here > there : here < 0 || from[0] != "Features" || MaySeeFeature(from, to);
    }

    /// <summary>Features itself registers all features; Shared is open to all; else each sees itself.</summary>
    private static bool MaySeeFeature(string[] from, string[] to) =>
        from.Length == 1 || (to.Length > 1 && (to[1] == "Shared" || to[1] == from[1]));

    private static string[]? Below(string name, string root) =>
        name == root ? [] : name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.') : null;
}
