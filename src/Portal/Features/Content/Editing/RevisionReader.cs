using Portal.Data;
using Portal.Data.Content;
using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Editing.Forms;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Content.Editing;

/// <summary>What a row said once, as the form of today would show it.</summary>
public sealed class RevisionReader(PortalDbContext db)
{
    public FormValues Read(ContentForm form, ContentRevision revision) => form.Read(Row(form, revision));

    public string NameOf(ContentForm form, ContentRevision revision) => form.NameOf(Row(form, revision));

    private ContentEntity Row(ContentForm form, ContentRevision revision)
    {
        var row = form.New(revision.Key);
        ContentSnapshot.Apply(revision.Values, db.Entry(row));
        if (row is Topic topic && ContentSnapshot.Standing(revision.Values).IsHidden)
        {
            topic.Hide();
        }

        return row;
    }
}
