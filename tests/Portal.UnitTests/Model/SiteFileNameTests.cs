using Portal.Model.Site;

namespace Portal.UnitTests.Model;

/// <summary>Names of files of the site can stand in an address, in Markdown and in a list of addresses as they are.</summary>
public sealed class SiteFileNameTests
{
    [Theory]
    [InlineData("photo.JPG", "photo.webp")]
    [InlineData("组会 合影（2026）.jpeg", "组会-合影-2026.webp")]
    [InlineData("C:\\Users\\me\\A  curve, (final).png", "A-curve-final.webp")]
    [InlineData("../../etc/passwd", "passwd.webp")]
    [InlineData("poster.v2.final.png", "poster-v2-final.webp")]
    [InlineData("Cafe\u0301.png", "Café.webp")]
    [InlineData("a_b\u202Egnp.exe", "a_b-gnp.webp")]
    [InlineData("😀.png", "picture.webp")]
    [InlineData(".png", "png.webp")]
    [InlineData("", "picture.webp")]
    [InlineData(null, "picture.webp")]
    public void A_picture_is_named_after_what_it_was(string? given, string name)
    {
        Assert.Equal(name, SiteFileName.Of(given, SiteFileKind.Picture));
        Assert.True(SiteFileName.IsName(name, SiteFileKind.Picture));
        Assert.False(SiteFileName.IsName(name, SiteFileKind.Pdf));
    }

    [Fact]
    public void A_long_one_is_cut_and_keeps_its_extension()
    {
        var name = SiteFileName.Of(new string('长', 300) + ".pdf", SiteFileKind.Pdf);
        Assert.True(name.Length <= SiteFileName.MaxLength && name.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.True(SiteFileName.IsName(name, SiteFileKind.Pdf));
    }
}
