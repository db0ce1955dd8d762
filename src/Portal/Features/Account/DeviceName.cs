namespace Portal.Features.Account;

/// <summary>"Firefox, Windows" out of what a browser calls itself: enough to recognise one's own, and never believed.</summary>
internal static class DeviceName
{
    /// <summary>The first that is named counts: browsers name those that they are like as well.</summary>
    private static readonly string[] Programs = ["Edg", "OPR", "MicroMessenger", "Firefox", "FxiOS", "Chromium", "CriOS", "Chrome", "Safari"];

    private static readonly string[] Systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux"];

    private static readonly Dictionary<string, string> Known = new()
    {
        ["Edg"] = "Edge",
        ["OPR"] = "Opera",
        ["MicroMessenger"] = "WeChat",
        ["FxiOS"] = "Firefox",
        ["CriOS"] = "Chrome",
        ["Mac OS X"] = "macOS",
        ["CrOS"] = "ChromeOS",
    };

    /// <returns>Empty where nothing is known.</returns>
    public static string Of(string? userAgent)
    {
        var found = new[] { First(Programs, userAgent ?? ""), First(Systems, userAgent ?? "") }.OfType<string>();
        return string.Join(", ", found.Select(word => Known.GetValueOrDefault(word, word)));
    }

    private static string? First(string[] words, string text) => Array.Find(words, word => text.Contains(word, StringComparison.Ordinal));
}
