namespace Portal.Model.Inquiries;

/// <summary>What somebody writes for. The kind decides the form, the reference's prefix and, where its topic says nothing else, the promised time.</summary>
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
}
