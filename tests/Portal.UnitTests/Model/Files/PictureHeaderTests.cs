using Portal.Model.Files;

namespace Portal.UnitTests.Model.Files;

/// <summary>What a picture is and how large it claims to be, from its first bytes alone.</summary>
public sealed class PictureHeaderTests
{
    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData(PictureFormat.Png, 640, 480, "89504E470D0A1A0A 0000000D 49484452 00000280 000001E0 0802000000")]
    [InlineData(PictureFormat.Gif, 320, 200, "474946383961 4001 C800 800000")]
    [InlineData(PictureFormat.Jpeg, 1000, 500, "FFD8 FFE0 0010 4A46494600010100000100010000 FFDB 0004 0000 FFC2 0011 08 01F4 03E8 03 012200021101031101")]
    [InlineData(PictureFormat.Jpeg, 1000, 500, "FFD8 FFE1 0008 457869660000 FFFF FFC0 0011 08 01F4 03E8 03 012200021101031101")]
    [InlineData(PictureFormat.WebP, 480, 300, "52494646 24000000 57454250 56503820 18000000 300100 9D012A E001 2C01 0002003425")]
    [InlineData(PictureFormat.WebP, 480, 300, "52494646 24000000 57454250 5650384C 18000000 2F DFC14A00 000000000000000000")]
    [InlineData(PictureFormat.WebP, 480, 300, "52494646 24000000 57454250 56503858 0A000000 10000000 DF0100 2B0100")]
    [InlineData(PictureFormat.Heif, 4032, 3024, "00000018 66747970 68656963 00000000 6D696631 68656963 00000014 69737065 00000000 00000200 00000200 00000014 69737065 00000000 00000FC0 00000BD0")]
    public void Each_format_says_its_size(PictureFormat format, int width, int height, string hex) =>
        Assert.Equal(new(format, width, height), PictureHeader.Read(Bytes(hex)));

    [Theory]
    [InlineData("")]
    [InlineData("FFD8")]
    [InlineData("FFD8FFE00010")]
    [InlineData("FFD8FFE0FFFF00000000000000")]
    [InlineData("89504E470D0A1A0A0000000D49484452")]
    [InlineData("89504E470D0A1A0A 0000000D 49484452 FFFFFFFF 000001E0 0802000000")]
    [InlineData("474946383961")]
    [InlineData("52494646240000005745425056503820")]
    [InlineData("000000186674797068656963000000006D69663168656963")]
    public void What_is_cut_off_says_none(string hex) => Assert.Null(PictureHeader.Read(Bytes(hex)));

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("%PDF-1.4")]
    [InlineData("PNG")]
    [InlineData("RIFF....WAVE")]
    [InlineData("....ftypisom")]
    public void Anything_else_is_no_picture(string text) => Assert.Null(PictureHeader.FormatOf(System.Text.Encoding.ASCII.GetBytes(text)));
}
