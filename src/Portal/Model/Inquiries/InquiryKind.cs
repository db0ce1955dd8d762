namespace Portal.Model.Inquiries;

/// <summary>What somebody writes for. The kind decides the form, the reference's prefix and the promised time.</summary>
public enum InquiryKind
{
    Intern,
    Collaboration,
    Talk,
    Question,
}

public static class InquiryKinds
{
    public static string ReferencePrefix(this InquiryKind kind) => kind switch
    {
        InquiryKind.Intern => "INT",
        InquiryKind.Collaboration => "COL",
        InquiryKind.Talk => "TLK",
        InquiryKind.Question => "QUE",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Days until the first answer of a person, promised on the form and on the receipt.</summary>
    public static int PromisedDays(this InquiryKind kind) => kind switch
    {
        InquiryKind.Intern => 14,
        _ => 10,
    };
}
