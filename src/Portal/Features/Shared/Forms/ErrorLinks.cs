using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Features.Shared.Forms;

/// <param name="Name">Of the field; empty for what concerns the whole form.</param>
internal sealed record FieldError(string Name, string Message);

/// <summary>
/// The list of messages in the order of the fields. The fields are drawn below the summary, so the order is known only
/// when the finished page is written out; that is when this is asked.
/// </summary>
internal sealed class ErrorLinks(IReadOnlyList<FieldError> errors, List<string> order) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var list = new TagBuilder("ul");
        foreach (var error in errors.OrderBy(error => order.IndexOf(error.Name) is var index and >= 0 ? index : int.MaxValue))
        {
            var link = new TagBuilder("a") { Attributes = { ["href"] = "#" + TagBuilder.CreateSanitizedId(error.Name, "_") } };
            link.InnerHtml.Append(error.Message);
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(link);
            list.InnerHtml.AppendHtml(item);
        }

        list.WriteTo(writer, encoder);
    }
}
