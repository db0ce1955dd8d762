using Portal.Features.Shared.Files;
using Portal.Model.Inquiries;

namespace Portal.Features.Contact;

/// <summary>What the parts of a form page that all forms share need to know about it.</summary>
public interface IInquiryForm : IFileForm
{
    InquiryInput Input { get; }
    InquiryKind Kind { get; }
    bool IsCheck { get; }

    /// <summary>Whether the answers were sent already and are being changed.</summary>
    bool IsEdit => Edited is not null;

    /// <summary>The sent inquiry whose answers its sender changes; null for a new one.</summary>
    EditedInquiry? Edited { get; }

    /// <summary>Whether the form is shown although what it lets one choose from cannot be read.</summary>
    bool IsAway { get; }

    /// <summary>Whether the browser is asked for a proof of work.</summary>
    bool WantsWork { get; }
    IReadOnlyList<string> CourtesyNotes { get; }

    /// <summary>Null where nobody can tell, because the database is away.</summary>
    FormPromise? Promise { get; }
}
