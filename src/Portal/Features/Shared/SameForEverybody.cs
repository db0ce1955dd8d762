namespace Portal.Features.Shared;

/// <summary>
/// Put on an endpoint whose answer depends on nothing but its address, the language, the day and the content: it may be kept
/// and given to the next one who asks. It shows no form that is sent, and nothing of who asks.
/// </summary>
public sealed class SameForEverybody
{
    private static readonly object Key = new();

    /// <summary>
    /// An address with a query is kept only where the page says that there are few like it; or else anybody could fill the
    /// memory with addresses.
    /// </summary>
    public static void IsOneOfFew(HttpContext context) => context.Items[Key] = true;

    public static bool IsWorthKeeping(HttpContext context) => !context.Request.QueryString.HasValue || context.Items.ContainsKey(Key);
}
