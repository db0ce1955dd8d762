using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Audit;
using Portal.Model.Replies;
using Portal.Model.Text;

namespace Portal.Features.Templates;

/// <summary>What goes on record of a template: its name and whether it is offered. Its texts are long, and are kept where they are.</summary>
internal static class TemplateRecords
{
    /// <param name="before">What <see cref="Told"/> said before; null for a new one.</param>
    /// <param name="isRewritten">Title, text or what it is for are others now.</param>
    public static void RecordTemplate(this AuditTrail audit, AuditAuthor by, ReplyTemplate template, string? before, bool isRewritten)
    {
        if (isRewritten || template.Told() != before)
        {
            audit.Record(by, AuditAction.TemplateChanged, template.NameOnRecord(), before, template.Told() + (isRewritten ? ", rewritten" : ""));
        }
    }

    public static string Told(this ReplyTemplate template) => $"\"{template.NameOnRecord()}\", {(template.IsOn ? "on" : "off")}";

    public static string NameOnRecord(this ReplyTemplate template) => template.Title.In(Language.English).Text;
}
