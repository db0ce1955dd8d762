using Portal.Features.Shared.Files;
using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

[RoomForFiles]
public sealed class CollaborationModel(FormDesk desk) : TopicFormPage<CollaborationInput>(desk)
{
    public override InquiryKind Kind => InquiryKind.Collaboration;

    protected override TopicKind TopicKind => TopicKind.Collaboration;

    protected override ReceivedInquiry ToReceived() => Input.ToReceived(ChosenTopic);
}
