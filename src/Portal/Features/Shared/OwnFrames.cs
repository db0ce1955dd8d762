namespace Portal.Features.Shared;

/// <summary>Which answers may show another page of the portal in a frame: none, but those that ask for it while they are made.</summary>
public static class OwnFrames
{
    private static readonly object Key = new();

    /// <summary>To be called before the answer begins.</summary>
    public static void AllowOwnFrames(this HttpContext context) => context.Items[Key] = true;

    public static bool AllowsOwnFrames(this HttpContext context) => context.Items.ContainsKey(Key);
}
