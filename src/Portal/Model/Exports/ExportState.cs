namespace Portal.Model.Exports;

/// <summary>What an export is written as.</summary>
public enum ExportFormat
{
    /// <summary>A row for each inquiry, for spreadsheets.</summary>
    Csv,

    /// <summary>Everything of each, for programs.</summary>
    Json,

    /// <summary>Both, and what senders sent: their files and mails.</summary>
    Zip,
}

public enum ExportState
{
    Waiting,
    Running,
    Ready,
    Failed,

    /// <summary>It was ready, and somebody who may have been in it was erased since.</summary>
    Removed,
}

/// <summary>Why an export came to nothing.</summary>
public enum ExportFault
{
    /// <summary>Something broke; the log says what.</summary>
    Broken,

    /// <summary>See <see cref="ExportJob.MaxSize"/>.</summary>
    TooLarge,

    /// <summary>Whoever worked on it was stopped each time.</summary>
    Interrupted,

    /// <summary>The query means something else now: a topic or a tag in it is gone.</summary>
    QueryChanged,
}
