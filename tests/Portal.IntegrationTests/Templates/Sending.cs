using System.Net;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Templates;

/// <summary>Inquiries to answer.</summary>
internal static class Sending
{
    /// <returns>The reference.</returns>
    public static Task<string> InternAsync(PortalServer portal, string email, string name, string language = "") =>
        SendAsync(portal, language + Answers.InternForm, Answers.Intern(email).With("Input.FullName", name).With("Input.AnswerIn", language == "" ? "English" : "Chinese"));

    /// <returns>The reference.</returns>
    public static async Task<string> SendAsync(PortalServer portal, string form, Dictionary<string, string?> answers)
    {
        using var visitor = portal.NewVisitor();
        var receipt = (await visitor.CompleteAsync(await visitor.VisitAsync(form), answers.With("Input.Message", Answers.Message + Guid.NewGuid()))).Is(HttpStatusCode.OK);
        return receipt.One("#reference").TextContent;
    }
}
