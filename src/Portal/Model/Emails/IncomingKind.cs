namespace Portal.Model.Emails;

public enum IncomingKind
{
    /// <summary>Somebody wrote it.</summary>
    Message,

    /// <summary>A machine answered: away, moved, received.</summary>
    AutomaticReply,

    /// <summary>A mail server reports that a letter did not arrive.</summary>
    Bounce,

    /// <summary>A mail server reports something that needs nothing to be done: it still tries, or it delivered.</summary>
    Report,

    /// <summary>It is not a mail that anybody can read; only the original is kept.</summary>
    Unreadable,

    /// <summary>It was left in the mailbox, because it is larger than the portal takes.</summary>
    TooLarge,
}

public enum IncomingState
{
    /// <summary>Part of an inquiry, by itself or by hand.</summary>
    Joined,

    /// <summary>Waits for a person to say where it belongs.</summary>
    Unmatched,

    /// <summary>A person said that it belongs nowhere.</summary>
    SetAside,

    /// <summary>Understood, and nothing is left to do.</summary>
    Noted,
}

/// <summary>Why a mail was not joined to an inquiry by itself.</summary>
public enum UnmatchedReason
{
    /// <summary>It answers no letter of ours and was not sent to an inquiry's own address.</summary>
    NamesNothing,

    /// <summary>It names an inquiry, but its address is not known there; anybody who got the letter forwarded could have sent it.</summary>
    UnknownSender,

    /// <summary>It comes from the owner's side, so it is not the sender's answer.</summary>
    FromHouse,

    /// <summary>A report about a letter that we did not send to the recipient that it names.</summary>
    UnknownLetter,
    Unreadable,
    TooLarge,
}
