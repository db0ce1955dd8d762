using Portal.Features.Content.Editing.Fields;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing.Forms;

public sealed class ProjectForm : ContentForm<Project>
{
    public override ContentKind Kind => ContentKind.Project;
    public override string Path => "projects";

    protected override string NameOf(Project row) => row.Title.ToString();

    protected override string? PageOf(Project row) => $"/projects#{row.Key}";

    protected override Project Create(string key) => new() { Key = key };

    protected override IReadOnlyList<FieldGroup<Project>> Groups { get; } =
    [
        new(null,
        [
            new TextField<Project>("title", () => EditingTexts.Title, p => p.Title, (p, text) => p.Title = text, ShownAs.Title) { IsRequired = true },
            new TextField<Project>("summary", () => EditingTexts.Summary, p => p.Summary, (p, text) => p.Summary = text, ShownAs.Line, rows: 4) { IsRequired = true },
        ]),
        new(() => EditingTexts.Capabilities,
        [
            new RepeatedField<Project, EditedCapability>("parts", () => EditingTexts.Capability, p => [.. p.Capabilities.Select(EditedCapability.Of)], (p, all) => p.Capabilities = [.. all.Select(c => c.Capability)], () => new(), EditedCapability.Fields, most: 12),
        ]),
    ];

    private sealed class EditedCapability
    {
        public ProjectCapability Capability { get; private set; } = new(BilingualText.Empty, BilingualText.Empty);

        public static EditedCapability Of(ProjectCapability capability) => new() { Capability = capability };

        public static IReadOnlyList<ContentField<EditedCapability>> Fields { get; } =
        [
            new TextField<EditedCapability>("title", () => EditingTexts.Title, c => c.Capability.Title, (c, text) => c.Capability = c.Capability with { Title = text }, ShownAs.Line) { IsRequired = true },
            new TextField<EditedCapability>("text", () => EditingTexts.Text, c => c.Capability.Text, (c, text) => c.Capability = c.Capability with { Text = text }, ShownAs.Line, rows: 3) { IsRequired = true },
        ];
    }
}
