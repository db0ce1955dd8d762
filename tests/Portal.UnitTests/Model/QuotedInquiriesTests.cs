using Portal.Model.Emails;

namespace Portal.UnitTests.Model;

/// <summary>A letter that tells of several inquiries forgets one of them and keeps the rest.</summary>
public sealed class QuotedInquiriesTests
{
    private const string First = "Ada\nIntern application\nAnswer by 1 May\nhttps://portal.example/inbox/INT-2222-2222";
    private const string Second = "Grace\nQuestion\nAnswer by 2 May\nhttps://portal.example/inbox/QUE-3333-3333";
    private const string Footer = "Choose how often at https://portal.example/inbox/notices";

    [Fact]
    public void Its_paragraph_goes() => Assert.Equal(
        $"New:\n\n{Second}\n\n{Footer}", QuotedInquiries.Without($"New:\n\n{First}\n\n{Second}\n\n{Footer}", "INT-2222-2222"));

    [Fact]
    public void A_letter_that_told_of_no_other_goes() => Assert.Null(QuotedInquiries.Without($"New:\n\n{First}\n\n{Footer}", "INT-2222-2222"));

    [Fact]
    public void Another_reference_changes_nothing() => Assert.Equal(
        $"New:\n\n{First}\n\n{Footer}", QuotedInquiries.Without($"New:\n\n{First}\n\n{Footer}", "INT-4444-4444"));
}
