namespace Portal.Model.Emails;

public enum EmailState
{
    /// <summary>Written by a person of the house who wants to look at it again before it leaves.</summary>
    Draft,

    /// <summary>Kept back, by a person or because its inquiry is in quarantine.</summary>
    Held,

    /// <summary>Due, or waiting for its next attempt.</summary>
    Waiting,

    /// <summary>A worker holds it under a lease.</summary>
    Sending,

    /// <summary>A server accepted it, which is not yet an arrival.</summary>
    Sent,

    /// <summary>Given up; a person has to look.</summary>
    Failed,

    /// <summary>A server accepted it, and a later report says that it did not reach the mailbox.</summary>
    Bounced,
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

    /// <summary>To the owner: the inquiries of a day or a week, instead of a notice each.</summary>
    Digest,

    /// <summary>To the owner: an answer is promised within days.</summary>
    Reminder,

    /// <summary>To the owner: a sender answered by mail.</summary>
    Answered,

    /// <summary>To somebody who signs in: what happened to the account.</summary>
    AccountNews,

    /// <summary>To a colleague: a link to choose a password.</summary>
    Invitation,

    /// <summary>To the sender, by the portal itself: a code, a lost link, a changed address.</summary>
    SenderNews,
}
