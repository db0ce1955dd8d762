namespace Portal.Features.Content.Editing.Fields;

/// <summary>What is wrong with what was typed, by the names of the form's parts, in the reader's language.</summary>
public sealed class FormErrors : List<(string Name, string Message)>
{
    public void Add(string name, string message) => Add((name, message));
}
