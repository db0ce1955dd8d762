using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Owed;

/// <summary>One promise is put off.</summary>
public sealed class PromiseInput
{
    [Needed]
    [Display(Name = nameof(OwedTexts.Until), ResourceType = typeof(OwedTexts))]
    public DateOnly? Until { get; set; }

    [Needed, TextLength(PromiseChange.MaxNoteLength)]
    [Display(Name = nameof(OwedTexts.Note), Description = nameof(OwedTexts.NoteHint), ResourceType = typeof(OwedTexts))]
    public string? Note { get; set; }
}

/// <summary>Several are put off to the same day; each sender gets the note of their language.</summary>
public sealed class PutOffInput
{
    public List<Guid> Ids { get; set; } = [];

    [Needed]
    [Display(Name = nameof(OwedTexts.Until), ResourceType = typeof(OwedTexts))]
    public DateOnly? Until { get; set; }

    [TextLength(PromiseChange.MaxNoteLength)]
    [Display(Name = nameof(OwedTexts.NoteEn), Description = nameof(OwedTexts.NotesHint), ResourceType = typeof(OwedTexts))]
    public string? NoteEn { get; set; }

    [TextLength(PromiseChange.MaxNoteLength)]
    [Display(Name = nameof(OwedTexts.NoteZh), ResourceType = typeof(OwedTexts))]
    public string? NoteZh { get; set; }

    public string NoteIn(Language language) => (language == Language.Chinese ? NoteZh : NoteEn) ?? "";
}
