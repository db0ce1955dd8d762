namespace Portal.Data.Erasing;

/// <summary>How much goes with an inquiry: for the preview, and for the record that it is gone.</summary>
/// <param name="Messages">Of the conversation: what the sender wrote, answers, drafts and notes.</param>
/// <param name="Letters">Of the outbox, to the sender and to the owner about it.</param>
/// <param name="Mails">That came in, with their originals.</param>
public sealed record ErasureCounts(int Files, int Messages, int Letters, int Mails)
{
    public static ErasureCounts operator +(ErasureCounts one, ErasureCounts other) =>
        new(one.Files + other.Files, one.Messages + other.Messages, one.Letters + other.Letters, one.Mails + other.Mails);

    public override string ToString() => $"{Files} files, {Messages} messages, {Letters} letters, {Mails} mails";
}
