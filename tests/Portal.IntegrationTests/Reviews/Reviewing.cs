using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;

namespace Portal.IntegrationTests.Reviews;

/// <summary>What tests about reviews do again and again.</summary>
internal static class Reviewing
{
    public const string AskForm = "form.form";
    public const string RateForm = ".review-form form";

    /// <returns>The reference of an application with a CV, sent through the form.</returns>
    public static async Task<string> ApplyAsync(this PortalServer portal, string email, byte[]? cv = null, Dictionary<string, string?>? changes = null)
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern(email);
        foreach (var (name, value) in changes ?? [])
        {
            answers[name] = value;
        }

        var files = cv is null ? null : new Dictionary<string, ChosenFile> { ["Input.Cv"] = new("Ada Zhang CV.pdf", cv) };
        var receipt = (await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), answers, files)).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        return receipt.One("#reference").TextContent;
    }

    /// <returns>The page that shows the new link, if one was asked for.</returns>
    public static async Task<Page> AskForReviewAsync(this Visitor owner, string reference, Dictionary<string, string?> changes, string language = "")
    {
        var page = (await owner.VisitAsync($"{language}/inbox/reviews/ask?chosen={reference}")).Is(HttpStatusCode.OK);
        return await owner.SubmitAsync(page, changes, AskForm);
    }

    /// <returns>The path of a new link.</returns>
    public static async Task<string> LinkAsync(this Visitor owner, string reference, string name, bool showsName = false, string language = "")
    {
        var page = (await owner.AskForReviewAsync(reference, new() { ["Input.LinkName"] = name, ["Input.ShowsName"] = showsName ? "true" : null }, language)).Is(HttpStatusCode.OK);
        return new Uri(page.One("#new-link").TextContent).AbsolutePath;
    }

    /// <summary>Asks the reviewer with an account.</summary>
    public static async Task AskReviewerAsync(this PortalServer portal, Visitor owner, string reference)
    {
        var id = await portal.InDatabaseAsync(db => db.Users.Where(u => u.Role == PortalRole.Reviewer).Select(u => u.Id).SingleAsync());
        (await owner.AskForReviewAsync(reference, new() { ["Input.People"] = $"{id}" })).Is(HttpStatusCode.OK);
    }

    /// <summary>The same answer to every question.</summary>
    public static Dictionary<string, string?> Rating(this Page page, string value, string? comment = null) =>
        page.All($"{RateForm} fieldset").Select(field => field.Id!).ToDictionary(name => name, _ => (string?)value)
            .Concat([new("Input.Comment", comment)]).ToDictionary(field => field.Key, field => field.Value);

    public static async Task<(HttpStatusCode Status, string? Type, byte[] Bytes)> PictureAsync(this Visitor visitor, string path) =>
        await visitor.SendAsync(new(HttpMethod.Get, path), async answer => (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync()));
}
