using Microsoft.AspNetCore.Antiforgery;
using Portal.Data;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

public sealed class InternModel(SubmitInquiryHandler submitInquiry, PortalDbContext db, IAntiforgery antiforgery, TimeProvider clock)
    : InquiryFormPage<InternInput>(submitInquiry, db, antiforgery, clock)
{
    protected override TopicKind TopicKind => TopicKind.Intern;

    protected override SubmitInquiryCommand Command => Input.ToCommand();
}
