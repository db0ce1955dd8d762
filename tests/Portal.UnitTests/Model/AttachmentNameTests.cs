using System.Text;
using Portal.Model.Inquiries;

namespace Portal.UnitTests.Model;

public sealed class AttachmentNameTests
{
    [Theory]
    [InlineData("简历-张三（最终版）.pdf")]
    [InlineData("Lebenslauf Jürgen Groß.pdf")]
    [InlineData("cv (2).v3.pdf")]
    [InlineData("résumé 🎓.pdf")]
    public void A_name_as_people_give_it_stays(string name) => Assert.Equal(name, AttachmentName.Of(name));

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData(@"C:\fakepath\x.pdf", "x.pdf")]
    [InlineData(@"..\..\windows\win.ini", "win.ini.pdf")]
    [InlineData("/home/ada/cv.pdf", "cv.pdf")]
    [InlineData(@"mixed/and\last.pdf", "last.pdf")]
    public void Of_a_path_the_last_part_is_left(string path, string name) => Assert.Equal(name, AttachmentName.Of(path));

    [Theory]
    [InlineData("cv\u202Efdp.exe", "cvfdp.exe.pdf")]
    [InlineData("\u200Fcv\u2066.pdf\u2069", "cv.pdf")]
    [InlineData("c\u200Bv\u200D\uFEFF.p\u00ADdf", "cv.pdf")]
    [InlineData("..\u200B/..\u200B/cv.pdf", "cv.pdf")]
    [InlineData("cv.pdf\0.exe", "cv.pdf.exe.pdf")]
    [InlineData("cv\r\nSet-Cookie: a=b.pdf", "cv Set-Cookie_ a=b.pdf")]
    [InlineData("a\tb.pdf", "a b.pdf")]
    [InlineData("cv.pdf:stream", "cv.pdf_stream.pdf")]
    [InlineData("<script>\"x\"|*?.pdf", "_script__x____.pdf")]
    public void What_misleads_or_breaks_is_gone(string name, string shown) => Assert.Equal(shown, AttachmentName.Of(name));

    [Theory]
    [InlineData("cv", "cv.pdf")]
    [InlineData("CV.PDF", "CV.pdf")]
    [InlineData("cv.docx", "cv.docx.pdf")]
    [InlineData("...hidden.pdf", "hidden.pdf")]
    [InlineData("cv.pdf. . ", "cv.pdf")]
    [InlineData("  cv  .pdf", "cv.pdf")]
    public void It_ends_as_a_pdf_once(string name, string shown) => Assert.Equal(shown, AttachmentName.Of(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".pdf")]
    [InlineData("...")]
    [InlineData("C:\\fakepath\\")]
    [InlineData("\u202E\u200B\0.pdf")]
    public void A_file_without_a_name_gets_one(string? name) => Assert.Equal("document.pdf", AttachmentName.Of(name));

    [Fact]
    public void A_long_name_keeps_its_extension_and_whole_characters()
    {
        Assert.Equal(new string('a', 146) + ".pdf", AttachmentName.Of(new string('a', 300) + ".pdf"));
        Assert.Equal(150, AttachmentName.Of(new string('简', 300)).Length);

        // The 146th and 147th halves are one emoji.
        var cut = AttachmentName.Of(new string('a', 145) + string.Concat(Enumerable.Repeat("🎓", 80)) + ".pdf");
        Assert.Equal(new string('a', 145) + ".pdf", cut);
    }

    [Fact]
    public void A_decomposed_name_is_composed_and_half_a_character_is_replaced()
    {
        Assert.Equal("é.pdf", AttachmentName.Of("e\u0301.pdf"));
        Assert.Equal("é.pdf", AttachmentName.Of("e\u200B\u00AD\u0301.pdf"));
        Assert.True(AttachmentName.Of("a\uD83C.pdf").IsNormalized(NormalizationForm.FormC));
        Assert.Equal("a\uFFFD.pdf", AttachmentName.Of("a\uD83C.pdf"));
    }
}
