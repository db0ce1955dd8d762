namespace Portal.Model.Accounts;

/// <summary>How often something that can be guessed was tried in a window of time: by somebody, or for somebody's account.</summary>
public sealed class GuessCount
{
    /// <summary>A keyed hash of what is counted, so that the table names nobody.</summary>
    public byte[] Key { get; private set; } = [];
    public int Count { get; private set; }

    /// <summary>The end of the window; counting begins anew after it.</summary>
    public DateTimeOffset EndsAt { get; private set; }
}
