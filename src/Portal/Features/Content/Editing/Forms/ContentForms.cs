using Portal.Model.Site;

namespace Portal.Features.Content.Editing.Forms;

/// <summary>Every kind of content that the owner edits, in the order in which the house shows them.</summary>
public static class ContentForms
{
    public static IReadOnlyList<ContentForm> All { get; } =
    [
        new ProfileForm(), new TopicForm(), new PublicationForm(), new NewsForm(), new InterestForm(), new ProjectForm(), new BackgroundForm(), new FaqForm(),
        new TermsForm(), new PauseForm(),
    ];

    public static ContentForm? At(string path) => All.FirstOrDefault(form => form.Path == path);

    public static ContentForm Of(ContentKind kind) => All.First(form => form.Kind == kind);
}
