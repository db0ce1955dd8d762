using System.Buffers.Binary;
using System.Text;
using Portal.Model.Files;

namespace Portal.UnitTests.Model.Files;

/// <summary>Of a WebP the picture is kept, and nothing that tells of the camera, the place or the program.</summary>
public sealed class WebPPictureTests
{
    private static byte[] Part(string name, byte[] content)
    {
        var part = new byte[8 + content.Length + (content.Length & 1)];
        Encoding.ASCII.GetBytes(name, part);
        BinaryPrimitives.WriteInt32LittleEndian(part.AsSpan(4), content.Length);
        content.CopyTo(part, 8);
        return part;
    }

    private static byte[] File(params byte[][] parts)
    {
        byte[] content = [.. "WEBP"u8, .. parts.SelectMany(part => part)];
        return [.. Part("RIFF", content)];
    }

    [Fact]
    public void Only_the_parts_of_the_picture_are_kept()
    {
        byte[] head = [0x3C, 0, 0, 0, 1, 0, 0, 1, 0, 0];
        var (alpha, picture) = (Part("ALPH", [1, 2, 3]), Part("VP8 ", [4, 5, 6, 7]));
        var kept = WebPPicture.Only(File(Part("VP8X", head), Part("ICCP", [9]), alpha, picture, Part("EXIF", [8, 8]), Part("XMP ", [7]), Part("MADE", [6])));
        Assert.Equal(File(Part("VP8X", [0x10, .. head[1..]]), alpha, picture), kept);
    }

    [Fact]
    public void One_without_anything_else_stays_as_it_is()
    {
        var file = File(Part("VP8L", [1, 2, 3]));
        Assert.Equal(file, WebPPicture.Only(file));
    }

    [Fact]
    public void One_that_moves_or_is_cut_off_is_refused()
    {
        Assert.Null(WebPPicture.Only(File(Part("VP8X", new byte[10]), Part("ANIM", new byte[6]))));
        Assert.Null(WebPPicture.Only(File(Part("VP8 ", [1, 2, 3, 4])).AsSpan()[..^2]));
        Assert.Null(WebPPicture.Only(File(Part("VP8 ", [1, 2, 3, 4])).AsSpan()[..15]));
        Assert.Null(WebPPicture.Only("GIF89a"u8));
    }
}
