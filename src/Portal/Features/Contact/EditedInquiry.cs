using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

/// <summary>A sent inquiry whose answers its sender changes.</summary>
/// <param name="Token">Of its private page.</param>
/// <param name="Inquiry">With its answers and topics.</param>
/// <param name="Message">The first one of its conversation.</param>
public sealed record EditedInquiry(string Token, Inquiry Inquiry, string Message)
{
    /// <summary>Those that were chosen.</summary>
    public IEnumerable<Topic> Topics => new[] { Inquiry.Topic, Inquiry.Intern?.SecondTopic }.OfType<Topic>();
}
