using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Contact;

/// <summary>What it means on every form that an answer is refused or taken.</summary>
internal static class FieldRules
{
    public static string Latin(int length) => new('x', length);

    public static string Han(int length) => new('好', length);

    /// <summary>Said at the field and on top of the form, everything typed still there, nothing stored.</summary>
    public static async Task<Page> RefusesAsync(this PortalServer portal, string form, Dictionary<string, string?> answers, string field, string sentence)
    {
        var before = await portal.CountAsync();
        using var visitor = portal.NewVisitor();
        var page = (await visitor.SubmitAsync(await visitor.VisitAsync(form), answers)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, page.ErrorAt(field), StringComparison.Ordinal);
        Assert.Contains(sentence, page.One("#error-summary li").TextContent, StringComparison.Ordinal);
        page.Keeps(answers, except: field);
        Assert.True(page.Typed(field) is not { } typed || typed == CleanText.Lines(answers[field] ?? ""), $"{field} holds {page.Typed(field)}.");
        Assert.Equal(before, await portal.CountAsync());
        return page;
    }

    /// <summary>Goes through the check page to a receipt.</summary>
    public static async Task<Page> TakesAsync(this PortalServer portal, string form, Dictionary<string, string?> answers)
    {
        using var visitor = portal.NewVisitor();
        var receipt = (await visitor.CompleteAsync(await visitor.VisitAsync(form), answers)).Is(HttpStatusCode.OK);
        receipt.One("#reference");
        return receipt;
    }

    public static Page Keeps(this Page page, Dictionary<string, string?> answers, string? except = null)
    {
        var others = answers.Where(answer => answer.Key != except && answer.Value is not null).ToList();
        Assert.Equal(others.Select(answer => (answer.Key, answer.Value)), others.Select(answer => (answer.Key, page.Answer(answer.Key))));
        return page;
    }

    /// <summary>Rows of inquiries and of letters.</summary>
    public static Task<(int Inquiries, int Letters)> CountAsync(this PortalServer portal) =>
        portal.InDatabaseAsync(async db => (await db.Inquiries.CountAsync(), await db.OutgoingEmails.CountAsync()));

    /// <summary>What a field for writing holds, also where a browser would not take it for a date or a number; null for choices.</summary>
    private static string? Typed(this Page page, string field) => page.Document.GetElementById(field.Replace('.', '_')) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement { Type: not "checkbox" } input => input.GetAttribute("value"),
        _ => null,
    };
}
