namespace Portal.Features.Content.Editing.Fields;

/// <summary>Something about a row that a form asks: how it is drawn, how it is read from the row and written into it.</summary>
/// <param name="name">Begins the names of its parts.</param>
public abstract class ContentField<T>(string name, Func<string> label)
{
    public string Name => name;
    public string Label => label();
    public Func<string>? Hint { get; init; }
    public bool IsRequired { get; init; }

    /// <param name="values">What the form shows; a list has as many parts as it needs.</param>
    public abstract IEnumerable<FieldPart> Parts(FormValues values, FormChoices choices);

    public abstract void Read(T row, FormValues values);

    /// <summary>Puts the value into the row, or says what is wrong with it.</summary>
    public abstract void Write(T row, FormValues values, FormErrors errors);

    protected string? HintText => Hint?.Invoke();
}
