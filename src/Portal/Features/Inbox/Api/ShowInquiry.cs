using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Inbox.Export;
using Portal.Features.Shared;
using Portal.Features.Shared.Api;
using Portal.Features.Shared.Replies;
using Portal.Model.Audit;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Api;

/// <summary>One inquiry as its page shows it, for a program. Reading it is on record as taking it out is.</summary>
public sealed class ShowInquiryHandler(PortalDbContext db, ExportReader reader, AuditTrail audit, IOptions<SiteOptions> site)
{
    private static readonly JsonSerializerOptions Given = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public async Task<IResult> HandleAsync(string reference, HttpContext context, CancellationToken cancellationToken)
    {
        var parsed = InquiryReference.Parse(reference);
        var id = await db.Inquiries.Where(i => i.Reference == parsed).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is null || await reader.ReadAsync([id.Value], cancellationToken) is not [var found])
        {
            return ApiProblems.NotThere();
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            audit.Record(context, AuditAction.Exported, found.Inquiry.Reference, after: context.OnRecord("all of it"));
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.Ok(Describe(found));
    }

    internal static InquiryTopicAnswer? Topic(BilingualText? title) =>
        title is null or { IsEmpty: true } ? null : new() { En = Side(title, Language.English), Zh = Side(title, Language.Chinese) };

    private static string? Side(BilingualText text, Language language) => text.Has(language) ? text.In(language).Text : null;

    private InquiryAnswer Describe(ExportedInquiry found)
    {
        var inquiry = found.Inquiry;
        return new()
        {
            Reference = inquiry.Reference,
            Page = site.Value.Link($"/inbox/{inquiry.Reference}"),
            Kind = inquiry.Kind,
            State = inquiry.State,
            Language = inquiry.Language.Tag(),
            ReceivedAt = inquiry.ReceivedAt,
            ReplyBy = inquiry.PromisedUntil,
            FirstAnsweredAt = inquiry.FirstAnsweredAt,
            OnHoldUntil = inquiry.OnHoldUntil,
            DeclineReason = inquiry.DeclineReason,
            IsFlagged = inquiry.IsFlagged,
            Stars = inquiry.Stars,
            Tags = [.. found.Tags.Select(tag => tag.Key)],
            Topic = Topic(inquiry.Topic?.Title),
            MainInquiry = found.Main,
            Sender = new() { FullName = inquiry.Sender.FullName, OtherName = inquiry.Sender.OtherName, Email = inquiry.Sender.Email, Organisation = inquiry.Sender.Organisation },
            Answers = Answers(inquiry),
            Messages = [.. found.Messages.Select(message => new InquiryMessageAnswer { Kind = message.Kind, At = message.WrittenAt, Author = message.AuthorName, Text = ReplyBody.ForSender(message.Body), IsAutomatic = message.IsAutomatic })],
            Events = [.. found.Events.Select(entry => new InquiryEventAnswer { Kind = entry.Kind, At = entry.At, By = entry.ActorName, From = entry.FromState, To = entry.ToState, Detail = entry.Detail })],
            Files = [.. found.Files.Select(file => Describe(inquiry.Reference, file))],
        };
    }

    private InquiryFileAnswer Describe(string reference, Attachment file) => new()
    {
        Address = file.Threat is null ? site.Value.Link($"{InquiriesEndpoints.Path}/{reference}/files/{file.Id}") : null,
        Name = file.Name,
        Slot = file.Slot,
        Size = file.Size,
        Sha256 = Convert.ToHexStringLower(file.Sha256),
        Pages = file.Pages,
    };

    /// <summary>As an export has them, without what was not answered.</summary>
    private static JsonNode? Answers(Inquiry inquiry) => JsonSerializer.SerializeToNode(ExportShape.Answers(inquiry), Given);
}
