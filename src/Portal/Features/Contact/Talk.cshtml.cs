using Portal.Model.Inquiries;

namespace Portal.Features.Contact;

public sealed class TalkModel(FormDesk desk) : InquiryFormPage<TalkInput>(desk)
{
    public override InquiryKind Kind => InquiryKind.Talk;

    protected override ReceivedInquiry ToReceived() => Input.ToReceived();
}
