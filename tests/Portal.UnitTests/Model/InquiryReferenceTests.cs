using Portal.Model.Inquiries;

namespace Portal.UnitTests.Model;

public sealed class InquiryReferenceTests
{
    [Theory]
    [InlineData(InquiryKind.Intern, "INT")]
    [InlineData(InquiryKind.Collaboration, "COL")]
    [InlineData(InquiryKind.Talk, "TLK")]
    [InlineData(InquiryKind.Question, "QUE")]
    public void A_reference_names_its_kind_and_reads_back(InquiryKind kind, string prefix)
    {
        for (var i = 0; i < 200; i++)
        {
            var reference = InquiryReference.Create(kind);
            Assert.Matches($"^{prefix}-[2-9A-Z]{{4}}-[2-9A-Z]{{4}}$", reference);
            Assert.DoesNotMatch("[01AEIOUL]", reference[4..]);
            Assert.Equal(reference, InquiryReference.Parse(reference));
        }
    }

    [Fact]
    public void References_do_not_repeat() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => InquiryReference.Create(InquiryKind.Intern)).Distinct().Count());

    [Theory]
    [InlineData(" int-7kq2-4mxd\n", "INT-7KQ2-4MXD")]
    [InlineData("QUE-2222-ZZZZ", "QUE-2222-ZZZZ")]
    [InlineData("INT-7KQ2-4MX", null)]
    [InlineData("INT-7KQ2-4MXDD", null)]
    [InlineData("INT-7KQ2_4MXD", null)]
    [InlineData("INT-0KQ2-4MXD", null)]
    [InlineData("1NT-7KQ2-4MXD", null)]
    [InlineData("INT-7KQ2-4MX'", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_what_can_be_one_is_read(string? text, string? reference) => Assert.Equal(reference, InquiryReference.Parse(text));
}
