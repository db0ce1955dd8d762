using Portal.Features.Content.BibImport;
using Portal.Features.Content.Bibliography;
using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Kinds;
using Portal.Features.Shared;
using Portal.Model.Publications;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing.Forms;

/// <summary>The BibTeX entry of a paper: title, authors, year and where it appeared are read from it.</summary>
internal sealed class BibTexField(string name, Func<string> label) : ContentField<Publication>(name, label)
{
    private const int Most = 20_000;

    public override IEnumerable<FieldPart> Parts(FormValues values, FormChoices choices) =>
        [new(Name, Label) { Hint = HintText, Rows = 14, IsRequired = IsRequired, ShownAs = ShownAs.Title }];

    public override void Read(Publication row, FormValues values) => values.Set(Name, row.BibTex.Trim());

    public override void Write(Publication row, FormValues values, FormErrors errors)
    {
        var text = CleanText.Lines(values.Of(Name));
        if (text.Length is 0 or > Most)
        {
            errors.Add(Name, text.Length == 0 ? FormTexts.Required.With(Label) : EditingTexts.TooLong.With(Label, text.Length, Most));
            return;
        }

        var faults = new List<BibFault>();
        var entries = BibParser.Parse(text, faults.Add);
        if (faults.Count == 0 && entries.Count != 1)
        {
            errors.Add(Name, EditingTexts.BibTexOne.With(entries.Count));
            return;
        }

        if (faults.Count == 0)
        {
            TakeFacts(PublicationsFile.Read(entries[0] with { Key = row.Key }, row.Position, faults.Add), row);
        }

        if (faults is [var first, ..])
        {
            errors.Add(Name, EditingTexts.BibTexFault.With(first.Line, first.Column, FaultWords.Of(first)));
        }
    }

    /// <summary>What the entry says; what only this site says of the paper has other fields.</summary>
    private static void TakeFacts(Publication from, Publication to)
    {
        (to.Type, to.Title, to.Authors, to.HasMoreAuthors) = (from.Type, from.Title, from.Authors, from.HasMoreAuthors);
        (to.Year, to.PublishedIn, to.PaperUrl, to.BibTex) = (from.Year, from.PublishedIn, from.PaperUrl, from.BibTex);
    }
}
