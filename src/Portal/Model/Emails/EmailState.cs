namespace Portal.Model.Emails;

public enum EmailState
{
    /// <summary>Waits with its inquiry in quarantine.</summary>
    Held,

    /// <summary>Due, or waiting for its next attempt.</summary>
    Waiting,

    /// <summary>A worker holds it under a lease.</summary>
    Sending,

    /// <summary>A server accepted it, which is not yet an arrival.</summary>
    Sent,

    /// <summary>Given up; a person has to look.</summary>
    Failed,
}

public enum EmailKind
{
    /// <summary>To the owner: an inquiry came in.</summary>
    Notice,

    /// <summary>To the sender: it arrived.</summary>
    Acknowledgement,

    /// <summary>To the sender, written by a person.</summary>
    Reply,

    /// <summary>To whoever operates the portal: does mail work?</summary>
    Test,
}
