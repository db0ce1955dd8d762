namespace Portal.Model.Topics;

/// <summary>What somebody hears who waits when a topic is closed.</summary>
public enum ClosingBucket
{
    /// <summary>Another topic that is open goes with their dates.</summary>
    OtherTopic,

    /// <summary>A place may come free until a day.</summary>
    WaitingList,

    /// <summary>Their dates and those of the topic do not meet.</summary>
    Timing,
    Generic,

    /// <summary>No letter: somebody here answers by hand.</summary>
    Leave,
}
