using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Editing.Forms;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing;

/// <summary>The texts of a row in both languages, as readers will see them.</summary>
public sealed record PreviewView(ContentForm Form, IReadOnlyList<FormSection> Sections, FormValues Values)
{
    public IReadOnlyList<PreviewText> In(Language language)
    {
        using var _ = language.Speak();
        return [.. Texts(language), .. Form.Sentences(Values).Select(sentence => new PreviewText("", sentence, ShownAs.Line))];
    }

    private IEnumerable<PreviewText> Texts(Language language) => Sections.SelectMany(section => section.Parts)
        .Where(part => part.ShownAs is not (null or ShownAs.Fact) && part.Language == language)
        .Select(part => new PreviewText(part.Label, Values.Of(part.Name), part.ShownAs!.Value));
}

public sealed record PreviewText(string Label, string Text, ShownAs As);
