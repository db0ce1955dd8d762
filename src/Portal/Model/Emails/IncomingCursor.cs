using Portal.Model.Text;

namespace Portal.Model.Emails;

/// <summary>
/// How far a folder has been read. Moved in the transaction that keeps the mail, so that a crash neither loses nor
/// repeats one; what people read or mark in the mailbox does not matter.
/// </summary>
public sealed class IncomingCursor
{
    public const int MaxNameLength = 400;

    private IncomingCursor()
    {
    }

    /// <summary>Of the folder, with user and server.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The server's number for this numbering of the folder; 0 before the folder was seen.</summary>
    public long UidValidity { get; private set; }

    /// <summary>The last mail that was taken in or passed over.</summary>
    public long LastUid { get; private set; }

    /// <summary>What the folder held before then is nobody's answer to the portal.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The last time that everything that was there had been taken in.</summary>
    public DateTimeOffset? FetchedAt { get; private set; }

    /// <summary>What went wrong the last time, in the server's words; null when all went well.</summary>
    public string? Failure { get; private set; }
    public DateTimeOffset? FailedAt { get; private set; }

    public static IncomingCursor Create(string name, DateTimeOffset now) => new() { Name = name, Since = now };

    /// <summary>
    /// At first sight, what is there already is passed over. A new numbering is read from its beginning; what was taken
    /// in under the old one is recognised by its content.
    /// </summary>
    public void Follow(long uidValidity, long uidNext)
    {
        if (uidValidity != UidValidity)
        {
            LastUid = UidValidity == 0 ? uidNext - 1 : 0;
            UidValidity = uidValidity;
        }
    }

    /// <returns>Whether nobody has taken that mail in before.</returns>
    public bool MoveTo(long uidValidity, long uid)
    {
        var isNext = uidValidity == UidValidity && uid > LastUid;
        LastUid = isNext ? uid : LastUid;
        return isNext;
    }

    public void MarkFetched(DateTimeOffset now) => (FetchedAt, Failure) = (now, null);

    public void MarkFailed(string words, DateTimeOffset now)
    {
        var line = CleanText.OneLine(words);
        (FailedAt, Failure) = (now, line.Length <= OutgoingEmail.MaxErrorLength ? line : CleanText.Cut(line, OutgoingEmail.MaxErrorLength - 1) + "…");
    }
}
