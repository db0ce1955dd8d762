using Microsoft.AspNetCore.Antiforgery;
using Portal.Data;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

public sealed class CollaborationModel(SubmitInquiryHandler submitInquiry, PortalDbContext db, IAntiforgery antiforgery, TimeProvider clock)
    : InquiryFormPage<CollaborationInput>(submitInquiry, db, antiforgery, clock)
{
    protected override TopicKind TopicKind => TopicKind.Collaboration;

    protected override SubmitInquiryCommand Command => Input.ToCommand();
}
