namespace Portal.Features.Health;

public enum HealthState
{
    Fine,

    /// <summary>No fault, and worth knowing.</summary>
    Note,
    Fault,
}

/// <param name="Text">What was found, in the language of whoever asks.</param>
/// <param name="Advice">What to do about it; null where there is nothing to do.</param>
public sealed record HealthFinding(HealthState State, string Text, string? Advice = null)
{
    public static HealthFinding Fine(string text) => new(HealthState.Fine, text);

    public static HealthFinding Note(string text, string? advice = null) => new(HealthState.Note, text, advice);

    public static HealthFinding Fault(string text, string advice) => new(HealthState.Fault, text, advice);
}

/// <summary>One thing that the portal needs. The verb <c>check</c> and the owner's page ask the same questions.</summary>
/// <param name="name">Of the line of the verb, and of what is asked on the page.</param>
public abstract class HealthQuestion(string name)
{
    public string Name { get; } = name;

    /// <summary>For a page.</summary>
    public abstract string Title { get; }

    /// <summary>Without it no inquiry is taken, and the questions behind it cannot be asked.</summary>
    public virtual bool DecidesReadiness => false;

    /// <returns>Null where there is nothing to say, because it is switched off.</returns>
    public abstract Task<HealthFinding?> AskAsync(CancellationToken cancellationToken);
}
