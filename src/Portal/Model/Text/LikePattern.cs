namespace Portal.Model.Text;

/// <summary>What people type, inside a pattern of <c>ilike</c>.</summary>
internal static class LikePattern
{
    public const string Escape = @"\";

    /// <summary>With its own signs of the pattern made plain.</summary>
    public static string Plain(string text) => text
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
