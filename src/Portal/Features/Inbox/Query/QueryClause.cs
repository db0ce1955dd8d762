namespace Portal.Features.Inbox.Query;

/// <summary>One <c>key:value</c> of a query, as it was typed.</summary>
/// <param name="Key">In small letters; a Chinese key is already the English one.</param>
/// <param name="Value">Without the quotes around it.</param>
/// <param name="Excludes">Written with a hyphen in front: everything but these.</param>
public sealed record QueryClause(string Key, string Value, bool Excludes)
{
    /// <summary>As it is typed, so that reading it again gives the same.</summary>
    public override string ToString() => $"{(Excludes ? "-" : "")}{Key}:{(NeedsQuotes ? $"\"{Value}\"" : Value)}";

    private bool NeedsQuotes => Value.Length == 0 || Value.Any(c => char.IsWhiteSpace(c) || c == ':');
}
